import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Root } from 'mdast';

/*
 * Parses Markdown without Sätteri, whose WebAssembly is larger than everything else together, and needs memory that
 * only pages with special headers get. Both give the same result for everything that partners write
 * (tests/client/write/same-reading.test.ts).
 */

/** Parses a text into a syntax tree with positions. */
export function markdownToMdast(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Replaces the renderer's parser, and returns nothing to find fault with. The `check` command does look at HTML. */
export function markdownToHast(): { type: 'root'; children: [] } {
  return { type: 'root', children: [] };
}

/** Throws, because pages that are programs aren't edited in a browser. */
export function mdxToMdast(): never {
  throw new Error('A page in MDX is read where it is compiled.');
}

export const mdxToJs = mdxToMdast;

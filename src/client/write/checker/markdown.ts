import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Root } from 'mdast';

/*
 * What reads Markdown where Sätteri cannot: its WebAssembly is larger than all the rest together, and asks for memory that no
 * page without headers of its own gets. Both mean the same in all that partners write (tests/client/write/same-reading.test.ts).
 */

/** The syntax tree of a text, with positions. */
export function markdownToMdast(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** A text as the renderer would take it: nothing to find fault with. The disk's own `check` looks at HTML in full. */
export function markdownToHast(): { type: 'root'; children: [] } {
  return { type: 'root', children: [] };
}

/** Pages that are programs are not written in a browser. */
export function mdxToMdast(): never {
  throw new Error('A page in MDX is read where it is compiled.');
}

export const mdxToJs = mdxToMdast;

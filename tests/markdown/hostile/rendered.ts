import { entryHeadingReader } from '../../../src/domain/check-in/body.ts';
import { MarkdownError, type MarkdownOptions } from '../../../src/markdown/options.ts';
import { renderMarkdown } from '../../../src/markdown/render-markdown.ts';
import { wordsOf } from '../../../src/i18n/speech.ts';
import { SERVED } from './allowed.ts';

/** As a check-in's body is rendered: with images, links to the journal's files, and named sections. */
export const AS_BODY: MarkdownOptions = {
  labels: wordsOf('en').markdown,
  scope: '2026-05-01',
  resolveImage: (src) => (/^\.\/\w+\.jpg$/.test(src) ? { src: SERVED + src.slice(2), width: 8, height: 6 } : undefined),
  resolveLink: (href) => (href === '../goals/marathon.md' ? '/goals/marathon/' : undefined),
  headings: () => entryHeadingReader([]),
};

/** As a remark is rendered, which isn't part of a file: without images or links within the journal. */
export const AS_REMARK: MarkdownOptions = {
  labels: wordsOf('en').markdown,
  headingBase: 4,
  resolveImage: () => undefined,
  resolveLink: () => undefined,
};

export const EMBEDDINGS = { body: AS_BODY, remark: AS_REMARK };

/** Renders a document; undefined if it's refused with a reason, which stops a build. */
export async function rendered(text: string, options: MarkdownOptions): Promise<string | undefined> {
  try {
    return (await renderMarkdown(text, options)).html;
  } catch (error) {
    // Anything else is a bug, and fails the test.
    if (error instanceof MarkdownError) return undefined;
    throw error;
  }
}

import { MARKDOWN_LIMITS, type MarkdownLimit } from '../../domain/body/limits.ts';

export type MarkdownErrorReason = MarkdownLimit | 'tangled' | 'empty';

const MESSAGES: Record<MarkdownErrorReason, string> = {
  bytes: `The text is larger than ${MARKDOWN_LIMITS.bytes / 1024 / 1024} MiB. Split it into several files.`,
  depth: `The text nests lists, quotes or HTML deeper than ${MARKDOWN_LIMITS.depth} levels. Take some levels away, or close the HTML elements that are left open.`,
  tableCells: `The tables have more than ${MARKDOWN_LIMITS.tableCells} cells together. Split them, or keep the numbers in a benchmark.`,
  signs: 'The text has thousands of `&` or `_` in one paragraph. Remove what was pasted by mistake.',
  pieces: 'One paragraph or element holds too many pieces to be shown. Split it.',
  tangled:
    'The HTML in the text is tangled: browsers would read it in another way each time. Close every element before the one around it, or write it in Markdown.',
  empty:
    'The text came out empty: nothing in it may be shown. Scripts, styles and images that do not exist are left out; write something beside them.',
};

/** A body that cannot be shown; the message is for the person who wrote it. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
  readonly reason: MarkdownErrorReason;

  /** @param file where the body stands, where that is known */
  constructor(reason: MarkdownErrorReason, file?: string) {
    super(file === undefined ? MESSAGES[reason] : `${file} cannot be shown. ${MESSAGES[reason]}`);
    this.reason = reason;
    // Where in the program it was found helps nobody to mend a text.
    if (file !== undefined) this.stack = '';
  }
}

/** What went wrong with a body, with the file that it stands in. */
export function inFile(error: unknown, file: string): Error {
  if (error instanceof MarkdownError) return new MarkdownError(error.reason, file);
  return new Error(`${file} could not be rendered: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

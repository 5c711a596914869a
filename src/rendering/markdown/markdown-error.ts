import { MARKDOWN_LIMITS, type MarkdownLimit } from '../../domain/body/limits.ts';

export type MarkdownErrorReason = MarkdownLimit | 'pieces' | 'empty';

const MESSAGES: Record<MarkdownErrorReason, string> = {
  bytes: `The text is larger than ${MARKDOWN_LIMITS.bytes / 1024 / 1024} MiB. Split it into several files.`,
  depth: `The text nests lists, quotes or HTML deeper than ${MARKDOWN_LIMITS.depth} levels. Take some levels away, or close the HTML elements that are left open.`,
  tableCells: `The tables have more than ${MARKDOWN_LIMITS.tableCells} cells together. Split them, or keep the numbers in a benchmark.`,
  pieces: 'One paragraph or element holds too many pieces to be shown. Split it.',
  empty:
    'The text came out empty: nothing in it may be shown. Scripts, styles and images that do not exist are left out; write something beside them.',
};

/** A body that cannot be shown; the message is for the person who wrote it. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
  readonly reason: MarkdownErrorReason;

  constructor(reason: MarkdownErrorReason) {
    super(MESSAGES[reason]);
    this.reason = reason;
  }
}

import { MARKDOWN_LIMITS, type MarkdownLimit } from '../domain/check-in/limits.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { PartnerSlot } from '../views/common/partner.ts';

/** Texts that rendering itself adds, in the page's language. */
/** Labels for parts of a body that have none of their own. */
export interface MarkdownLabels {
  /** The heading above the footnotes, for screen readers. */
  footnotes: string;
  /** Names a footnote's link back. @example ({ reference }) => `Back to reference ${reference}` */
  backToReference: (args: { reference: string }) => string;
  /** Names a task's checkbox. @example ({ text, done }) => `${done ? 'Done' : 'Open'}: ${text}` */
  task: (args: { text: string; done: boolean }) => string;
  /** Names the region in which a table scrolls; `columns` are its column headings, separated by commas. */
  table: (args: { columns: string }) => string;
  /** The titles of notes, by kind. */
  alerts: Readonly<Record<AlertKind, string>>;
}

/** The kinds of note that GitHub has: `> [!NOTE]`. */
export const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** An image as the site serves it. */
export interface ResolvedImage {
  src: string;
  width: number;
  height: number;
  srcset?: string;
  sizes?: string;
}

/** The partner that `@id` names. */
export interface Mentioned {
  name: string;
  slot: PartnerSlot;
}

/** A remark about words in a body. */
export interface QuotedRemark {
  /** Unique among the remarks on a body. */
  id: number;
  /** The words, as quoted. */
  quote: string;
  /** The partner whose colour and shape mark the words. */
  slot: PartnerSlot;
}

/** A task of a check-in that is a promise. */
export interface WrittenPromise {
  /** Unique among the promises in a body and the remarks on it. */
  id: number;
  /** Where its item starts in the body, both counted from 1. */
  line: number;
  column: number;
  /** The id that its item gets, unless another item has it. */
  anchor?: string;
  /** What became of it, for its class. */
  state: string;
  /** The body's author, if it's theirs alone: the `@id` at its start isn't shown. */
  author?: string;
  /** Its due day, if what became of it says so: it isn't shown again in its words. */
  due?: PlainDate;
}

/** What a heading of a check-in means for the journal. */
export interface EntryHeading {
  /** Whether it starts a section, or ends one and starts free prose. */
  begins: boolean;
  /** The section that it starts, for its class; absent for free prose, which isn't wrapped. */
  kind?: string;
  /** Whether it's from a draft: then it isn't shown without text below it. Any other heading counts as text itself. */
  isPrepared: boolean;
}

/** Notes under the headings of some sections about who sees them. */
export interface SectionMarks {
  kinds: ReadonlySet<string>;
  text: string;
  /** The language of the notes, which is the page's. */
  lang: string;
  /** Returns a function that reads its headings in written order. */
  headings: () => (level: number, text: string) => EntryHeading;
}

export interface MarkdownOptions {
  labels: MarkdownLabels;
  /** The file of the body, as authors know it, for error messages. */
  file?: string;
  /** The level that `#` gets, 1 to 6 (default 2); deeper headings follow, up to `h6`. */
  headingBase?: number;
  /** A part of every id, so that two bodies on a page don't share any: letters, digits, hyphens. */
  scope?: string;
  /** The body's language, if it isn't the page's. */
  lang?: string;
  /** Returns the served image for a URL as written; undefined: its alternative text is shown. */
  resolveImage: (src: string) => ResolvedImage | undefined;
  /** Returns the site's URL for a relative link as written; undefined: its text stays, without a link. */
  resolveLink: (href: string) => string | undefined;
  /** Returns the partner that an `@id` names, to be shown by name; undefined: it stays as written. */
  mention?: (id: string) => Mentioned | undefined;
  /**
   * Returns what `[[id]]` leads to: a relative link, for `resolveLink`, and a title; undefined: its words stay, without
   * a link.
   */
  entry?: (target: string) => { path: string; title: string } | undefined;
  /** The language of `labels`, if it isn't the body's. */
  labelsLang?: string;
  /** For a check-in: returns a function that reads its headings in written order. */
  headings?: () => (level: number, text: string) => EntryHeading;
  /** The sections that fewer people see than the rest, and the note that says so. */
  marks?: SectionMarks;
  /** Remarks about it. */
  remarks?: readonly QuotedRemark[];
  /** Its promises, which are shown with what became of them. */
  promises?: readonly WrittenPromise[];
  /** For a check-in: the sections that each start a row, if the text is shown beside another one. */
  rows?: readonly string[];
}

export interface Rendered {
  html: string;
  /**
   * The HTML, split wherever a remark or the outcome of a promise belongs, with its id between: a remark's place can
   * contain a `div`, a promise's a `span`.
   */
  pieces: readonly (string | number)[];
}

type MarkdownErrorReason = MarkdownLimit | 'tangled' | 'empty';

const MESSAGES: Record<MarkdownErrorReason, string> = {
  bytes: `The text is larger than ${MARKDOWN_LIMITS.bytes / 1024 / 1024} MiB. Split it into several files.`,
  depth: `The text nests lists, quotes or HTML deeper than ${MARKDOWN_LIMITS.depth} levels. Remove some levels, or close the HTML elements that are left open.`,
  tableCells: `The tables have more than ${MARKDOWN_LIMITS.tableCells} cells together. Split them, or keep the numbers in a benchmark.`,
  signs: 'The text has thousands of `&` or `_` in one paragraph. Remove what was pasted by mistake.',
  pieces: 'One paragraph or element holds too many pieces to be shown. Split it.',
  tangled:
    'The HTML in the text is tangled: each browser would read it differently. Close every element before the one around it, or write it in Markdown.',
  empty:
    'The text came out empty: nothing in it can be shown. Scripts, styles and images that don’t exist are left out; write something beside them.',
};

/** A body that can't be shown; the message is for its author. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
  readonly reason: MarkdownErrorReason;

  /** @param file of the body, if that is known */
  constructor(reason: MarkdownErrorReason, file?: string) {
    super(file === undefined ? MESSAGES[reason] : `${file} can’t be shown. ${MESSAGES[reason]}`);
    this.reason = reason;
    // Authors don't need to know where in the program it was detected.
    if (file !== undefined) this.stack = '';
  }
}

/** Returns an error about a body, with its file. */
export function inFile(error: unknown, file: string): Error {
  if (error instanceof MarkdownError) return new MarkdownError(error.reason, file);
  return new Error(`${file} couldn’t be rendered: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

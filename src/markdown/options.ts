import { MARKDOWN_LIMITS, type MarkdownLimit } from '../domain/check-in/limits.ts';
import type { PartnerSlot } from '../views/common/partner.ts';

/** Words that the rendering itself adds, in the page's language. */
/** What the page says about parts of a body that say nothing themselves. */
export interface MarkdownLabels {
  /** The heading over the footnotes, for screen readers. */
  footnotes: string;
  /** Names a footnote's way back. @example ({ reference }) => `Back to reference ${reference}` */
  backToReference: (args: { reference: string }) => string;
  /** Names a task's checkbox. @example ({ text, done }) => `${done ? 'Done' : 'Open'}: ${text}` */
  task: (args: { text: string; done: boolean }) => string;
  /** Names the region in which a table scrolls; `columns` are its column headings, with commas. */
  table: (args: { columns: string }) => string;
  /** The words over a note that stands out, by its kind. */
  alerts: Readonly<Record<AlertKind, string>>;
}

/** The kinds of note that GitHub knows: `> [!NOTE]`. */
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

/** Whom `@id` names. */
export interface Mentioned {
  name: string;
  slot: PartnerSlot;
}

/** A remark on words of a body. */
export interface QuotedRemark {
  /** Unique among those of a body. */
  id: number;
  /** The words, as whoever quotes them wrote them. */
  quote: string;
  /** Whose colour and shape the words get. */
  slot: PartnerSlot;
}

/** A task of a check-in that is a promise. */
export interface WrittenPromise {
  /** Unique among those of a body and the remarks on it. */
  id: number;
  /** Where its item begins in the body, both counted from 1. */
  line: number;
  column: number;
  /** The id that its item gets, unless another item has it. */
  anchor?: string;
  /** What became of it, for its class. */
  state: string;
  /** The body's author, where it is theirs alone: the `@id` that it begins with is not shown. */
  author?: string;
}

/** What a heading of a check-in is to the journal. */
export interface EntryHeading {
  /** It begins a section, or ends one and begins free prose. */
  begins: boolean;
  /** The section that it begins, for its class; none: free prose, left unwrapped. */
  kind?: string;
  /** Its place was prepared for words: it is not shown where there are none. Any other heading is words itself. */
  isPrepared: boolean;
}

/** Says under the headings of some sections who sees them. */
export interface SectionMarks {
  kinds: ReadonlySet<string>;
  text: string;
  /** Of the words, which are the page's. */
  lang: string;
  /** What its headings are, asked in their written order. */
  headings: () => (level: number, text: string) => EntryHeading;
}

export interface MarkdownOptions {
  labels: MarkdownLabels;
  /** The file that the body stands in, as its writer knows it: an error names it. */
  file?: string;
  /** The level that `#` gets, 1 to 6 (default 2); deeper headings follow, none deeper than `h6`. */
  headingBase?: number;
  /** Put into every id, so that two bodies on one page do not share any: letters, digits, hyphens. */
  scope?: string;
  /** The body's language, where it is not the page's. */
  lang?: string;
  /** The served image for a url as written; none: its alternative text stands in its place. */
  resolveImage: (src: string) => ResolvedImage | undefined;
  /** The site's url for a relative link as written; none: its text stays, without a link. */
  resolveLink: (href: string) => string | undefined;
  /** Whom an `@id` names, to be shown by name; none: it stays as written. */
  mention?: (id: string) => Mentioned | undefined;
  /** What `[[id]]` leads to: a relative link, as `resolveLink` reads it, and a title; none: its words stay, without a link. */
  entry?: (target: string) => { path: string; title: string } | undefined;
  /** The language of `labels`, where it is not the body's. */
  labelsLang?: string;
  /** For a check-in: what its headings are, asked in their written order. */
  headings?: () => (level: number, text: string) => EntryHeading;
  /** Which sections of it fewer people see than see the rest, and what says so. */
  marks?: SectionMarks;
  /** What was said of it. */
  remarks?: readonly QuotedRemark[];
  /** Its promises, told with what became of them. */
  promises?: readonly WrittenPromise[];
  /** For a check-in: the sections that each begin a row of a text that stands beside another one. */
  rows?: readonly string[];
}

export interface Rendered {
  html: string;
  /**
   * The same cut in two wherever a remark or what became of a promise belongs, with its id between: for a remark a place that can
   * hold a `div`, for a promise one that can hold a `span`.
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

/** A body that cannot be shown; the message is for the person who wrote it. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
  readonly reason: MarkdownErrorReason;

  /** @param file where the body stands, where that is known */
  constructor(reason: MarkdownErrorReason, file?: string) {
    super(file === undefined ? MESSAGES[reason] : `${file} can’t be shown. ${MESSAGES[reason]}`);
    this.reason = reason;
    // Where in the program it was found helps nobody to mend a text.
    if (file !== undefined) this.stack = '';
  }
}

/** What went wrong with a body, with the file that it stands in. */
export function inFile(error: unknown, file: string): Error {
  if (error instanceof MarkdownError) return new MarkdownError(error.reason, file);
  return new Error(`${file} couldn’t be rendered: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

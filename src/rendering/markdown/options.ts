import type { PartnerSlot } from '../../presentation/partner-slot.ts';

/** Words that the rendering itself adds, in the page's language. */
export interface MarkdownLabels {
  /** The heading over the footnotes, for screen readers. */
  footnotes: string;
  /** Names a footnote's way back. @example (reference) => `Back to reference ${reference}` */
  backToReference: (reference: string) => string;
  /** Names a task's checkbox. @example (text, done) => `${done ? 'Done' : 'Open'}: ${text}` */
  task: (text: string, done: boolean) => string;
  /** Names the region in which a table scrolls; `columns` are its column headings, with commas. */
  table: (columns: string) => string;
}

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
  /** The name of the section that a heading of level 1 or 2 opens, for its class; none: free prose, left unwrapped. */
  sectionOf?: (headingText: string) => string | undefined;
  /** What was said of it. */
  remarks?: readonly QuotedRemark[];
}

export interface Rendered {
  html: string;
  /** The same cut in two wherever a remark belongs, with its id between: a place that can hold a `div`. */
  pieces: readonly (string | number)[];
}

import type { TimelineItemKind } from '../common/icons.ts';
import type { LangAttributes } from '../common/lang-attributes.ts';
import type { PartnerMarkView } from '../common/partner.ts';
import type { VisibilityMark } from '../common/visibility.ts';

/** One entry of the timeline. */
export interface TimelineItemView {
  kind: TimelineItemKind;
  /** The kind in words: "Milestone". */
  word: string;
  /** `YYYY-MM-DD`, for `<time>`. */
  date: string;
  /** The day in words, without the year, which is shown above. */
  dateText: string;
  title: string;
  /** The title's language. */
  language?: LangAttributes;
  href?: string;
  /** "3 days late" */
  note?: string;
  /** Plain text, a sentence or two. */
  summary?: string;
  summaryLanguage?: LangAttributes;
  /** The partners that it belongs to: one partner's is shown on their side (1 at the start, 2 at the end), others across. */
  partners: PartnerMarkView[];
  mark?: VisibilityMark;
  /** Ids of the filter options, of any group, that keep this entry visible. */
  matches: string[];
}

export interface TimelineMonthView {
  /** The id of its place on the page: `2026-05`. */
  id: string;
  /** "May 2026". */
  label: string;
  /** "May", next to the year. */
  short: string;
  items: TimelineItemView[];
}

export interface TimelineYearView {
  label: string;
  months: TimelineMonthView[];
}

export interface TimelineView {
  /** The newest year, month and item first. */
  years: TimelineYearView[];
  filters: FilterGroup[];
  labels: { filter: string; filtered: string; reset: string; nothingLeft: string };
}

/**
 * An option of a filter. Its id is generated (`kind-session`, `partner-1`, `goal-3`), and never contains a partner's
 * words.
 */
export interface FilterOption {
  id: string;
  label: string;
  count: number;
}

/** Options of which one is chosen at a time; groups narrow each other down. */
export interface FilterGroup {
  /** The form field's name: `kind`, `partner`, `goal`. */
  name: string;
  legend: string;
  /** The option that shows everything. */
  all: { label: string; count: number };
  options: FilterOption[];
}

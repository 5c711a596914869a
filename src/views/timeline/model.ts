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
  /** The day as people say it; the year stands above it. */
  dateText: string;
  title: string;
  /** Of the title. */
  language?: LangAttributes;
  href?: string;
  /** "3 days late" */
  note?: string;
  /** Plain text, a sentence or two. */
  summary?: string;
  summaryLanguage?: LangAttributes;
  /** Whose it is: one partner is shown on their side (1 at the start, 2 at the end), none or more across. */
  partners: PartnerMarkView[];
  mark?: VisibilityMark;
  /** Ids of the filter options, of any group, that let this entry through. */
  matches: string[];
}

export interface TimelineMonthView {
  /** Of its place on the page: `2026-05`. */
  id: string;
  /** "May 2026". */
  label: string;
  /** "May", where the year is said beside it. */
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

/** A choice within a filter. Its id is made by code (`kind-session`, `partner-1`, `goal-3`), never of a partner's words. */
export interface FilterOption {
  id: string;
  label: string;
  count: number;
}

/** Choices of which one is taken at a time; groups narrow each other. */
export interface FilterGroup {
  /** The form field's name, made by code: `kind`, `partner`, `goal`. */
  name: string;
  legend: string;
  /** The choice that lets all through. */
  all: { label: string; count: number };
  options: FilterOption[];
}

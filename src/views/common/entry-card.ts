import type { LangAttributes } from './lang-attributes.ts';
import type { PartnerMarkView, PartnerSlot } from './partner.ts';
import type { StateLabelView } from './state-label.ts';
import type { VisibilityMark } from './visibility.ts';

/** Something with a page of its own, as shown in a list. */
export interface EntryCardView {
  title: string;
  /** The title's language. */
  language?: LangAttributes;
  href: string;
  /** Date and kind: "1 May 2026 · together". */
  meta?: string;
  /** Plain text, a sentence or two. */
  summary?: string;
  summaryLanguage?: LangAttributes;
  partners: PartnerMarkView[];
  mark?: VisibilityMark;
  state?: StateLabelView;
}

/** Progress, shown as a meter. */
export interface ProgressView {
  /** What is measured, for screen readers: "Robin, long run". */
  name: string;
  /** 0 to 100. */
  percent: number;
  /** Where the plan would be today, 0 to 100; absent without a plan. */
  planPercent?: number;
  /** The value in words: "18 of 42.2 km". */
  valueText: string;
  /** The plan in words: "plan 21.1 km". */
  planText?: string;
  slot?: PartnerSlot;
}

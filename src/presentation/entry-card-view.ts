import type { PartnerMarkView } from './partner-mark-view.ts';
import type { StateLabelView } from './state-label-view.ts';
import type { Tongue } from './tongue.ts';

/** A thing that has a page of its own, in a list of such things. */
export interface EntryCardView {
  title: string;
  /** Of the title. */
  tongue?: Tongue;
  href: string;
  /** Date and kind: "1 May 2026 · together". */
  meta?: string;
  /** Plain text, a sentence or two. */
  summary?: string;
  summaryTongue?: Tongue;
  partners: PartnerMarkView[];
  state?: StateLabelView;
}

import type { PartnerMarkView } from './partner-mark-view.ts';
import type { StateLabelView } from './state-label-view.ts';
import type { Tongue } from './tongue.ts';

/** A commitment in a list. */
export interface CommitmentItemView {
  /** Its words, plain. */
  text: string;
  tongue?: Tongue;
  state: StateLabelView;
  owners: PartnerMarkView[];
  /** "due 15 May". */
  due?: string;
  /** "carried over twice". */
  carried?: string;
  /** Where it was promised. */
  source?: { label: string; href: string };
}

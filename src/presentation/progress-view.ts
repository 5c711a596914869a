import type { PartnerSlot } from './partner-slot.ts';

/** How far something is, as a meter. */
export interface ProgressView {
  /** What is measured, for those who hear it: "Robin, long run". */
  name: string;
  /** 0 to 100. */
  percent: number;
  /** Where the plan would be today, 0 to 100; absent when there is no plan. */
  planPercent?: number;
  /** The value in words: "18 of 42.2 km". */
  valueText: string;
  /** The plan in words: "plan 21.1 km". */
  planText?: string;
  slot?: PartnerSlot;
}

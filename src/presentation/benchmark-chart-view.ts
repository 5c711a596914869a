import type { EpochDay } from '../domain/plain-date.ts';
import type { PartnerSlot } from './partner-slot.ts';

/** A point of a chart: x in epoch days, y in the benchmark's unit. */
export interface ChartPoint {
  day: EpochDay;
  value: number;
}

/** One partner's (or the pair's) line of readings, with the plan that it is held against. */
export interface ChartSeries {
  id: string;
  label: string;
  slot: PartnerSlot;
  readings: ChartPoint[];
  /** The plan as it stands now: straight lines between these points. Empty for a `hold`. */
  plan: ChartPoint[];
  /** What the plan was before reviews bent it, oldest first. */
  formerPlans: ChartPoint[][];
  /** Earliest and latest finish, both at the target's value; absent when there is no forecast. */
  forecast?: { from: ChartPoint; earliest: ChartPoint; latest: ChartPoint };
}

/** A labelled moment: a checkpoint or target of the plan, or a milestone. */
export interface ChartMark {
  kind: 'checkpoint' | 'target' | 'milestone';
  point: ChartPoint;
  label: string;
  slot: PartnerSlot;
}

/** All that a benchmark's chart shows, already decided and worded; drawing adds nothing but geometry. */
export interface BenchmarkChartView {
  id: string;
  title: string;
  /** The unit of the y axis, as the partners wrote it. */
  unit: string;
  /** BCP 47; numbers and months are written in it. */
  locale: string;
  series: ChartSeries[];
  marks: ChartMark[];
  /** A hold's band, in the unit; an open side is absent. */
  hold?: { low?: number; high?: number };
  today: EpochDay;
  /** One sentence that says what the picture shows, for those who do not see it. */
  summary: string;
}

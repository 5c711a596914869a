import type { EpochDay } from '../domain/plain-date.ts';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import type { PartnerSlot } from '../views/common/partner.ts';

/** A line of a plan, and the partner it belongs to; 0 if several partners have the same line. */
export interface PlanLine {
  slot: PartnerSlot;
  points: ChartPoint[];
}

/**
 * Returns the value of a plan on a day: linear between its points, its last value after them, undefined before the
 * first.
 * @example planAt([{ day: 0, value: 10 }, { day: 10, value: 20 }], 5) // 15
 */
export function planAt(plan: readonly ChartPoint[], day: EpochDay): number | undefined {
  const next = plan.findIndex((point) => point.day >= day);
  if (next === -1) return plan.at(-1)?.value;
  const after = plan[next];
  const before = plan[next - 1];
  if (after === undefined || after.day === day) return after?.value;
  if (before === undefined) return undefined;
  const share = (day - before.day) / (after.day - before.day);
  return before.value * (1 - share) + after.value * share;
}

/** Returns the plan that a day's reading is compared with: the one that applied then. */
export function planOn({ plan, formerPlans: formers }: ChartSeries, day: EpochDay): readonly ChartPoint[] {
  return formers.find(({ until }) => day < until)?.points ?? plan;
}

/** Returns the current plans to draw. */
export function currentPlans(view: BenchmarkChartView): PlanLine[] {
  return distinct(view.series.map(({ slot, plan }) => ({ slot, points: plan })));
}

/** Returns the former plans to draw, each from the day on which it differs from the next one. */
export function formerPlans(view: BenchmarkChartView): PlanLine[] {
  return distinct(
    view.series.flatMap(({ slot, plan, formerPlans: formers }) =>
      formers.map(({ points }, index) => ({ slot, points: afterParting(points, formers[index + 1]?.points ?? plan) })),
    ),
  );
}

/** Cuts off the part that a former plan shares with its successor, which is drawn already. */
function afterParting(former: readonly ChartPoint[], successor: readonly ChartPoint[]): ChartPoint[] {
  const days = [...former, ...successor].map((point) => point.day).toSorted((a, b) => a - b);
  const same = (day: EpochDay): boolean => nearlyEqual(planAt(former, day), planAt(successor, day));
  const parting = days.findIndex((day) => !same(day));
  const lastShared = days[parting - 1];
  if (parting === -1) return [];
  if (lastShared === undefined) return [...former];
  const start = planAt(former, lastShared);
  const rest = former.filter((point) => point.day > lastShared);
  return start === undefined || rest.length === 0 ? rest : [{ day: lastShared, value: start }, ...rest];
}

function nearlyEqual(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Merges equal lines into one that belongs to all; lines without length are dropped. */
function distinct(lines: PlanLine[]): PlanLine[] {
  const byPoints = new Map<string, PlanLine>();
  for (const line of lines.filter(({ points }) => points.length > 1)) {
    const key = line.points.map((point) => `${point.day}:${point.value}`).join();
    const known = byPoints.get(key);
    byPoints.set(key, known === undefined || known.slot === line.slot ? line : { slot: 0, points: line.points });
  }
  return [...byPoints.values()];
}

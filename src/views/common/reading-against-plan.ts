import type { BenchmarkProgress, Reading, Series } from '../../domain/benchmarks/model.ts';
import { planInForce, plannedAt } from '../../domain/benchmarks/plan.ts';
import { gapOf, standingState } from '../../domain/benchmarks/standing.ts';
import { gapText } from './benchmark-summary.ts';
import type { ViewContext } from './context.ts';
import { partnerTag, type PartnerTag } from './partner.ts';

/** One reading, compared with the plan of its day. */
export interface ReadingAgainstPlan {
  /** Absent for the pair's shared series. */
  partner?: PartnerTag;
  reading: string;
  /** The benchmark's actual with this reading, if its `aggregate` makes it another number. */
  actual?: string;
  planned?: string;
  /** "1.5 km ahead of plan" */
  gap?: string;
}

/**
 * Returns a reading next to what the plan in force on its day asked for. A reading from before the baseline isn't
 * compared with anything.
 */
export function readingAgainstPlan(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: Series,
  { date, value, actual, isHistory }: Reading,
): ReadingAgainstPlan {
  const { formats } = context;
  const { unit, aggregate } = benchmark.document.data;
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    reading: formats.reading(value, unit),
    ...(aggregate !== 'last' && !isHistory && { actual: formats.quantity(actual, unit) }),
    ...planOfDay(),
  };

  function planOfDay(): Pick<ReadingAgainstPlan, 'planned' | 'gap'> {
    const plan = planInForce(series, date);
    if (!plan || isHistory) return {};
    const planned = plannedAt(plan, date);
    const gap = gapOf(plan, actual, planned);
    return {
      planned: formats.quantity(planned, unit),
      gap: gapText(context, { state: standingState(plan, actual, gap), gap, planned }, unit),
    };
  }
}

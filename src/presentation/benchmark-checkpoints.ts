import type { BenchmarkProgress, PlanPoint } from '../domain/benchmark-progress.ts';
import { inOrder } from './in-order.ts';
import { partnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/** A checkpoint or the target. */
export interface CheckpointView {
  dateText: string;
  /** "21 km"; where partners' values differ, "Robin: 21 km and Sam: 15 km". */
  values: string;
  label?: string;
}

/** What the plan passes through and leads to, as it stands now, in order of date. */
export function checkpointsOf(context: ViewContext, { series, document }: BenchmarkProgress): CheckpointView[] {
  const { words, formats } = context;
  const { unit } = document.data;
  const points = series.flatMap(({ partner, plan }) =>
    (plan?.points ?? []).filter(isAskedFor).map((point) => ({ ...point, partner })),
  );
  const together = Map.groupBy(points, ({ kind, date, label }) => `${date} ${kind} ${label ?? ''}`);
  return [...together.values()]
    .toSorted(([a], [b]) => inOrder(a?.date ?? '', b?.date ?? ''))
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const label = first.label ?? (first.kind === 'target' ? words.benchmarks.target : undefined);
      const named = same.map(({ partner, value }) => {
        const text = formats.quantity(value, unit);
        return partner === undefined ? text : words.benchmarks.of(partnerTag(context, partner).name, text);
      });
      const isShared = new Set(same.map(({ value }) => value)).size === 1 && same.length === series.length;
      return [
        {
          dateText: formats.date(first.date),
          values: isShared ? formats.quantity(first.value, unit) : formats.list(named),
          ...(label !== undefined && { label }),
        },
      ];
    });
}

function isAskedFor({ kind }: PlanPoint): boolean {
  return kind === 'checkpoint' || kind === 'target';
}

import type { BenchmarkProgress } from '../domain/benchmark-progress.ts';
import { partnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/**
 * What a benchmark aims at, in words: "42.2 km by 4 October 2026", "at most 20 hours". Where partners' targets differ,
 * each is named.
 * @returns undefined where nothing is shown of what it aims at
 */
export function aimOf(context: ViewContext, { document, series }: BenchmarkProgress): string | undefined {
  const { words, formats } = context;
  const { hold, unit } = document.data;
  if (hold?.within)
    return words.benchmarks.within(formats.exact(hold.within[0]), formats.reading(hold.within[1], unit));
  if (hold?.atMost !== undefined) return words.benchmarks.atMost(formats.reading(hold.atMost, unit));
  if (hold?.atLeast !== undefined) return words.benchmarks.atLeast(formats.reading(hold.atLeast, unit));
  const ends = series.flatMap(({ partner, plan }) => {
    const end = plan?.points.at(-1);
    if (!end) return [];
    return [{ partner, aim: words.benchmarks.aim(formats.quantity(end.value, unit), formats.date(end.date)) }];
  });
  if (new Set(ends.map(({ aim }) => aim)).size <= 1) return ends[0]?.aim;
  const named = ends.map(({ partner, aim }) =>
    partner === undefined ? aim : words.benchmarks.of(partnerTag(context, partner).name, aim),
  );
  return formats.list(named);
}

import type { HoldStanding, Reading } from './benchmark-progress.ts';
import type { Aggregate, Benchmark } from './schemas/benchmark.ts';

type Hold = NonNullable<Benchmark['hold']>;

/**
 * Where a hold stands: its last actual inside the band or not, and how many readings were inside. The edges are inside.
 * The actual is what counts, by the benchmark's aggregate; but where it is a mean, which holds over a bad week, each
 * reading is counted by its own value.
 */
export function holdStanding(hold: Hold, readings: readonly Reading[], aggregate: Aggregate): HoldStanding {
  const band = bandOf(hold);
  const { low = -Infinity, high = Infinity } = band;
  const isInside = (value: number) => value >= low && value <= high;
  const last = readings.at(-1);
  return {
    state: last === undefined ? 'notStarted' : isInside(last.actual) ? 'held' : 'broken',
    ...(last && { actual: last.actual }),
    ...band,
    heldReadings: readings.filter(({ value, actual }) => isInside(aggregate === 'mean' ? value : actual)).length,
    readings: readings.length,
  };
}

function bandOf({ atMost, atLeast, within }: Hold): Pick<HoldStanding, 'low' | 'high'> {
  if (within) return { low: within[0], high: within[1] };
  return { ...(atLeast !== undefined && { low: atLeast }), ...(atMost !== undefined && { high: atMost }) };
}

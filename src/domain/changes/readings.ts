import { defined } from '../defined.ts';
import type { BenchmarkProgress, HoldStanding, Reading, Series, Standing, StandingState } from '../benchmarks/model.ts';
import { planInForce } from '../benchmarks/plan.ts';
import { holdStanding, standingAt } from '../benchmarks/standing.ts';
import type { Journal } from '../model.ts';
import type { BenchmarkId, PartnerId } from '../schemas/values.ts';
import type { Change } from './newly.ts';

/** A reading that was added, corrected or removed, and how it compares with the plan. */
export interface ReadingChange {
  benchmark: BenchmarkId;
  title: string;
  unit: string;
  /** Absent for the pair's shared series. */
  partner?: PartnerId;
  change: Change;
  /** The current one; the former one if it's gone. */
  reading: Reading;
  /** The value before it was corrected. */
  was?: number;
  /** The reading before this one. */
  previous?: Reading;
  /** How far the benchmark's actual has moved since the previous reading, in its unit. */
  moved?: number;
  /** The planned value of its day, and the gap to it (positive is good). Absent without a plan, and for removed readings. */
  planned?: number;
  gap?: number;
  state?: StandingState | HoldStanding['state'];
  past?: HoldStanding['past'];
  /** What the next due date requires, if this is the latest reading. */
  needed?: NonNullable<Standing['needed']>;
}

/** Returns changed readings by benchmark in the journal's order, each in date order. */
export function readingChanges(
  before: Pick<Journal, 'benchmarks'> | undefined,
  after: Pick<Journal, 'benchmarks'>,
): ReadingChange[] {
  return [
    ...after.benchmarks.flatMap((benchmark) => {
      const old = before?.benchmarks.find(({ id }) => id === benchmark.id);
      return benchmark.series.flatMap((series) => changesIn(benchmark, series, sameSeries(old, series)));
    }),
    ...(before?.benchmarks ?? []).flatMap((benchmark) => {
      const now = after.benchmarks.find(({ id }) => id === benchmark.id);
      return benchmark.series.flatMap((series) => removedFrom(benchmark, series, sameSeries(now, series)));
    }),
  ];
}

function sameSeries(benchmark: BenchmarkProgress | undefined, { partner }: Series): Series | undefined {
  return benchmark?.series.find((series) => series.partner === partner);
}

function changesIn(benchmark: BenchmarkProgress, series: Series, old: Series | undefined): ReadingChange[] {
  const before = new Map(old?.readings.map(({ date, value }) => [date, value]));
  return series.readings.flatMap((reading, index): ReadingChange[] => {
    const was = before.get(reading.date);
    if (was === reading.value) return [];
    const previous = series.readings[index - 1];
    return [
      {
        ...lineOf(benchmark, series),
        change: was === undefined ? 'added' : 'changed',
        reading,
        ...defined({ was }),
        ...(previous && { previous, ...(!previous.isHistory && { moved: reading.actual - previous.actual }) }),
        ...standing(benchmark, series, index),
      },
    ];
  });
}

function removedFrom(benchmark: BenchmarkProgress, series: Series, now: Series | undefined): ReadingChange[] {
  const left = new Set(now?.readings.map(({ date }) => date));
  return series.readings
    .filter(({ date }) => !left.has(date))
    .map((reading) => ({ ...lineOf(benchmark, series), change: 'removed', reading }));
}

function lineOf(
  { id, document: { data } }: BenchmarkProgress,
  { partner }: Series,
): Pick<ReadingChange, 'benchmark' | 'title' | 'unit' | 'partner'> {
  return { benchmark: id, title: data.title, unit: data.unit, ...defined({ partner }) };
}

function standing(
  { document: { data } }: BenchmarkProgress,
  series: Series,
  index: number,
): Pick<ReadingChange, 'planned' | 'gap' | 'state' | 'past' | 'needed'> {
  const upTo = series.readings.slice(0, index + 1);
  const reading = upTo.at(-1);
  if (!reading || reading.isHistory) return {};
  if (data.hold) {
    const { state, past } = holdStanding(data.hold, upTo, data.aggregate);
    return { state, ...defined({ past }) };
  }
  const plan = planInForce(series, reading.date);
  if (!plan) return {};
  const { planned, gap, state } = standingAt(plan, upTo, reading.date);
  const needed = upTo.length === series.readings.length ? series.standing?.needed : undefined;
  return { planned, gap, state, ...defined({ needed }) };
}

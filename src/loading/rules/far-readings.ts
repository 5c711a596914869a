import { compareText, type Finding, type Problem } from '../problem.ts';
import { problemOfField, sourcesOf } from '../source.ts';
import type { Rule } from './rule.ts';
import { readingsOf, sharedBenchmarks } from './session-numbers.ts';

/*
 * A slip of the finger adds or loses a digit or a decimal point, so that a number is ten times too large or too small. It
 * is looked for where it stands out: against the median of its neighbours in time (Hampel 1974), for a series moves.
 */

/** Readings on each side that a reading is held against. */
const NEIGHBOURS = 4;
/** Fewer readings do not tell what is usual. */
const FEWEST = 6;
/** Times the usual distance from the neighbours' median. */
const FAR = 6;
/** Times larger or smaller than any neighbour but one. */
const FACTOR = 5;
/** Makes the median absolute deviation comparable with a standard deviation. */
const MAD_SCALE = 1.4826;
/** The usual distance is taken for at least this part of the series' range, so that a flat series has room to move. */
const LEAST_SHARE = 0.02;

/** Readings that are far from those around them. */
export const farReadings: Rule = ({ sources, ids }) => {
  const shared = sharedBenchmarks({ sources });
  const inOrder = sourcesOf('checkIns', sources).toSorted((a, b) => compareText(a.id, b.id));
  const series = Map.groupBy(
    inOrder.flatMap((source) => readingsOf(source, shared, ids.partners)),
    ({ subject }) => subject,
  );
  const told = new Set<string>();
  return [...series.values()].flatMap((readings) =>
    farIndexes(readings.map(({ value }) => value)).flatMap((index): Problem[] => {
      const reading = readings[index];
      const key = reading && `${reading.source.file} ${reading.path.join(' ')}`;
      if (!reading || key === undefined || told.has(key)) return [];
      told.add(key);
      const around = neighboursOf(readings, index).map(({ value }) => value);
      return [problemOfField(reading.source, reading.path, 'value', far(reading.value, around))];
    }),
  );
};

/**
 * Where a series has values far from their neighbours.
 * @example farIndexes([18, 19, 20, 210, 21, 22, 23]) // [3]
 */
export function farIndexes(values: readonly number[]): number[] {
  if (values.length < FEWEST) return [];
  const distances = values.map((value, index) => Math.abs(value - median(neighboursOf(values, index))));
  const sorted = values.toSorted((a, b) => a - b);
  // Without the ends, which may be the slips themselves.
  const range = (sorted.at(-2) ?? 0) - (sorted[1] ?? 0);
  const usual = Math.max(MAD_SCALE * median(distances), LEAST_SHARE * range);
  return [...values.keys()].filter(
    (index) => (distances[index] ?? 0) > FAR * usual && isOffByFactor(values[index] ?? 0, neighboursOf(values, index)),
  );
}

/** Of the neighbours, one may be a slip itself. */
function isOffByFactor(value: number, around: readonly number[]): boolean {
  const sizes = around.map(Math.abs).toSorted((a, b) => a - b);
  const [smallest = 0, largest = 0] = [sizes[1], sizes.at(-2)];
  const size = Math.abs(value);
  // Nothing is a small number of what often is nothing, and a large one of what always was.
  return (largest > 0 && size >= FACTOR * largest) || (size > 0 && size * FACTOR <= smallest);
}

function neighboursOf<T>(all: readonly T[], index: number): T[] {
  return [...all.slice(Math.max(0, index - NEIGHBOURS), index), ...all.slice(index + 1, index + 1 + NEIGHBOURS)];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function far(value: number, around: readonly number[]): Finding {
  return {
    code: 'session/far-reading',
    message: `\`${value}\` is far from the readings around it, which are from ${Math.min(...around)} to ${Math.max(...around)}.`,
    why: 'A digit or a decimal point too many or too few would bend the chart and every figure that follows from it.',
    fix: 'Correct it if it is a slip; if it is right, leave it.',
  };
}

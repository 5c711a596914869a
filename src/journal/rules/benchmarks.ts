import { compareText } from '../../domain/text.ts';
import { findTargetProblem, partnersNamed, planSource } from '../../domain/benchmarks/plan-history.ts';
import { resolveTarget, type TargetProblem } from '../../domain/benchmarks/plan.ts';
import type { Benchmark } from '../../domain/schemas/benchmark.ts';
import { membersIn, problemOfField, type SourceOf, sourcesOf } from '../files/source-file.ts';
import { type ProblemDetails, type Problem } from '../problems/problem.ts';
import type { Rule } from './rule.ts';
import { readingsOf, sharedBenchmarks } from './sessions.ts';

/** Checks that every benchmark's plan leads from its baseline through its checkpoints to its target. */
export const plans: Rule = ({ sources }) =>
  sourcesOf('benchmarks', sources).flatMap((source) => {
    const { data } = source;
    if (!data?.baseline || !data.target) return [];
    const shared = sharedProblems(source, data);
    const target = shared.length > 0 ? undefined : findTargetProblem(data);
    return [
      ...shared,
      ...(target
        ? [problemOfField(source, ['target'], 'value', impossible(target))]
        : [...partnersLeftOut(source, data), ...nothingToReach(source, data)]),
      ...checkpointProblems(source, data, target !== undefined),
    ];
  });

/** Reports plan values given by name although the readings have no names. */
function sharedProblems(source: SourceOf<'benchmarks'>, { per, baseline, target, checkpoints }: Benchmark): Problem[] {
  if (per === 'partner') return [];
  const values = [
    { path: ['baseline', 'value'], value: baseline?.value },
    { path: ['target', 'value'], value: target?.value },
    ...checkpoints.map(({ value }, index) => ({ path: ['checkpoints', index, 'value'], value })),
  ];
  const first = values.find(({ value }) => typeof value === 'object');
  return first ? [problemOfField(source, first.path, 'value', NOT_PER_PARTNER)] : [];
}

function partnersLeftOut(source: SourceOf<'benchmarks'>, { baseline, target }: Benchmark): Problem[] {
  const [from, to] = [baseline?.value, target?.value];
  if (typeof from !== 'object' || typeof to !== 'object') return [];
  const only = (a: object, b: object) => Object.keys(a).filter((partner) => !Object.hasOwn(b, partner));
  return [
    ...only(from, to).map((partner) =>
      problemOfField(source, ['target', 'value'], 'value', leftOut(partner, 'target')),
    ),
    ...only(to, from).map((partner) =>
      problemOfField(source, ['baseline', 'value'], 'value', leftOut(partner, 'baseline')),
    ),
  ];
}

/** Reports a plan that ends where it begins. */
function nothingToReach(source: SourceOf<'benchmarks'>, data: Benchmark): Problem[] {
  return (partnersNamed(data) ?? [undefined]).flatMap((partner): Problem[] => {
    const plan = planSource(data, partner);
    const target = plan && resolveTarget(plan.baseline, plan.target);
    if (!plan || target?.kind !== 'target' || target.value !== plan.baseline.value) return [];
    const { value } = target;
    return [
      problemOfField(source, ['target'], 'value', {
        code: 'benchmark/impossible-plan',
        message: `The target${partner === undefined ? '' : ` of \`${partner}\``} is the same as the baseline, ${value}.`,
        why: 'There’d be nothing to reach: it would be reached from the first day.',
        fix: `To stay there, write \`hold: { atLeast: ${value} }\` (or \`atMost\`, or \`within\`) instead of baseline and target; otherwise correct one of them.`,
      }),
    ];
  });
}

function checkpointProblems(
  source: SourceOf<'benchmarks'>,
  { baseline, target, checkpoints }: Benchmark,
  isImpossible: boolean,
): Problem[] {
  return checkpoints.flatMap(({ date }, index): Problem[] => {
    const before = checkpoints[index - 1]?.date;
    const finding =
      before !== undefined && date === before
        ? checkpoint(`There’s another checkpoint on ${date}.`, 'A plan has one value a day.', 'Remove one of them.')
        : before !== undefined && date < before
          ? checkpoint(
              `The checkpoint of ${date} comes after that of ${before}.`,
              'The plan passes through them in the order of their dates. When one is out of order, its date is usually mistyped.',
              'Correct its date, or move it up.',
            )
          : outside(date, baseline?.date, isImpossible ? undefined : target?.date);
    return finding ? [problemOfField(source, ['checkpoints', index, 'date'], 'value', finding)] : [];
  });
}

function outside(date: string, from: string | undefined, to: string | undefined): ProblemDetails | undefined {
  const isEarly = from !== undefined && date <= from;
  if (!isEarly && (to === undefined || date < to)) return undefined;
  return checkpoint(
    isEarly
      ? `The checkpoint of ${date} isn’t after the baseline’s day, ${from}.`
      : `The checkpoint of ${date} isn’t before the target’s day, ${String(to)}.`,
    'The plan leads from the baseline to the target, so it doesn’t pass through this one.',
    'Correct its date, or remove it.',
  );
}

function checkpoint(message: string, why: string, fix: string): ProblemDetails {
  return { code: 'benchmark/checkpoint', message, why, fix };
}

const IMPOSSIBLE: Record<TargetProblem, { what: string; fix: string }> = {
  zeroRate: {
    what: 'Its rate is 0, so nothing would ever move.',
    fix: 'Write a rate such as `3 per week`, or a date and a value.',
  },
  rateLeadsAway: {
    what: 'Its rate leads away from its value.',
    fix: 'Write the rate with the other sign (`-1 per week` goes down), or correct the value.',
  },
  notAfterBaseline: {
    what: 'It would be reached on the baseline’s day or before it.',
    fix: 'Write a date after the baseline’s, or correct the value.',
  },
  outOfRange: {
    what: 'It would be reached after the year 9999, or with a number that is too large.',
    fix: 'Correct the rate or the value.',
  },
  incomplete: { what: 'Two of `date`, `value` and `rate` are needed.', fix: 'Add the one that’s missing.' },
};

function impossible(problem: TargetProblem): ProblemDetails {
  const { what, fix } = IMPOSSIBLE[problem];
  return {
    code: 'benchmark/impossible-plan',
    message: `The target doesn’t make a plan. ${what}`,
    why: 'The plan is a line from the baseline to the target; how far along you are is measured against it.',
    fix,
  };
}

const NOT_PER_PARTNER: ProblemDetails = {
  code: 'benchmark/not-per-partner',
  message: 'You share this benchmark, so its plan can’t have a value for each of you.',
  why: 'Without `per: partner`, there’s one plan for all of you.',
  fix: 'If each of you has a number of your own, write `per: partner`; otherwise write one value here.',
};

function leftOut(partner: string, part: 'baseline' | 'target'): ProblemDetails {
  return {
    code: 'benchmark/partner-without-plan',
    message: `There’s no ${part} for \`${partner}\`.`,
    why: `A plan leads from a baseline to a target, so \`${partner}\` doesn’t have one.`,
    fix: `Add \`${partner}\` here, or write one value for all of you.`,
  };
}

/*
 * A typo adds or loses a digit or a decimal point, so that a number is ten times too large or too small. It's found by
 * comparison with the median of its neighbours in time (Hampel 1974), because a series moves.
 */

/** How many readings on each side a reading is compared with. */
const NEIGHBOURS = 4;
/** Fewer readings don't show what is usual. */
const MIN_READINGS = 6;
/** How many times the usual distance from the neighbours' median is suspicious. */
const FAR = 6;
/** How many times larger or smaller than all neighbours but one is suspicious. */
const FACTOR = 5;
/** Makes the median absolute deviation comparable with a standard deviation. */
const MAD_SCALE = 1.4826;
/** The usual distance is at least this share of the series' range, so that a flat series has room to move. */
const MIN_SHARE = 0.02;

/** Warns of readings that are far from those around them. */
export const farReadings: Rule = ({ sources }) => {
  const partners = membersIn(sources);
  const shared = sharedBenchmarks({ sources });
  const inOrder = sourcesOf('checkIns', sources).toSorted((a, b) => compareText(a.id, b.id));
  const series = Map.groupBy(
    inOrder.flatMap((source) => readingsOf(source, shared, partners)),
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
 * Returns the indexes of values that are far from their neighbours.
 * @example farIndexes([18, 19, 20, 210, 21, 22, 23]) // [3]
 */
export function farIndexes(values: readonly number[]): number[] {
  if (values.length < MIN_READINGS) return [];
  const distances = values.map((value, index) => Math.abs(value - median(neighboursOf(values, index))));
  const sorted = values.toSorted((a, b) => a - b);
  // Without the extremes, which may be typos themselves.
  const range = (sorted.at(-2) ?? 0) - (sorted[1] ?? 0);
  const usual = Math.max(MAD_SCALE * median(distances), MIN_SHARE * range);
  return [...values.keys()].filter(
    (index) => (distances[index] ?? 0) > FAR * usual && isOffByFactor(values[index] ?? 0, neighboursOf(values, index)),
  );
}

/** Returns whether a value is far larger or smaller than its neighbours. One of those may be a typo itself. */
function isOffByFactor(value: number, around: readonly number[]): boolean {
  const sizes = around.map(Math.abs).toSorted((a, b) => a - b);
  const [smallest = 0, largest = 0] = [sizes[1], sizes.at(-2)];
  const size = Math.abs(value);
  // Zero is never suspiciously small, and no value is suspiciously large next to zeros.
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

function far(value: number, around: readonly number[]): ProblemDetails {
  return {
    code: 'session/far-reading',
    message: `\`${value}\` is far from the readings around it, which are from ${Math.min(...around)} to ${Math.max(...around)}.`,
    why: 'An extra or missing digit or decimal point would bend the chart, and every figure that’s based on it.',
    fix: 'Correct it if it’s a typo; if it’s right, leave it.',
  };
}

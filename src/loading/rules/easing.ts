import { seriesValue } from '../../domain/one-per-partner.ts';
import { addDays, daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import { partnersNamed } from '../../domain/plan-source.ts';
import type { Benchmark } from '../../domain/schemas/benchmark.ts';
import type { Goal, Review } from '../../domain/schemas/goal.ts';
import { plainDateSchema } from '../../domain/schemas/values.ts';
import { readWritten } from '../../domain/target-change.ts';
import type { Finding, Problem } from '../problem.ts';
import { problemOfField, type SourceOf, sourcesOf } from '../source.ts';
import type { Rule } from './rule.ts';

/** A goal is made easier in good time, by all who own it. */
export const easing: Rule = ({ sources }) => {
  const benchmarks = new Map(sourcesOf('benchmarks', sources).map(({ id, data }) => [id, data]));
  return sourcesOf('goals', sources).flatMap((source) => (source.data ? easedIn(source, source.data, benchmarks) : []));
};

/** What a week is for: nobody eases a goal in the hour in which it is hard. (Beeminder calls it the akrasia horizon.) */
const NOTICE_DAYS = 7;

type Benchmarks = ReadonlyMap<string, Benchmark | undefined>;

function easedIn(source: SourceOf<'goals'>, goal: Goal, benchmarks: Benchmarks): Problem[] {
  return goal.reviews.flatMap((review, index) =>
    Object.keys(review.change).flatMap((field): Problem[] => {
      const eased = easingOf(field, review, goal, benchmarks);
      if (!eased) return [];
      const path = ['reviews', index, 'change', field];
      const absent = goal.owners.filter((owner) => !review.agreedBy.includes(owner));
      return [
        ...(absent.length > 0 ? [problemOfField(source, path, 'key', alone(eased.what, absent))] : []),
        ...(eased.counts !== undefined && daysBetween(review.date, eased.counts) < NOTICE_DAYS
          ? [problemOfField(source, path, 'key', late(eased.what, review.date, eased.counts))]
          : []),
      ];
    }),
  );
}

/** What became easier, and the day on which the harder one would have counted. */
interface Eased {
  what: string;
  counts: PlainDate | undefined;
}

function easingOf(field: string, { change }: Review, goal: Goal, benchmarks: Benchmarks): Eased | undefined {
  const [from, to] = change[field] ?? [];
  if (field === 'due' || field === 'timeBound.due') {
    const [old, later] = [plainDateSchema.safeParse(from).data, plainDateSchema.safeParse(to).data];
    return old !== undefined && later !== undefined && later > old
      ? { what: 'A later due date', counts: old }
      : undefined;
  }
  const [subject = '', part] = field.split('.');
  const benchmark = part === 'target' ? benchmarks.get(subject) : undefined;
  return benchmark && easedTarget(from, to, benchmark, goal);
}

/** Of several lines, one that became easier is enough. */
function easedTarget(from: unknown, to: unknown, benchmark: Benchmark, goal: Goal): Eased | undefined {
  const { aggregate, baseline, target } = benchmark;
  for (const partner of partnersNamed(benchmark) ?? [undefined]) {
    const [old, now] = [from, to].map((written) => readWritten(written, { partner, aggregate }));
    const start = baseline && seriesValue(baseline.value, partner, aggregate);
    const counts = old?.date ?? target?.date ?? goal.timeBound?.due;
    if (old?.date !== undefined && now?.date !== undefined && now.date > old.date)
      return { what: 'A later target', counts };
    if (old?.value === undefined || now?.value === undefined || start === undefined) continue;
    if (old.value >= start ? now.value < old.value : now.value > old.value) return { what: 'A smaller target', counts };
  }
  return undefined;
}

function late(what: string, review: PlainDate, counts: PlainDate): Finding {
  return {
    code: 'goal/eased-late',
    message: `${what} was agreed on ${review}; the old one would have counted on ${counts}.`,
    why: 'A week’s notice keeps a plan from being bent in the hour in which it is hardest.',
    fix: `If you stand by it, leave it. Next time decide a week ahead: here by ${addDays(counts, -NOTICE_DAYS)}.`,
  };
}

function alone(what: string, absent: readonly string[]): Finding {
  return {
    code: 'goal/eased-alone',
    message: `${what} was not agreed by ${absent.map((owner) => `\`${owner}\``).join(' and ')}.`,
    why: 'Whoever owns a goal together makes it easier together.',
    fix: 'Talk about it, and add them to `agreedBy` when they agree.',
  };
}

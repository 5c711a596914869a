import { partnersNamed, readWritten } from '../../domain/benchmarks/plan-history.ts';
import { seriesValue } from '../../domain/partners/one-per-partner.ts';
import { idsOn, type Member } from '../../domain/partners/membership.ts';
import { addDays, daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import type { Benchmark } from '../../domain/schemas/benchmark.ts';
import type { Goal, Review } from '../../domain/schemas/goal.ts';
import { plainDateSchema } from '../../domain/schemas/values.ts';
import { membersIn, problemOfField, type SourceOf, sourcesOf } from '../files/source-file.ts';
import type { ProblemDetails, Problem } from '../problems/problem.ts';
import type { Rule } from './rule.ts';

/** Checks that an active goal is SMART, and that a goal's parts agree about its status. */
export const goals: Rule = ({ sources, today }) =>
  sourcesOf('goals', sources).flatMap((source) => {
    const { data } = source;
    return data ? [...smart(source, data), ...standing(source, data, today)] : [];
  });

const LETTERS = [
  ['specific', 'S: what exactly you’ll do'],
  ['measurable', 'M: the benchmarks that measure it'],
  ['achievable', 'A: why you can do it'],
  ['relevant', 'R: why it matters'],
  ['timeBound', 'T: from when until when'],
] as const;

function smart(source: SourceOf<'goals'>, goal: Goal): Problem[] {
  if (goal.status !== 'active') return [];
  const lacking = LETTERS.filter(([field]) => {
    const value = goal[field];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
  if (lacking.length === 0) return [];
  const finding: ProblemDetails = {
    code: 'goal/not-smart',
    message: `This goal isn’t SMART yet: ${lacking.map(([field]) => `\`${field}\``).join(', ')} ${lacking.length > 1 ? 'are' : 'is'} missing.`,
    why: 'With a goal that’s specific, measurable, achievable, relevant and time-bound, you can tell whether you’re getting there.',
    fix: `Add ${lacking.map(([field, what]) => `\`${field}\` (${what})`).join(', ')}.`,
  };
  return [problemOfField(source, [lacking[0]?.[0] ?? 'measurable'], 'key', finding)];
}

const STATUS_AFTER: Partial<Record<Review['decision'], Goal['status']>> = {
  pause: 'paused',
  drop: 'dropped',
  achieve: 'achieved',
};

function standing(source: SourceOf<'goals'>, { status, reviews, closing }: Goal, today: string): Problem[] {
  const last = reviews
    .filter(({ date }) => date <= today)
    .reduce<Review | undefined>((latest, review) => (latest && latest.date > review.date ? latest : review), undefined);
  const decided = last && STATUS_AFTER[last.decision];
  if (last && decided && decided !== status)
    return [
      problemOfField(
        source,
        ['status'],
        'value',
        mismatch(
          `The last review, of ${last.date}, decided \`${last.decision}\`, but the goal’s status is \`${status}\`.`,
          `Write \`status: ${decided}\`, or add the review that changed it again.`,
        ),
      ),
    ];
  if (closing && (status === 'active' || status === 'paused'))
    return [
      problemOfField(
        source,
        ['closing'],
        'key',
        mismatch(
          `The goal has a \`closing\`, but its status is \`${status}\`.`,
          'Write `status: achieved` or `status: dropped`, or remove the closing.',
        ),
      ),
    ];
  if (closing && closing.achieved !== (status === 'achieved'))
    return [
      problemOfField(
        source,
        ['closing', 'achieved'],
        'value',
        mismatch(
          `\`achieved\` is \`${closing.achieved}\`, but the goal’s status is \`${status}\`.`,
          `Write \`achieved: ${status === 'achieved'}\`, or correct the status.`,
        ),
      ),
    ];
  return [];
}

function mismatch(message: string, fix: string): ProblemDetails {
  return {
    code: 'goal/status-mismatch',
    message,
    why: 'Pages show the goal by its status, whatever its reviews and closing say.',
    fix,
  };
}

/** Checks that a goal is made easier ahead of time, by all its owners. */
export const easing: Rule = ({ sources }) => {
  const benchmarks = new Map(sourcesOf('benchmarks', sources).map(({ id, data }) => [id, data]));
  const partners = membersIn(sources);
  return sourcesOf('goals', sources).flatMap((source) =>
    source.data ? easedIn(source, source.data, benchmarks, partners) : [],
  );
};

/**
 * The week's notice keeps partners from easing a goal in a moment when it's hard. (Beeminder calls it the akrasia
 * horizon.)
 */
const NOTICE_DAYS = 7;

type Benchmarks = ReadonlyMap<string, Benchmark | undefined>;

function easedIn(
  source: SourceOf<'goals'>,
  goal: Goal,
  benchmarks: Benchmarks,
  partners: readonly Member[],
): Problem[] {
  return goal.reviews.flatMap((review, index) =>
    Object.keys(review.change).flatMap((field): Problem[] => {
      const eased = easingOf(field, review, goal, benchmarks);
      if (!eased) return [];
      const path = ['reviews', index, 'change', field];
      const asked = idsOn(goal.owners, partners, review.date);
      const absent = asked.filter((owner) => !review.agreedBy.includes(owner));
      return [
        ...(absent.length > 0 ? [problemOfField(source, path, 'key', alone(eased.what, absent))] : []),
        ...(eased.counts !== undefined && daysBetween(review.date, eased.counts) < NOTICE_DAYS
          ? [problemOfField(source, path, 'key', late(eased.what, review.date, eased.counts))]
          : []),
      ];
    }),
  );
}

/** What became easier, and the day on which the harder version would have counted. */
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

/** Returns the first line of a target that became easier; one of several is enough. */
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

function late(what: string, review: PlainDate, counts: PlainDate): ProblemDetails {
  return {
    code: 'goal/eased-late',
    message: `${what} was agreed on ${review}; the old one would have counted on ${counts}.`,
    why: 'A week’s notice keeps you from bending a plan just when it’s hardest.',
    fix: `If that’s what you want, leave it. Next time, decide a week ahead: here, that was ${addDays(counts, -NOTICE_DAYS)}.`,
  };
}

function alone(what: string, absent: readonly string[]): ProblemDetails {
  return {
    code: 'goal/eased-alone',
    message: `${what} hasn’t been agreed by ${absent.map((owner) => `\`${owner}\``).join(' and ')}.`,
    why: 'A goal that you own together is easier to change together.',
    fix: 'Talk about it, and add them to `agreedBy` when they agree.',
  };
}

import type { Goal, Review } from '../../domain/schemas/goal.ts';
import type { Finding, Problem } from '../problem.ts';
import { problemOfField, type SourceOf, sourcesOf } from '../source.ts';
import type { Rule } from './rule.ts';

/** An active goal is SMART, and a goal's parts say the same of where it stands. */
export const goals: Rule = ({ sources, today }) =>
  sourcesOf('goals', sources).flatMap((source) => {
    const { data } = source;
    return data ? [...smart(source, data), ...standing(source, data, today)] : [];
  });

const LETTERS = [
  ['specific', 'S: what exactly will be done'],
  ['measurable', 'M: the benchmarks that measure it'],
  ['achievable', 'A: why it can be done'],
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
  const finding: Finding = {
    code: 'goal/not-smart',
    message: `This goal is not SMART yet: ${lacking.map(([field]) => `\`${field}\``).join(', ')} ${lacking.length > 1 ? 'are' : 'is'} missing.`,
    why: 'A goal that is specific, measurable, achievable, relevant and time-bound is one that you can tell whether you keep.',
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

function mismatch(message: string, fix: string): Finding {
  return {
    code: 'goal/status-mismatch',
    message,
    why: 'Pages show the goal by its status, whatever its reviews and closing say.',
    fix,
  };
}

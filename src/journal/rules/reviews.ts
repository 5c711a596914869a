import { ownValue } from '../../domain/defined.ts';
import { compareText } from '../../domain/text.ts';
import { writtenTargetSchema } from '../../domain/benchmarks/plan-history.ts';
import { type Goal, goalSchema } from '../../domain/schemas/goal.ts';
import { problemOfField, type SourceOf, sourcesOf } from '../files/source-file.ts';
import { nearest } from '../problems/did-you-mean.ts';
import { OWN, type ProblemDetails, type Problem } from '../problems/problem.ts';
import { accepts, fieldNames, type Schema, schemaAt, valueAt } from '../schema/shape.ts';
import type { Path } from '../yaml/locate.ts';
import { unknownReference } from './references.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Returns whether two values of a field are the same, ignoring the order of a group's fields. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    left.length === right.size && left.every(([name, value]) => right.has(name) && isSameValue(value, right.get(name)))
  );
}

/**
 * Returns whether a review's value for a target fits it, or another review's: a single value is the target's value, and
 * only fields that both have are compared. One number applies to everyone.
 */
export function isSameTarget(a: unknown, b: unknown): boolean {
  const [left, right] = [targetFields(a), targetFields(b)];
  return Object.entries(left).every(([name, value]) => {
    if (!Object.hasOwn(right, name)) return true;
    const other = right[name];
    return isSameValue(value, other) || (isPerPartner(value, other) && isEveryones(value, other));
  });
}

const FIELDS = ['date', 'value', 'rate'];

function targetFields(written: unknown): Record<string, unknown> {
  if (typeof written !== 'object' || written === null) return { value: written };
  const entries = Object.entries(written);
  return entries.every(([name]) => FIELDS.includes(name)) ? Object.fromEntries(entries) : { value: written };
}

function isPerPartner(a: unknown, b: unknown): boolean {
  return (typeof a === 'number') !== (typeof b === 'number');
}

function isEveryones(a: unknown, b: unknown): boolean {
  const [number, values] = typeof a === 'number' ? [a, b] : [b, a];
  return typeof values === 'object' && values !== null && Object.values(values).every((value) => value === number);
}

/** Fields that a review may write in a short form. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  due: ['timeBound', 'due'],
  starts: ['timeBound', 'starts'],
};
const CHANGEABLE = fieldNames(goalSchema).filter((name) => name !== 'reviews');

/**
 * Checks what reviews say about a goal's changes: that the fields exist, and that the values are possible and match the
 * history.
 */
export const reviewChanges: Rule = (input) =>
  sourcesOf('goals', input.sources).flatMap((source) =>
    source.data ? changesOf(source.data).flatMap((changes) => problemsOf(source, source.data, changes, input)) : [],
  );

/** A field's change in one review, as written. */
interface Change {
  review: number;
  date: string;
  field: string;
  from: unknown;
  to: unknown;
}

/** Groups changes by field, each in date order. */
function changesOf({ reviews }: Goal): Change[][] {
  const all = reviews.flatMap(({ date, change }, review) =>
    Object.entries(change).map(([field, [from, to]]) => ({ review, date, field, from, to })),
  );
  const inOrder = all.toSorted((a, b) => compareText(a.date, b.date) || a.review - b.review);
  return [...Map.groupBy(inOrder, ({ field }) => (ownValue(SHORT, field) ?? field.split('.')).join('.')).values()];
}

function problemsOf(
  source: SourceOf<'goals'>,
  goal: Goal | undefined,
  changes: readonly Change[],
  input: RuleInput,
): Problem[] {
  const [first] = changes;
  if (!first || !goal) return [];
  const { field } = first;
  const [subject = '', part] = field.split('.');
  const isTarget = part === 'target' && field.split('.').length === 2;
  if (isTarget && !input.ids.benchmarks.has(subject))
    return changes.map((change) => {
      const taken = takenBeside(goal, change).flatMap((name) => (name.endsWith('.target') ? name.slice(0, -7) : []));
      const { suggestion, ...finding } = unknownReference('benchmarks', subject, input.ids.benchmarks, taken);
      return at(source, change, 'key', {
        ...finding,
        ...(suggestion !== undefined && { suggestion: `${suggestion}.target` }),
      });
    });
  const path = ownValue(SHORT, field) ?? field.split('.');
  const schema = isTarget ? writtenTargetSchema : fieldSchema(path);
  if (!schema)
    return changes.map((change) =>
      at(source, change, 'key', unknownField(field, input.ids.benchmarks, takenBeside(goal, change))),
    );
  const unreadable = changes.flatMap((change) => unreadableIn(source, change, schema, isTarget));
  if (unreadable.length > 0) return unreadable;
  const now = isTarget ? targetOf(subject, input) : valueAt(goal, path);
  const isSame = isTarget ? isSameTarget : isSameValue;
  return historyProblems(source, changes, now, isSame);
}

function fieldSchema(path: readonly string[]): Schema | undefined {
  return CHANGEABLE.includes(path[0] ?? '') ? schemaAt(goalSchema, path) : undefined;
}

function unreadableIn(source: SourceOf<'goals'>, change: Change, schema: Schema, isTarget: boolean): Problem[] {
  return [change.from, change.to].flatMap((value, index) => {
    // There was no value before, or there is none now.
    if (value === null || accepts(schema, value)) return [];
    const finding: ProblemDetails = {
      code: 'goal/unreadable-change',
      message: `The ${index === 0 ? 'old' : 'new'} value of \`${change.field}\` can’t be \`${JSON.stringify(value)}\`.`,
      why: 'A review shows what a field said before and after: both have to be values that it can have.',
      fix: isTarget
        ? `Write numbers, such as \`[90000, 75000]\`, or fields of the target, such as \`[{ date: ${OWN.day} }, { date: ${OWN.due} }]\`.`
        : 'Write both as they are, or were, in the field itself; `null` where there was nothing.',
    };
    return [problemOfField(source, [...pathOf(change), index], 'value', finding)];
  });
}

/** Checks that each old value is the new one of the change before, and that the last new one is in the file. */
function historyProblems(
  source: SourceOf<'goals'>,
  changes: readonly Change[],
  now: unknown,
  isSame: (written: unknown, other: unknown) => boolean,
): Problem[] {
  return changes.flatMap((change, index): Problem[] => {
    const next = changes[index + 1];
    const before = changes[index - 1];
    const problems: Problem[] = [];
    if (before && !isSame(change.from, before.to))
      problems.push(problemOfField(source, [...pathOf(change), 0], 'value', oldValue(change, before)));
    if (!next && now !== undefined && !isSame(change.to, now))
      problems.push(
        problemOfField(source, [...pathOf(change), 1], 'value', newValue(change, comparable(change.to, now))),
      );
    return problems;
  });
}

/** Returns the part of a target to compare: only the value, if that's all the review wrote. */
function comparable(written: unknown, now: unknown): unknown {
  const isLone = typeof written !== 'object' && typeof now === 'object' && now !== null;
  return isLone && 'value' in now ? now.value : now;
}

function targetOf(benchmark: string, { sources }: RuleInput): unknown {
  return sourcesOf('benchmarks', sources).find(({ id }) => id === benchmark)?.data?.target;
}

function pathOf({ review, field }: Change): Path {
  return ['reviews', review, 'change', field];
}

function at(source: SourceOf<'goals'>, change: Change, part: 'key' | 'value', finding: ProblemDetails): Problem {
  return problemOfField(source, pathOf(change), part, finding);
}

/** Returns the names that a review changes, which a change of it under another name can't mean. */
function takenBeside({ reviews }: Goal, { review }: Change): string[] {
  return Object.keys(reviews[review]?.change ?? {});
}

function unknownField(field: string, benchmarks: ReadonlySet<string>, taken: readonly string[]): ProblemDetails {
  const known = [...Object.keys(SHORT), ...CHANGEABLE, ...[...benchmarks].map((id) => `${id}.target`)].filter(
    (name) => !taken.includes(name),
  );
  const target = `${field}.target`;
  const near = benchmarks.has(field) && !taken.includes(target) ? target : nearest(field, known);
  return {
    code: 'goal/unknown-change',
    message: `\`${field}\` isn’t a part of a goal that a review can change.`,
    why: 'The goal’s page shows each change beside the field it’s about.',
    fix:
      near === undefined
        ? 'Write a field of the goal, such as `due` or `title`, or `<benchmark>.target`.'
        : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

function oldValue({ field, from }: Change, before: Change): ProblemDetails {
  return {
    code: 'goal/old-value',
    message: `The old value of \`${field}\` is ${shown(from)} here, but the review of ${before.date} made it ${shown(before.to)}.`,
    why: 'The plan’s past is drawn from what reviews say.',
    fix: `Write ${shown(before.to)} as the old value, or add the review that changed it in between.`,
  };
}

function newValue({ field, to }: Change, now: unknown): ProblemDetails {
  return {
    code: 'goal/new-value',
    message: `This review made \`${field}\` ${shown(to)}, but now it is ${shown(now)}.`,
    why: 'Without a review, there’s no record that you agreed on the change, and the plan’s past would be drawn wrong.',
    fix: 'Correct the one that’s wrong, or add the review that changed it again.',
  };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

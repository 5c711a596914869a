import { addDuration, type Duration, parseDuration, subtractDuration } from '../../domain/duration.ts';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../domain/plain-date.ts';
import { dueDateBefore, dueDatesFrom, isDueDate, spellOn } from '../../domain/rhythm/due-dates.ts';
import { type RejudgedDueDate, rejudgedDueDates } from '../../domain/rhythm/rhythm.ts';
import type { Cadence } from '../../domain/schemas/partnership.ts';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { problemOfField, sourcesOf } from '../files/source-file.ts';
import type { Problem, ProblemDetails } from '../problems/problem.ts';
import { validate } from '../schema/validate.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Rule, RuleInput } from './rule.ts';

/** How many days ahead a better day is looked for: a monthly rhythm has one by then. */
const SEARCHED_DAYS = 62;

/**
 * Checks that a change of rhythm doesn't move the weekday by accident, and leaves enough time for the last due date
 * before it.
 */
export const changesOfRhythm: Rule = ({ sources }) =>
  sourcesOf('partnership', sources).flatMap((source) => {
    const { cadence } = source.data ?? {};
    return (cadence?.changes ?? []).flatMap(({ from, every }, index): Problem[] => {
      if (!cadence || every === undefined) return [];
      const before = { ...cadence, changes: cadence.changes.slice(0, index) };
      const { anchor, every: was } = spellOn(before, from);
      const early = cadence.changes[index]?.early ?? spellOn(before, from).early;
      const isInWeeks = [was, every].every((each) => parseDuration(each).unit === 'week');
      const days = Array.from({ length: SEARCHED_DAYS }, (_, more) => addDays(from, more)).filter((day) =>
        leavesTime(before, day, early),
      );
      const sameDay = days.find((day) => daysBetween(anchor, day) % DAYS_A_WEEK === 0);
      const tell = (details: ProblemDetails) =>
        problemOfField(source, ['cadence', 'changes', index, 'from'], 'value', details);
      const last = dueDateBefore(before, from);
      // The same day mends both.
      if (last !== undefined && !leavesTime(before, from, early))
        return [tell(windowsTouch(from, last, isInWeeks ? sameDay : days[0]))];
      const isMoved = isInWeeks && daysBetween(anchor, from) % DAYS_A_WEEK !== 0;
      return isMoved ? [tell(otherWeekday(from, anchor, sameDay))] : [];
    });
  });

/** Returns whether the window of the last due date before a day has closed when that day's window opens. */
function leavesTime(before: Cadence, day: PlainDate, early: Duration): boolean {
  const last = dueDateBefore(before, day);
  return last === undefined || addDuration(last, spellOn(before, last).grace) < subtractDuration(day, early);
}

const DAYS_A_WEEK = 7;

function otherWeekday(from: PlainDate, anchor: PlainDate, better: PlainDate | undefined): ProblemDetails {
  const [is, was] = [weekday(from), weekday(anchor)];
  return {
    code: 'cadence/weekday',
    message: `The new rhythm begins on a ${is}; until then you met on ${was}s.`,
    why: 'All its due dates are on the weekday of the first one.',
    fix:
      better === undefined
        ? `If you mean ${is}s, leave it.`
        : `To keep ${was}s, write \`from: ${better}\`. If you mean ${is}s, leave it.`,
    ...(better === undefined ? {} : { suggestion: better }),
  };
}

function windowsTouch(from: PlainDate, last: PlainDate, better: PlainDate | undefined): ProblemDetails {
  return {
    code: 'cadence/windows-touch',
    message: `The new rhythm begins on ${from}, while a check-in for the due date before it, ${last}, can still be on time.`,
    why: 'It wouldn’t always be clear which of the two a check-in counts for.',
    fix:
      better === undefined
        ? 'Begin it later, or write a shorter `early` beside it.'
        : `Write \`from: ${better}\`, or a shorter \`early\` beside it.`,
    ...(better === undefined ? {} : { suggestion: better }),
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const A_MONDAY = plainDate('2026-01-05');

function weekday(date: PlainDate): string {
  const days = daysBetween(A_MONDAY, date) % DAYS_A_WEEK;
  return WEEKDAYS.at(days) ?? '';
}

/**
 * Warns of a rhythm edited in place, which judges the past by what wasn't agreed then. It's compared with the version
 * in git before the edit; due dates that an edit corrects, such as a typo in the first due date, aren't reported.
 */
export const rhythmEditedInPlace: Rule = (input) =>
  sourcesOf('partnership', input.sources).flatMap((source): Problem[] => {
    const { cadence, term } = source.data ?? {};
    const earlier = cadence && cadenceBefore(input, source.file, cadence);
    if (!earlier) return [];
    const { cadence: was, until } = earlier;
    const [field] = editedFields(was, cadence);
    if (field === undefined) return [];
    const sessionDates = sourcesOf('checkIns', input.sources).flatMap(({ data }) => data?.date ?? []);
    const moved = rejudgedDueDates(was, cadence, {
      sessionDates: [...new Set(sessionDates)],
      today: until,
      reportsMissed: true,
      ends: term?.ends,
    });
    return moved.some(isLessKept)
      ? [problemOfField(source, ['cadence', field], 'value', inPlace(was, cadence, until, moved))]
      : [];
  });

const FIELDS = ['every', 'starts', 'early', 'grace', 'changes'] as const;

/** Returns the fields of a cadence that were edited. An added change isn't an edit: it's the way to write a new rhythm. */
function editedFields(was: Cadence, is: Cadence): (typeof FIELDS)[number][] {
  const kept = { ...is, changes: is.changes.slice(0, was.changes.length) };
  return FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(kept[field]));
}

/** Returns the cadence before it was edited, and the last day when it applied. */
function cadenceBefore(
  { earlier = () => [], today }: RuleInput,
  file: string,
  cadence: Cadence,
): { cadence: Cadence; until: PlainDate } | undefined {
  for (const { text, until } of earlier(file)) {
    const split = splitFrontmatter(text);
    const { data } = 'yaml' in split ? validate('partnership', parseYaml(split.yaml).data ?? {}) : {};
    if (data && editedFields(data.cadence, cadence).length > 0)
      return { cadence: data.cadence, until: until !== undefined && until < today ? until : today };
  }
  return undefined;
}

const RANK = { missed: 0, open: 1, late: 2, kept: 3 };

function isLessKept({ was, is }: RejudgedDueDate): boolean {
  if (was === undefined) return is === 'missed';
  return is === undefined ? was === 'kept' || was === 'late' : RANK[is] < RANK[was];
}

function inPlace(was: Cadence, is: Cadence, until: PlainDate, moved: readonly RejudgedDueDate[]): ProblemDetails {
  const edited = editedFields(was, is);
  const values = (cadence: Cadence) =>
    edited.filter((field) => field !== 'changes').map((field) => `\`${field}: ${cadence[field]}\``);
  const count = moved.length === 1 ? 'one past due date' : `${String(moved.length)} past due dates`;
  const change = changeFrom(was, is, until);
  const back = [...values(was), ...(edited.includes('changes') ? ['`changes` as they were'] : [])].join(', ');
  return {
    code: 'cadence/edited-in-place',
    message: `The rhythm was edited in place, so ${count} would move or count differently.`,
    why: 'You’d agreed on another rhythm then: check-ins that kept to it could look late or missed, and milestones found in them could vanish.',
    fix:
      change === undefined
        ? `Put back ${back}, and write the new rhythm under \`changes\`, from a day to come.`
        : `Put back ${back}, and ${was.changes.length > 0 ? `add \`- ${change}\` to` : `write \`changes: [${change}]\` in`} ${was.changes.length > 0 ? '`changes`' : '`cadence`'}.`,
  };
}

/** How many due dates ahead to look for a change that leaves the old rhythm enough time. */
const SEARCHED_DUE_DATES = 12;

/**
 * Returns the new rhythm written as a change of the old one, from its first due date after a day that leaves enough
 * time for the old one's last.
 */
function changeFrom(was: Cadence, is: Cadence, day: PlainDate): string | undefined {
  let left = SEARCHED_DUE_DATES;
  for (const from of dueDatesFrom(is, addDays(day, 1))) {
    left -= 1;
    const [before, after] = [spellOn(was, from), spellOn(is, from)];
    if (leavesTime(was, from, after.early) && from > (was.changes.at(-1)?.from ?? was.starts)) {
      const isMoved = after.every !== before.every || !isDueDate(was, from);
      const written = [
        `from: ${from}`,
        ...(isMoved ? [`every: ${after.every}`] : []),
        ...(['early', 'grace'] as const).flatMap((field) =>
          after[field] === before[field] ? [] : [`${field}: ${after[field]}`],
        ),
      ];
      return `{ ${written.join(', ')} }`;
    }
    if (left === 0) break;
  }
  return undefined;
}

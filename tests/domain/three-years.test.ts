import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeJournal } from '../../src/domain/journal.ts';
import type { Journal } from '../../src/domain/model.ts';
import { addDays, daysBetween, type PlainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../src/journal/visible-documents.ts';
import { memoryFiles } from '../journal/memory-files.ts';
import { runs, SEED } from '../support/properties.ts';
import { dueDaysOf, filesOf, type Life, type Line, lives, partnersOn } from './lived-journal.ts';

/*
 * The rules of the journal format again, slow and simple: every question is answered by looking at all days, sessions
 * and lines from the start. What the site computes for three years of a partnership must be the same.
 */

function journalOf(life: Life): Journal {
  const read = readJournal('content', { files: memoryFiles(filesOf(life)), today: life.today });
  if (!read.documents) {
    const errors = read.problems.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  }
  return makeJournal(visibleDocuments(read.documents, 'private'), { audience: 'private', today: life.today });
}

/** Returns the window that applies to a due date. */
function windowOf({ early, grace, changes }: Life, due: PlainDate): { from: PlainDate; to: PlainDate } {
  const inForce = changes.filter(({ from }) => from <= due);
  const last = (field: 'early' | 'grace', first: number) =>
    inForce.reduce((value, change) => change[field] ?? value, first);
  return { from: addDays(due, -last('early', early)), to: addDays(due, last('grace', grace)) };
}

interface Met {
  due: PlainDate;
  inTime: boolean;
}

/** Finds the due date that each session keeps or makes up for. */
function metBy(life: Life): Map<PlainDate, Met> {
  const due = dueDaysOf(life);
  const held = life.meetings.map(({ date }) => date).filter((date) => date <= life.today);
  const isIn = (date: PlainDate, day: PlainDate) => windowOf(life, day).from <= date && date <= windowOf(life, day).to;
  const away = (a: PlainDate, b: PlainDate) => Math.abs(daysBetween(a, b));
  const belongsTo = (date: PlainDate) => {
    const holding = due.filter((day) => isIn(date, day));
    const change = life.changes.find(({ from }) => date < from && holding.some((day) => day >= from));
    const old = holding.filter((day) => change && day < change.from);
    const asked = old.length > 0 ? old : holding;
    return asked.find((day) => asked.every((other) => away(day, date) <= away(other, date)));
  };
  const dueOf = new Map(held.map((date) => [date, belongsTo(date)]));
  const met = new Map<PlainDate, Met>();
  for (const day of due) {
    const own = held.filter((date) => dueOf.get(date) === day);
    const nearest = own.find((date) => own.every((other) => away(date, day) <= away(other, day)));
    if (nearest !== undefined) met.set(nearest, { due: day, inTime: true });
  }
  const isMet = (day: PlainDate) => [...met.values()].some((each) => each.due === day);
  for (const date of held) {
    if (met.has(date) || life.pauses.some(({ from, to }) => from <= date && date <= to)) continue;
    const before = due.findLast((day) => day < date);
    if (before !== undefined && !isMet(before)) met.set(date, { due: before, inTime: false });
  }
  return met;
}

function rhythmOf(life: Life) {
  const met = [...metBy(life)];
  const states: [PlainDate, string][] = [];
  for (const day of dueDaysOf(life)) {
    const [session] = met.filter(([, { due }]) => due === day);
    const isPast = life.today > windowOf(life, day).to;
    states.push([day, session ? (session[1].inTime ? 'kept' : 'late') : isPast ? 'missed' : 'open']);
    if (day >= life.today && !session) break;
  }
  let streak = 0;
  for (const [, state] of states) if (state !== 'open') streak = state === 'missed' ? 0 : streak + 1;
  return { states, streak };
}

interface Listing extends Line {
  date: PlainDate;
  owners: readonly string[];
}

/**
 * Returns the lines of each promise, in order. If it's settled and then listed as open again, or dropped and then
 * ticked, it's a new promise in the same words; if a settled one is listed the same way again, it's only a reminder.
 */
function listingsOf(life: Life): Listing[][] {
  const all = life.meetings
    .filter(({ date }) => date <= life.today)
    .flatMap(({ date, files }) =>
      files.flatMap(({ lines }) =>
        lines.map((line): Listing => ({
          ...line,
          date,
          owners: line.owners.length > 0 ? line.owners : partnersOn(life.partners, date),
        })),
      ),
    );
  return [...Map.groupBy(all, ({ promise }) => promise).values()].flatMap((lines) => {
    const promises: Listing[][] = [];
    for (const line of lines) {
      const before = promises.at(-1);
      const settled = before?.find(({ mark }) => mark !== 'open')?.mark;
      const isNew = settled !== undefined && (line.mark === 'open' || (settled === 'dropped' && line.mark === 'kept'));
      if (!before || isNew) promises.push([line]);
      else before.push(line);
    }
    return promises;
  });
}

function commitmentsOf(life: Life) {
  const due = dueDaysOf(life);
  const met = metBy(life);
  const held = life.meetings.map(({ date }) => date).filter((date) => date <= life.today);
  const own = (date: PlainDate) => met.get(date)?.due ?? date;
  return listingsOf(life).map((listings) => {
    const first = listings[0];
    const settled = listings.findIndex(({ mark }) => mark !== 'open');
    const told = settled < 0 ? listings : listings.slice(0, settled + 1);
    const last = told.at(-1);
    if (!first || !last) throw new Error('A promise is listed at least once.');
    const named = told.findLast((listing) => listing.due !== undefined)?.due;
    const promisedFor = own(first.date) > first.date ? own(first.date) : first.date;
    const day = named ?? due.find((date) => date > promisedFor);
    if (day === undefined) throw new Error('Something is always due within a year.');
    const occasion = due.find((date) => date >= day && date > own(first.date));
    const graceOf = (date: PlainDate) => windowOf(life, date).to;
    // A partner who leaves while it's open leaves it to the others; when the last one leaves, it's closed.
    const leaves = (id: string) => life.partners.find((partner) => partner.id === id)?.left;
    const until = settled < 0 ? life.today : last.date;
    const stay = first.owners.filter((id) => (leaves(id) ?? life.today) >= until);
    const isClosed = stay.length === 0 && last.mark === 'open';
    const stateOf = (): string => {
      if (isClosed) return 'closed';
      if (last.mark === 'dropped') return 'dropped';
      if (last.mark === 'kept') {
        const inTime = last.date <= day || occasion === undefined || last.date <= graceOf(occasion);
        return inTime || own(last.date) <= occasion ? 'kept' : 'late';
      }
      if (life.today <= day) return 'open';
      const latest = held.at(-1);
      const isAwaited = occasion === day && (latest === undefined || own(latest) < day);
      return isAwaited && life.today <= graceOf(day) ? 'open' : 'overdue';
    };
    const state = stateOf();
    const isBehind = state === 'late' || state === 'overdue';
    return {
      text: listings.at(-1)?.text,
      owners: [...(stay.length === 0 ? first.owners : stay)].toSorted(),
      promised: first.date,
      due: day,
      listings: listings.map(({ date }) => date),
      carried: told.slice(1).filter(({ mark }) => mark === 'open').length,
      sessionsSince: isBehind
        ? held.filter((date) => date > day && own(date) !== day && (last.mark === 'open' || date <= last.date)).length
        : 0,
      state,
    };
  });
}

/** Returns a benchmark's readings in order of date, and their actuals. */
function countedOf(life: Life, valueIn: (file: Life['meetings'][number]['files'][number]) => number | undefined) {
  return life.meetings
    .filter(({ date }) => date <= life.today)
    .flatMap(({ date, files }) => {
      const value = files.map(valueIn).find((given) => given !== undefined);
      return value === undefined ? [] : [{ date, value }];
    });
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('three years of a partnership', () => {
  // A life is too long to shrink when one fails.
  const lived = fc
    .sample(lives, { numRuns: runs(200, 15), seed: SEED })
    .map((life) => ({ life, journal: journalOf(life) }));
  const agrees = (say: (life: Life, journal: Journal) => void) => {
    for (const { life, journal } of lived) say(life, journal);
  };

  it('keep, make up for and miss the due dates that the rules say', () =>
    agrees((life, { rhythm, sessions }) => {
      const { states, streak } = rhythmOf(life);
      expect(rhythm.dueDates.map(({ date, state }) => [date, state])).toEqual(states);
      expect(rhythm.streak).toBe(streak);
      const met = metBy(life);
      expect(sessions.map(({ date, due }) => [date, due])).toEqual(
        sessions.map(({ date }) => [date, met.get(date)?.due]),
      );
    }));

  it('treat every promise as the rules say', () =>
    agrees((life, { commitments }) => {
      const expected = commitmentsOf(life);
      const names = Object.keys(expected[0] ?? {});
      const told = commitments.all.map((commitment) =>
        Object.fromEntries(Object.entries(commitment).filter(([name]) => names.includes(name))),
      );
      const nameOf = (one: { text?: unknown; promised?: unknown }) =>
        JSON.stringify([/\d+/.exec(String(one.text))?.[0], one.promised]);
      const known = new Map(expected.map((one) => [nameOf(one), one]));
      expect(told.map(nameOf).toSorted()).toEqual([...known.keys()].toSorted());
      for (const one of told) expect(one).toEqual(known.get(nameOf(one)));
    }));

  it('count what the pair kept', () =>
    agrees((life, { commitments }) => {
      const states = commitmentsOf(life).map(({ state }) => state);
      const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
      expect(commitments.kept).toEqual({
        kept: count('kept', 'late'),
        of: count('kept', 'late', 'overdue'),
        late: count('late'),
        dropped: count('dropped'),
      });
    }));

  it('count readings from the baseline on, by the benchmark’s rule', () =>
    agrees((life, { benchmarks }) => {
      const seriesOf = (id: string, partner?: string) =>
        benchmarks.find((benchmark) => benchmark.id === id)?.series.find((series) => series.partner === partner);
      const counts = ({ date }: { date: PlainDate }) => date >= life.baseline.date;

      const pages = countedOf(life, (file) => file.pages);
      expect(seriesOf('pages')?.readings.map(({ value }) => value)).toEqual(pages.map(({ value }) => value));
      const counted = pages.filter(counts).map(({ value }) => value);
      if (counted.length > 0)
        expect(seriesOf('pages')?.standing?.actual).toBeCloseTo(life.baseline.value + total(counted), 6);

      const minutes = countedOf(life, (file) => file.minutes).map(({ value }) => value);
      const latest = minutes.slice(-3);
      expect(seriesOf('minutes')?.hold?.actual).toBeCloseTo(total(latest) / latest.length, 6);

      for (const { id } of life.partners) {
        const run = countedOf(life, (file) => file.run?.[id]);
        expect(seriesOf('run', id)?.readings.map(({ date, value }) => [date, value])).toEqual(
          run.map(({ date, value }) => [date, value]),
        );
        const longest = Math.max(...run.filter(counts).map(({ value }) => value));
        expect(seriesOf('run', id)?.readings.filter(counts).at(-1)?.actual ?? -Infinity).toBe(longest);
      }
    }));
});

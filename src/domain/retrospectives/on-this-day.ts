import type { Session } from '../check-in/session.ts';
import type { JournalMilestone } from '../milestones/model.ts';
import { addDays, addMonths, daysBetween, type PlainDate, yearOf } from '../plain-date.ts';

/** What happened around the same day of an earlier year. */
export interface EarlierYear {
  /** How many years ago. */
  years: number;
  sessions: readonly Session[];
  /** Written and found milestones, but no setbacks: a reminder of those wouldn't be welcome. */
  milestones: readonly JournalMilestone[];
}

/** The limit keeps a page from growing with the journal's age; older years are in the retrospectives. */
const MAX_YEARS = 2;

/** How many days before and after a day still count as its week. */
const DAYS_AROUND = 3;

/**
 * Returns a function that tells what happened around a day in the two years before it: up to three days earlier or
 * later. The later year comes first; years without anything are left out. For 29 February, other years use 28 February.
 * @example onThisDayIn({ sessions, milestones })(plainDate('2027-05-01'))[0]?.years // 1
 */
export function onThisDayIn({
  sessions,
  milestones,
}: {
  sessions: readonly Session[];
  milestones: readonly JournalMilestone[];
}): (date: PlainDate) => EarlierYear[] {
  const happy = milestones.filter(({ kind }) => kind !== 'setback');
  const sessionsNear = nearby(sessions);
  const milestonesNear = nearby(happy);
  // Not the year 0: the days before it can't be written.
  const first = [...sessions, ...happy].reduce((year, { date }) => Math.min(year, Math.max(1, yearOf(date))), Infinity);
  return (date) => {
    const earlier: EarlierYear[] = [];
    for (let years = 1; years <= MAX_YEARS && yearOf(date) - years >= first; years += 1) {
      const day = addMonths(date, -12 * years);
      const found = { years, sessions: sessionsNear(day), milestones: milestonesNear(day) };
      if (found.sessions.length + found.milestones.length > 0) earlier.push(found);
    }
    return earlier;
  };
}

/**
 * Returns a function that finds what is in the week around a day. It looks up months, so that not every page goes
 * through everything.
 */
function nearby<Thing extends { date: PlainDate }>(things: readonly Thing[]): (day: PlainDate) => Thing[] {
  const monthOf = (date: PlainDate) => date.slice(0, 7);
  const byMonth = Map.groupBy(things, ({ date }) => monthOf(date));
  return (day) => {
    const months = new Set([-DAYS_AROUND, DAYS_AROUND].map((days) => monthOf(addDays(day, days))));
    return [...months]
      .flatMap((month) => byMonth.get(month) ?? [])
      .filter(({ date }) => Math.abs(daysBetween(day, date)) <= DAYS_AROUND);
  };
}

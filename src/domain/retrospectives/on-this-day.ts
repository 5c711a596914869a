import type { Session } from '../check-in/session.ts';
import type { JournalMilestone } from '../milestones/model.ts';
import { addDays, addMonths, daysBetween, type PlainDate, yearOf } from '../plain-date.ts';

/** What happened around the same day of an earlier year. */
export interface EarlierYear {
  /** How many years before. */
  years: number;
  sessions: readonly Session[];
  /** Those that partners wrote and those found, but no setbacks: nobody asked to be reminded of them. */
  milestones: readonly JournalMilestone[];
}

/** Further back than this, a page would grow with the age of the journal: the retrospectives have what is older. */
const MAX_YEARS = 2;

/** So many days before the day and after it, too, belong to its week. */
const DAYS_AROUND = 3;

/**
 * Tells of a day what happened in the same week of the two years before: three days before it, and three after. The later
 * year first; years in which nothing happened in that week are left out. Of 29 February it is 28 February in other years.
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
  // Not the year 0: the days before it have no date.
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

/** What lies in the week around a day, found by month: not all that there is, for every page that asks. */
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

import { defined } from '../../domain/defined.ts';
import { oneLine } from '../../domain/text.ts';
import { shownLine } from '../../domain/unseen.ts';
import ical, { ICalAlarmType, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import { type ParsedDuration, parseDuration } from '../../domain/duration.ts';
import type { Journal } from '../../domain/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { dueDateRuns, dueDatesFrom, isEven, type Spell } from '../../domain/rhythm/due-dates.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { idOf } from '../drafts/id-of.ts';

/** An event on one day, possibly repeated. It has no time, because a due date has none. */
interface CalendarEvent {
  /** The same in every build, so that calendar programs recognize the event. */
  uid: string;
  date: PlainDate;
  repeats?: { every: ParsedDuration; until?: PlainDate };
  summary: string;
  description?: string;
  /** An absolute address. */
  url?: string;
}

interface CalendarView {
  name: string;
  /** The day for which the data was computed. */
  stamp: PlainDate;
  /** By kind: check-ins, reviews of goals, the renewal talk. */
  events: CalendarEvent[];
}

/** How many due dates before and after today are listed one by one, if no recurrence rule describes them. */
const LISTED = 24;

/**
 * Returns the journal's calendar: due dates (none in a pause or after the term's end), reviews of goals, the renewal
 * talk.
 * @param siteUrl the site's address without its base; without it events have no link
 */
export function calendarView(context: ViewContext, siteUrl?: string): CalendarView {
  const { journal, words } = context;
  const { name, site } = journal.documents.partnership.data;
  const title = oneLine(shownLine(site.title ?? name));
  return {
    name: words.feeds.calendar.name({ journal: title }),
    stamp: journal.today,
    events: [...checkIns(context, title), ...goalReviews(context), ...renewal(context, title)].map(
      ({ href, details = [], ...event }) => {
        const url = siteUrl === undefined ? undefined : new URL(href, siteUrl).href;
        const description = [...details, ...(url === undefined ? [] : [url])].join('\n');
        return {
          ...event,
          uid: `${event.uid}@${journalDomain(context, siteUrl)}`,
          ...(description !== '' && { description }),
          ...defined({ url }),
        };
      },
    ),
  };
}

interface PlannedEvent extends Pick<CalendarEvent, 'uid' | 'date' | 'repeats' | 'summary'> {
  href: string;
  details?: string[];
}

function checkIns({ journal, words, urls }: ViewContext, title: string): PlannedEvent[] {
  const { cadence, term } = journal.documents.partnership.data;
  const on = (date: PlainDate, { minutes }: Spell): PlannedEvent => ({
    uid: `check-in-${date}`,
    date,
    summary: words.feeds.calendar.checkIn({ journal: title }),
    href: urls.write,
    ...(minutes !== undefined && { details: [words.feeds.calendar.minutes({ n: minutes })] }),
  });
  const runs = Map.groupBy(dueDateRuns(cadence, term?.ends), ({ spell }) => spell);
  return [...runs].flatMap(([spell, of]): PlannedEvent[] => {
    if (!isEven(spell)) return listedDueDates(journal, spell).map((date) => on(date, spell));
    return of.map(({ first, isRepeated, until }) => {
      const repeats = { every: parseDuration(spell.every), ...defined({ until }) };
      return { ...on(first, spell), ...(isRepeated && { repeats }) };
    });
  });
}

/**
 * Returns the last due dates before today and the next ones, for cadences that no rule supported by all calendars
 * describes: months that end on different days.
 */
function listedDueDates({ documents, today }: Journal, { from, until }: Spell): PlainDate[] {
  const { cadence, term } = documents.partnership.data;
  const past: PlainDate[] = [];
  const coming: PlainDate[] = [];
  for (const date of dueDatesFrom(cadence, from, term?.ends)) {
    if (date > until) break;
    (date < today ? past : coming).push(date);
    if (coming.length === LISTED) break;
  }
  return [...past.slice(-LISTED), ...coming];
}

function goalReviews({ journal, words, urls }: ViewContext): PlannedEvent[] {
  const ends = journal.documents.partnership.data.term?.ends;
  return journal.goals.flatMap(({ id, document, nextReview }) =>
    nextReview === undefined || (ends !== undefined && nextReview > ends)
      ? []
      : [
          {
            uid: `goal-review-${id}`,
            date: nextReview,
            summary: words.feeds.calendar.goalReview({ goal: oneLine(shownLine(document.data.title)) }),
            href: urls.goal(id),
          },
        ],
  );
}

function renewal({ journal, words, urls }: ViewContext, title: string): PlannedEvent[] {
  const date = journal.documents.partnership.data.term?.renewal;
  if (date === undefined) return [];
  return [{ uid: 'renewal', date, summary: words.feeds.calendar.renewal({ journal: title }), href: urls.agreement }];
}

/** Returns a name that keeps this journal's events apart from another's: its address, or its name if it doesn't have one. */
function journalDomain({ journal, urls }: ViewContext, siteUrl: string | undefined): string {
  const { name } = journal.documents.partnership.data;
  if (siteUrl === undefined) return `${idOf(name) || 'journal'}.alongside.invalid`;
  const { host, pathname } = new URL(urls.home, siteUrl);
  return [...pathname.split('/').filter(Boolean).toReversed(), host].join('.');
}

const SECONDS_AN_HOUR = 3600;
/** The alarm is at nine in the morning of the day before, counted back from midnight. */
const ALARM_BEFORE = 15 * SECONDS_AN_HOUR;
const ASK_AGAIN_EVERY = 24 * SECONDS_AN_HOUR;
const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;

/** Writes a calendar as iCalendar (RFC 5545): the same bytes for the same calendar, in every time zone. */
export function calendarText({ name, stamp, events }: CalendarView): string {
  const calendar = ical({
    prodId: { company: 'Alongside', product: 'journal', language: 'EN' },
    // The generator doesn't escape it.
    name: name.replace(/[\\;,]/g, (letter) => `\\${letter}`),
    ttl: ASK_AGAIN_EVERY,
    events: events.map((event) => eventData(event, stamp)),
  });
  return `${calendar.toString()}\r\n`;
}

/** Returns an event for the generator. Dates are passed as text, which it reads and writes in UTC. */
function eventData({ uid, date, repeats, summary, description, url }: CalendarEvent, stamp: string): ICalEventData {
  return {
    id: uid,
    stamp,
    start: date,
    allDay: true,
    // It doesn't make the whole day busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    summary,
    ...(repeats && { repeating: ruleOf(repeats) }),
    ...defined({ description, url }),
    alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_BEFORE, description: summary }],
  };
}

function ruleOf({ every: { count, unit }, until }: NonNullable<CalendarEvent['repeats']>): string {
  const end = until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`;
  return `RRULE:FREQ=${FREQUENCY[unit]};INTERVAL=${count}${end}`;
}

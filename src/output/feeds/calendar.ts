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

/** One day of the calendar, or one that comes again. Without a time of day: a due date has none. */
interface CalendarEvent {
  /** The same in every build: so a program that has it already knows it. */
  uid: string;
  date: PlainDate;
  repeats?: { every: ParsedDuration; until?: PlainDate };
  summary: string;
  description?: string;
  /** Absolute. */
  url?: string;
}

interface CalendarView {
  name: string;
  /** As of when it is so. */
  stamp: PlainDate;
  /** In the order of what they are: check-ins, reviews of goals, the talk about going on. */
  events: CalendarEvent[];
}

/** How many due dates before and after today are told one by one, where no rule tells them. */
const LISTED = 24;

/**
 * The journal's calendar: due dates (none in a pause, none after the term's end), reviews of goals, the renewal talk.
 * @param siteUrl the site's address without its base; none: no event has a link
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

/** The last ones before today and the next ones: of months that end on different days no rule tells that all calendars know. */
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

/** What keeps this journal's events apart from those of another: its address, or its name while it has none. */
function journalDomain({ journal, urls }: ViewContext, siteUrl: string | undefined): string {
  const { name } = journal.documents.partnership.data;
  if (siteUrl === undefined) return `${idOf(name) || 'journal'}.alongside.invalid`;
  const { host, pathname } = new URL(urls.home, siteUrl);
  return [...pathname.split('/').filter(Boolean).toReversed(), host].join('.');
}

const SECONDS_AN_HOUR = 3600;
/** At nine in the morning of the day before: a day begins at midnight. */
const ALARM_BEFORE = 15 * SECONDS_AN_HOUR;
const ASK_AGAIN_EVERY = 24 * SECONDS_AN_HOUR;
const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;

/** A calendar as iCalendar (RFC 5545): the same bytes for the same calendar, in every time zone. */
export function calendarText({ name, stamp, events }: CalendarView): string {
  const calendar = ical({
    prodId: { company: 'Alongside', product: 'journal', language: 'EN' },
    // The generator escapes it nowhere.
    name: name.replace(/[\\;,]/g, (letter) => `\\${letter}`),
    ttl: ASK_AGAIN_EVERY,
    events: events.map((event) => eventData(event, stamp)),
  });
  return `${calendar.toString()}\r\n`;
}

/** Dates are given as text, which the generator reads and writes in UTC. */
function eventData({ uid, date, repeats, summary, description, url }: CalendarEvent, stamp: string): ICalEventData {
  return {
    id: uid,
    stamp,
    start: date,
    allDay: true,
    // Nobody is busy all day because of it.
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

import ical, { ICalAlarmType, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent, CalendarView } from '../../presentation/feeds/calendar-view.ts';

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
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_BEFORE, description: summary }],
  };
}

function ruleOf({ every: { count, unit }, until }: NonNullable<CalendarEvent['repeats']>): string {
  const end = until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`;
  return `RRULE:FREQ=${FREQUENCY[unit]};INTERVAL=${count}${end}`;
}

import fc from 'fast-check';
import type ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type PlainDate } from '../../../src/domain/plain-date.ts';
import { dueDatesFrom } from '../../../src/domain/rhythm/due-dates.ts';
import { calendarText, calendarView } from '../../../src/output/feeds/calendar.ts';
import { day, goal, partnership } from '../../domain/builders.ts';
import { runs } from '../../support/properties.ts';
import { eventsOf, readCalendar } from '../../support/read-feeds.ts';
import { contextOf, first } from '../../views/context.ts';

const TODAY = '2026-11-19';
const SITE = 'https://pair.example';

function textFor(written: Record<string, unknown>, { today = TODAY, hasAddress = true } = {}): string {
  const context = contextOf({ partnership: partnership(written), goals: [goal('fit', FIT)] }, today);
  return calendarText(calendarView(context, hasAddress ? SITE : undefined));
}

const FIT = { title: 'Get fit, together; soon', timeBound: { starts: '2026-06-01', due: '2027-06-01' } };

const eventsIn = (text: string) => eventsOf(readCalendar(text));

/** Returns the days of an event up to a day, as a calendar program finds them. */
function daysOf(event: ICAL.Event, last: PlainDate): string[] {
  if (!event.isRecurring()) return [event.startDate.toString()].filter((date) => date <= last);
  const days: string[] = [];
  const each = event.iterator();
  for (let next = each.next(); next && next.toString() <= last; next = each.next()) days.push(next.toString());
  return days;
}

function checkInDays(text: string, last: PlainDate): string[] {
  return eventsIn(text)
    .filter(({ uid }) => uid.startsWith('check-in-'))
    .flatMap((event) => daysOf(event, last));
}

describe('the calendar, as other programs read it,', () => {
  const dates = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2025-12-01'), days));
  const pauses = fc.array(
    fc.tuple(dates, fc.integer({ min: 0, max: 90 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 4 },
  );

  it('has exactly the due dates, over years, pauses and month ends, to the end of the term', () => {
    const every = fc.constantFrom('3 days', '1 week', '2 weeks', '5 weeks', '1 month', '3 months', '12 months');
    const starts = fc.integer({ min: 1, max: 28 }).map((date) => `2024-02-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(every, starts, pauses, fc.option(dates), (each, start, all, ends) => {
        const written = {
          cadence: { every: each, starts: start, pauses: all },
          ...(ends !== null && { term: { ends } }),
        };
        const { cadence } = partnership(written).data;
        const last = addMonths(cadence.starts, 60);
        const wanted = [...dueDatesFrom(cadence, cadence.starts, ends !== null && ends < last ? ends : last)];
        expect(checkInDays(textFor(written), last)).toEqual(wanted);
      }),
      { numRuns: runs(150) },
    );
  });

  it('has two dozen before today, and those after it, at the ends of months', () => {
    fc.assert(
      fc.property(fc.constantFrom('01-29', '01-30', '01-31', '08-31'), pauses, (start, all) => {
        const written = { cadence: { every: '1 month', starts: `2022-${start}`, pauses: all } };
        const { cadence } = partnership(written).data;
        const wanted = [...dueDatesFrom(cadence, cadence.starts, day('2040-12-31'))];
        const [past, coming] = [wanted.filter((date) => date < TODAY), wanted.filter((date) => date >= TODAY)];
        const found = checkInDays(textFor(written), day('2040-12-31'));
        expect(found).toEqual([...past.slice(-24), ...coming.slice(0, 24)]);
      }),
      { numRuns: runs(50) },
    );
  });

  it('has whole days that don’t block anyone’s time, with an alarm on the morning before', () => {
    const [event] = eventsIn(textFor({ cadence: { every: '2 weeks', starts: '2026-01-11', minutes: 45 } }));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.duration.toSeconds()).toBe(86_400);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(String(event?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
    expect(event?.description).toBe('About 45 minutes.\nhttps://pair.example/write/');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://pair.example/write/');
  });

  it('keeps each event’s id from build to build, and apart from other journals’', () => {
    const uids = (text: string) => eventsIn(text).map(({ uid }) => uid);
    const written = { reviews: { goals: '3 months' }, term: { ends: '2027-06-01', renewal: '2027-05-01' } };
    expect(uids(textFor(written))).toEqual([
      'check-in-2026-01-11@pair.example',
      'goal-review-fit@pair.example',
      'renewal@pair.example',
    ]);
    expect(uids(textFor(written, { today: '2027-01-01' }))).toEqual(uids(textFor(written)));
    expect(uids(textFor(written, { hasAddress: false }))[0]).toBe(
      'check-in-2026-01-11@two-marathons.alongside.invalid',
    );
  });

  it('includes goals’ reviews and the renewal talk, in words that stay the same', () => {
    const written = { reviews: { goals: '3 months' }, term: { ends: '2027-06-01', renewal: '2027-05-01' } };
    const told = eventsIn(textFor(written)).slice(1);
    expect(told.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
      '2026-09-01 Goal review: Get fit, together; soon',
      '2027-05-01 Talk about going on: Two Marathons',
    ]);
  });

  it('doesn’t have reviews after the term’s end', () => {
    const text = textFor({ reviews: { goals: '3 months' }, term: { ends: '2026-08-31' } });
    expect(eventsIn(text).map(({ uid }) => uid)).toEqual(['check-in-2026-01-11@pair.example']);
  });

  it('doesn’t let words add lines', () => {
    const name = 'A; B, C\\\nEND:VCALENDAR\r\nX-EVIL:1 日本語日本語日本語日本語日本語日本語日本語日本語';
    const text = textFor({ name });
    const parsed = readCalendar(text);
    expect(parsed.getFirstPropertyValue('x-evil')).toBeNull();
    const title = name.replace(/\s+/g, ' ');
    // ical.js only knows `NAME` (RFC 7986) as raw text.
    expect(parsed.getFirstPropertyValue('name')).toBe(`${title.replace(/[;,\\]/g, '\\$&')}: check-ins`);
    expect(first(eventsIn(text)).summary).toBe(`Check-in: ${title}`);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('doesn’t say why there’s a pause', () => {
    const pauses = [{ from: '2026-02-01', to: '2026-02-20', because: 'Illness' }];
    expect(textFor({ cadence: { every: '1 week', starts: '2026-01-11', pauses } })).not.toContain('Illness');
  });
});

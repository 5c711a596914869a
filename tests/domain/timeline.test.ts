import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience/model.ts';
import type { Documents } from '../../src/domain/documents.ts';
import { benchmark, checkIn, checkInsOn, goal, journal, milestone, partnership } from './builders.ts';

const timeline = (given: Partial<Documents>, today: string, audience?: Audience) =>
  journal(given, today, audience).timeline;
const told = (...given: Parameters<typeof timeline>) => timeline(...given).map(({ kind, date }) => `${date} ${kind}`);

describe('the timeline', () => {
  it('has everything in order, sessions first within a day', () => {
    const given: Partial<Documents> = {
      partnership: partnership({
        cadence: { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-01-26', to: '2026-12-31' }] },
      }),
      goals: [goal('marathon', { reviews: [{ date: '2026-01-18', decision: 'keep' }] })],
      checkIns: checkInsOn('2026-01-11', '2026-01-18'),
      milestones: [
        milestone('fall', { date: '2026-01-18', kind: 'setback' }),
        milestone('shoes', { date: '2026-01-18', kind: 'smallWin' }),
      ],
    };
    expect(told(given, '2027-01-05')).toEqual([
      '2026-01-05 began',
      '2026-01-11 session',
      '2026-01-11 milestone',
      '2026-01-18 session',
      '2026-01-18 smallWin',
      '2026-01-18 setback',
      '2026-01-18 review',
      '2026-01-25 missed',
      '2026-01-26 pause',
      '2027-01-05 anniversary',
    ]);
  });

  it('has an anniversary once, and not also as a milestone', () => {
    const [anniversary, ...others] = timeline({}, '2027-01-05').filter(({ date }) => date === '2027-01-05');
    expect(anniversary).toEqual({ kind: 'anniversary', date: '2027-01-05', partners: [], goals: [], years: 1 });
    expect(others).toEqual([]);
  });

  it('doesn’t include anything after today', () => {
    const given = {
      goals: [goal('marathon', { reviews: [{ date: '2026-01-12', decision: 'keep' }] })],
      checkIns: checkInsOn('2026-01-12'),
      milestones: [milestone('shoes', { date: '2026-01-12' })],
    };
    expect(told(given, '2026-01-11')).toEqual(['2026-01-05 began']);
    expect(told({}, '2026-01-04')).toEqual([]);
  });

  it('says what was missed only if absence may be claimed', () => {
    const closed = { partnership: partnership({ privacy: { default: 'partners' } }) };
    expect(told(closed, '2026-01-14', 'public')).toEqual(['2026-01-05 began']);
    expect(told(closed, '2026-01-14', 'partners')).toEqual(['2026-01-05 began', '2026-01-11 missed']);
    expect(told({}, '2026-01-14', 'public')).toEqual(['2026-01-05 began', '2026-01-11 missed']);
  });
});

describe('the sides of the timeline', () => {
  const partnersOf = (...ids: readonly string[]) =>
    timeline({ checkIns: ids.map((id) => checkIn(id)) }, '2026-01-11').flatMap((event) =>
      event.kind === 'session' ? [event.partners] : [],
    );

  it('have what each partner wrote on their own side, and joint texts across', () => {
    expect(partnersOf('2026-01-11-sam')).toEqual([['sam']]);
    expect(partnersOf('2026-01-11-sam', '2026-01-11-robin')).toEqual([['robin'], ['sam']]);
    expect(partnersOf('2026-01-11')).toEqual([['robin', 'sam']]);
    expect(partnersOf('2026-01-11', '2026-01-11-sam')).toEqual([['robin', 'sam'], ['sam']]);
  });

  it('have a review on the side of its goal’s owners', () => {
    const goals = [goal('book', { owners: ['sam'], reviews: [{ date: '2026-01-06', decision: 'keep' }] })];
    expect(timeline({ goals }, '2026-01-06').at(-1)).toMatchObject({
      kind: 'review',
      partners: ['sam'],
      goals: ['book'],
    });
  });
});

describe('the goals of a session', () => {
  it('are those whose benchmarks it reads, and those that it has confidence in', () => {
    const given = {
      goals: [goal('marathon'), goal('book', { measurable: ['words'] }), goal('quiet')],
      benchmarks: [benchmark('long-run', { goal: 'marathon' }), benchmark('words')],
      checkIns: [checkIn('2026-01-11', { readings: { 'long-run': 1, words: 2 }, confidence: { quiet: 5, book: 7 } })],
    };
    const session = timeline(given, '2026-01-11').find(({ kind }) => kind === 'session');
    expect(session?.goals).toEqual(['book', 'marathon', 'quiet']);
  });
});

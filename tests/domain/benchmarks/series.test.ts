import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Counting,
  indexReadings,
  pairReadings,
  partnerReadings,
  withActuals,
} from '../../../src/domain/benchmarks/readings.ts';
import type { CheckInDocument } from '../../../src/domain/documents.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { checkIn, on } from './builders.ts';

const TODAY = plainDate('2026-12-31');
const given = (...checkIns: CheckInDocument[]) => indexReadings(checkIns, PARTNERS, TODAY).get('distance') ?? [];
const PARTNERS = ['robin', 'sam'].map((id) => ({ id, data: {} }));
const distance = (value: unknown) => ({ readings: { distance: value } });
const perPartner = (...checkIns: CheckInDocument[]) =>
  Object.fromEntries(partnerReadings(given(...checkIns), ['robin', 'sam']));

describe('the readings of a partner', () => {
  it('are those that name them', () => {
    expect(
      perPartner(
        checkIn('2026-05-01', distance({ robin: 18, sam: 21.5 })),
        checkIn('2026-05-08', distance({ sam: 22 })),
      ),
    ).toEqual({
      robin: [on('2026-05-01', 18)],
      sam: [on('2026-05-01', 21.5), on('2026-05-08', 22)],
    });
  });

  it('belong to everyone who was present if a joint check-in gives one number', () => {
    expect(perPartner(checkIn('2026-05-01', distance(18)))).toEqual({
      robin: [on('2026-05-01', 18)],
      sam: [on('2026-05-01', 18)],
    });
    expect(perPartner(checkIn('2026-05-01', { present: ['sam'], ...distance(18) }))).toEqual({
      robin: [],
      sam: [on('2026-05-01', 18)],
    });
  });

  it('belong to the author if one partner’s side gives one number', () => {
    expect(perPartner(checkIn('2026-05-01-sam', { present: ['robin', 'sam'], ...distance(18) }))).toEqual({
      robin: [],
      sam: [on('2026-05-01', 18)],
    });
  });

  it('come from both a joint check-in and a side on the same date; the later file wins for those in both', () => {
    const joint = checkIn('2026-05-01', distance({ robin: 18, sam: 21 }));
    const side = checkIn('2026-05-01-sam', distance(21.5));
    const both = { robin: [on('2026-05-01', 18)], sam: [on('2026-05-01', 21.5)] };
    expect(perPartner(joint, side)).toEqual(both);
    expect(perPartner(side, joint)).toEqual(both);
  });

  it('leave out names that aren’t a partner’s', () => {
    expect(perPartner(checkIn('2026-05-01', distance({ constructor: 3, alex: 4, sam: 5 })))).toEqual({
      robin: [],
      sam: [on('2026-05-01', 5)],
    });
  });
});

describe('the readings of a pair', () => {
  it('are the numbers that anyone wrote; for one date, the later file’s', () => {
    const readings = given(
      checkIn('2026-05-08', distance(14)),
      checkIn('2026-05-01-robin', distance(12)),
      checkIn('2026-05-01-sam', distance(13)),
    );
    expect(pairReadings(readings, 'last')).toEqual([on('2026-05-01', 13), on('2026-05-08', 14)]);
  });

  it('are added up from partners’ values only if the benchmark is a running total', () => {
    const readings = given(checkIn('2026-05-01', distance({ robin: 15, sam: 10 })));
    expect(pairReadings(readings, 'sum')).toEqual([on('2026-05-01', 25)]);
    expect(pairReadings(readings, 'last')).toEqual([on('2026-05-01', 10)]);
  });

  it('don’t exist if the values per partner name no one', () => {
    expect(pairReadings(given(checkIn('2026-05-01', distance({}))), 'sum')).toEqual([]);
  });
});

describe('the index of readings', () => {
  it('is in order of date, whatever the order of the files', () => {
    const readings = given(
      checkIn('2026-05-08', distance(2)),
      checkIn('2026-04-30', distance(0)),
      checkIn('2026-05-01', distance(1)),
    );
    expect(readings.map(({ date }) => date)).toEqual(['2026-04-30', '2026-05-01', '2026-05-08']);
  });

  it('has today’s readings, but no later ones', () => {
    const index = indexReadings(
      [checkIn('2026-05-01', distance(1)), checkIn('2026-05-02', distance(2))],
      PARTNERS,
      plainDate('2026-05-01'),
    );
    expect(index.get('distance')?.map(({ value }) => value)).toEqual([1]);
  });
});

describe('the actual', () => {
  const readings = [on('2026-05-01', 4), on('2026-05-08', 10), on('2026-05-15', 1)];
  const START = on('2026-05-01', 100);
  const actuals = (counting: Partial<Counting>) =>
    withActuals(readings, { aggregate: 'last', start: START, ...counting }).map(({ actual }) => actual);

  it('is the last reading', () => {
    expect(actuals({})).toEqual([4, 10, 1]);
  });

  it('is the running total from the baseline’s value', () => {
    expect(actuals({ aggregate: 'sum' })).toEqual([104, 114, 115]);
  });

  it('is the mean of the latest four readings, or as many as it says, without the baseline', () => {
    expect(actuals({ aggregate: 'mean' })).toEqual([4, 7, 5]);
    expect(actuals({ aggregate: 'mean', over: 2 })).toEqual([4, 7, 5.5]);
    expect(actuals({ aggregate: 'mean', over: 1 })).toEqual([4, 10, 1]);
    const five = [10, 20, 30, 40, 100].map((value, index) => on(`2026-05-0${index + 1}`, value));
    expect(withActuals(five, { aggregate: 'mean' }).at(-1)?.actual).toBe(47.5);
  });

  it('is the largest reading so far, or the smallest, without the baseline', () => {
    expect(actuals({ aggregate: 'max' })).toEqual([4, 10, 10]);
    expect(actuals({ aggregate: 'min' })).toEqual([4, 4, 1]);
    expect(withActuals([on('2026-05-01', -4)], { aggregate: 'max' })[0]?.actual).toBe(-4);
  });

  it('keeps the reading next to it', () => {
    expect(withActuals(readings, { aggregate: 'sum' })[1]).toEqual({ date: '2026-05-08', value: 10, actual: 14 });
  });

  it('ignores everything before the baseline’s day', () => {
    const later = on('2026-05-08', 100);
    expect(withActuals(readings, { aggregate: 'sum', start: later })).toEqual([
      { date: '2026-05-01', value: 4, actual: 4, isHistory: true },
      { date: '2026-05-08', value: 10, actual: 110 },
      { date: '2026-05-15', value: 1, actual: 111 },
    ]);
    expect(withActuals(readings, { aggregate: 'max', start: on('2026-05-15', 0) }).at(-1)?.actual).toBe(1);
  });

  it('comes to a round total, although cents don’t add up in binary', () => {
    const cents = Array.from({ length: 9 }, (_, index) => on(`2026-05-0${index + 1}`, 0.1));
    expect(withActuals(cents, { aggregate: 'sum' }).at(-1)?.actual).toBe(0.9);
  });

  it('of the largest never falls, of the smallest never rises, and of a total grows by the reading', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (all, value) => {
        const dated = all.map((each) => on('2026-05-01', each));
        const by = (aggregate: Counting['aggregate']) =>
          withActuals(dated, { aggregate, start: on('2026-05-01', value) }).map(({ actual }) => actual);
        const [max, min, sum] = [by('max'), by('min'), by('sum')];
        all.forEach((each, index) => {
          expect(max[index]).toBeGreaterThanOrEqual(max[index - 1] ?? -Infinity);
          expect(min[index]).toBeLessThanOrEqual(min[index - 1] ?? Infinity);
          expect(sum[index]).toBe((sum[index - 1] ?? value) + each);
        });
      }),
    );
  });

  it('is the same whatever came before the baseline', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 12 });
    const aggregates = fc.constantFrom<Counting['aggregate']>('last', 'sum', 'mean', 'min', 'max');
    fc.assert(
      fc.property(values, values, aggregates, (before, since, aggregate) => {
        const counting = { aggregate, start: on('2026-05-01', 3) };
        const counted = since.map((value) => on('2026-05-02', value));
        const history = before.map((value) => on('2026-04-01', value));
        expect(withActuals([...history, ...counted], counting).slice(before.length)).toEqual(
          withActuals(counted, counting),
        );
      }),
    );
  });
});

it('as a total keeps twelve digits, without rounding noise', () => {
  const [last] = withActuals([on('2026-01-01', 123_456_789.012)], { aggregate: 'sum' });
  expect(last?.actual).toBe(123_456_789.012);
  const dust = withActuals([on('2026-01-01', 0.1), on('2026-01-02', 0.2)], { aggregate: 'sum' });
  expect(dust[1]?.actual).toBe(0.3);
});

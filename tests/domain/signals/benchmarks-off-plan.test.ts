import { describe, expect, it } from 'vitest';
import { benchmark, checkIn, goal, partnership, weekly } from '../builders.ts';
import { signalOf } from './signals.ts';

// From 0 on 5 January to 100 on 15 April: one a day.
const plan = { baseline: { date: '2026-01-05', value: 0 }, target: { date: '2026-04-15', value: 100 } };
const read = (value: number) => [checkIn('2026-02-01', { readings: { book: value } })];
const TODAY = '2026-02-24'; // planned: 50

describe('benchmarks off plan', () => {
  it.each([
    ['ahead of', 70, 'well'],
    ['5% behind', 45, 'well'],
    ['a little more than 5% behind', 44.9, 'watch'],
    ['a little less than 15% behind', 35.1, 'watch'],
    ['15% behind', 35, 'talk'],
  ] as const)('are judged by the gap: %s plan', (_, value, level) => {
    const given = { benchmarks: [benchmark('book', plan)], checkIns: read(value) };
    expect(signalOf('benchmarksOffPlan', given, TODAY)).toMatchObject({ level, of: 1 });
  });

  it('are listed once, no matter who is behind', () => {
    const perPartner = benchmark('book', { ...plan, per: 'partner' });
    const checkIns = [checkIn('2026-02-01', { readings: { book: { robin: 10, sam: 40 } } })];
    const signal = signalOf('benchmarksOffPlan', { benchmarks: [perPartner], checkIns }, TODAY);
    expect(signal?.evidence).toEqual([{ kind: 'benchmark', benchmark: 'book' }]);
    expect(signal?.level).toBe('talk');
  });

  it.each([
    [[30, 30, 15], 'well', 0],
    [[15, 15, 25], 'watch', 1],
    [[15, 25, 25], 'watch', 1],
    [[25, 25, 25], 'talk', 1],
  ] as const)('with a limit of 20, read as %j, are %s', (values, level, count) => {
    const checkIns = weekly('2026-01-11', 3).map((date, index) =>
      checkIn(date, { readings: { hours: values[index] } }),
    );
    const hold = benchmark('hours', { baseline: undefined, target: undefined, hold: { atMost: 20 } });
    expect(signalOf('benchmarksOffPlan', { benchmarks: [hold], checkIns }, TODAY)).toMatchObject({ level, count });
  });

  it.each(['dropped', 'paused', 'achieved'])('of a goal that’s %s aren’t judged', (status) => {
    const given = {
      goals: [goal('writing', { status })],
      benchmarks: [benchmark('book', { ...plan, goal: 'writing' })],
      checkIns: read(1),
    };
    expect(signalOf('benchmarksOffPlan', given, TODAY)).toBeUndefined();
  });

  it('without a reading aren’t judged', () => {
    expect(signalOf('benchmarksOffPlan', { benchmarks: [benchmark('book', plan)] }, TODAY)).toBeUndefined();
  });

  it('aren’t judged during a pause', () => {
    const cadence = { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-02-20', to: '2026-02-28' }] };
    const given = {
      partnership: partnership({ cadence }),
      benchmarks: [benchmark('book', plan)],
      checkIns: read(1),
    };
    expect(signalOf('benchmarksOffPlan', given, '2026-02-20')).toBeUndefined();
    expect(signalOf('benchmarksOffPlan', given, '2026-03-01')?.level).toBe('talk');
  });
});

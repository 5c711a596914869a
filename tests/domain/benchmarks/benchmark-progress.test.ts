import { describe, expect, it } from 'vitest';
import { type BenchmarkSources, makeBenchmarks } from '../../../src/domain/benchmarks/progress.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { benchmark, checkIn, goal, partner } from './builders.ts';

const sources: BenchmarkSources = {
  benchmarks: [],
  goals: [],
  partners: [partner('sam'), partner('robin')],
  checkIns: [],
  nextDue: plainDate('2026-03-02'),
  today: plainDate('2026-02-20'),
};

/** Returns the series of one benchmark. */
function seriesOf(fields: Record<string, unknown>, rest: Partial<BenchmarkSources> = {}) {
  const [progress] = makeBenchmarks({ ...sources, ...rest, benchmarks: [benchmark(fields)] });
  return progress?.series ?? [];
}
const whose = (...args: Parameters<typeof seriesOf>) => seriesOf(...args).map((series) => series.partner);
const robinOwns = goal({ owners: ['robin'] });

describe('a benchmark', () => {
  it('for the pair has one series, with plan, standing and forecast', () => {
    const checkIns = [10, 20, 30, 40].map((value, index) =>
      checkIn(`2026-02-0${index + 1}`, { readings: { distance: value, other: 1 } }),
    );
    const [progress, empty] = makeBenchmarks({
      ...sources,
      checkIns,
      benchmarks: [benchmark(), benchmark({}, 'unread')],
    });
    expect(progress?.id).toBe('distance');
    expect(progress?.series).toHaveLength(1);
    // 40 on 20 February, when 50 is planned; at 10 a day 60 more took 6 days from 4 February, which is past
    expect(progress?.series[0]).toMatchObject({
      standing: {
        state: 'behind',
        actual: 40,
        planned: 50,
        gap: -10,
        needed: { by: '2026-03-02', value: 60, change: 20 },
      },
      forecast: { kind: 'forecast', slopePerDay: 10, expected: '2026-02-20' },
      formerPlans: [],
    });
    expect(progress?.series[0]).not.toHaveProperty('partner');
    expect(progress?.series[0]).not.toHaveProperty('hold');
    expect(empty?.series[0]).toMatchObject({ readings: [], standing: { state: 'notStarted' } });
  });

  it('per partner has a series for each, ordered by id', () => {
    expect(whose({ per: 'partner' })).toEqual(['robin', 'sam']);
  });

  it('per partner has a series only for the owners of its goal', () => {
    expect(whose({ per: 'partner', goal: 'marathon' }, { goals: [robinOwns] })).toEqual(['robin']);
  });

  it('per partner has a series for the owners of every goal that lists it, if it names none', () => {
    const lists = { measurable: ['distance'] };
    const robins = goal({ ...lists, owners: ['robin'] });
    const sams = goal({ ...lists, owners: ['sam'] }, 'walk');
    expect(whose({ per: 'partner' }, { goals: [robins] })).toEqual(['robin']);
    expect(whose({ per: 'partner' }, { goals: [robins, sams] })).toEqual(['robin', 'sam']);
    expect(whose({ per: 'partner', goal: 'walk' }, { goals: [robins, sams] })).toEqual(['sam']);
  });

  it('per partner has a series for everyone who gave a reading, owner or not', () => {
    const checkIns = [checkIn('2026-02-01-sam', { readings: { distance: 3 } })];
    expect(whose({ per: 'partner', goal: 'marathon' }, { goals: [robinOwns], checkIns })).toEqual(['robin', 'sam']);
  });

  it('per partner has a series for everyone whom its plan names', () => {
    const baseline = { date: '2026-01-01', value: { sam: 5 } };
    expect(whose({ per: 'partner', goal: 'marathon', baseline }, { goals: [robinOwns] })).toEqual(['sam']);
  });

  it('shows readings without a plan for a partner whom its plan doesn’t name', () => {
    const baseline = { date: '2026-01-01', value: { sam: 5 } };
    const checkIns = [checkIn('2026-02-01-robin', { readings: { distance: 3 } })];
    const [robin] = seriesOf({ per: 'partner', baseline }, { checkIns });
    expect(robin).toEqual({
      partner: 'robin',
      readings: [{ date: '2026-02-01', value: 3, actual: 3 }],
      formerPlans: [],
      forecast: { kind: 'none', reason: 'noPlan' },
    });
  });

  it('compares each partner with their own values', () => {
    const value = { robin: 20, sam: 5 };
    const series = seriesOf({
      per: 'partner',
      baseline: { date: '2026-01-01', value },
      checkpoints: [{ date: '2026-02-01', value: { robin: 40 }, label: 'Robin’s own' }],
      target: { date: '2026-04-11', value: { robin: 120, sam: 105 } },
    });
    expect(series.map(({ plan }) => plan?.points.map((point) => point.value))).toEqual([
      [20, 40, 120],
      [5, 105],
    ]);
  });

  it('starts a running total at each partner’s own baseline', () => {
    const series = seriesOf(
      { per: 'partner', aggregate: 'sum', baseline: { date: '2026-01-01', value: { robin: 20, sam: 5 } } },
      { checkIns: [checkIn('2026-02-01', { readings: { distance: 3 } })] },
    );
    expect(series.map(({ standing }) => standing?.actual)).toEqual([23, 8]);
  });

  it('keeps readings from before its baseline’s day, but doesn’t count them', () => {
    const checkIns = [checkIn('2025-12-20', { readings: { distance: 30 } })];
    const [line] = seriesOf({}, { checkIns });
    expect(line?.readings).toEqual([{ date: '2025-12-20', value: 30, actual: 30, isHistory: true }]);
    expect(line?.standing?.state).toBe('notStarted');
    expect(line?.forecast).toEqual({ kind: 'none', reason: 'tooFewReadings' });
  });

  it('without a plan is drawn, but not judged', () => {
    const checkIns = [checkIn('2026-02-01', { readings: { distance: 3 } })];
    const bare = { baseline: undefined, target: undefined };
    expect(seriesOf(bare, { checkIns })).toEqual([
      {
        readings: [{ date: '2026-02-01', value: 3, actual: 3 }],
        formerPlans: [],
        forecast: { kind: 'none', reason: 'noPlan' },
      },
    ]);
  });

  it('with only a baseline counts from its day and value on', () => {
    const checkIns = [
      checkIn('2025-12-20', { readings: { distance: 30 } }),
      checkIn('2026-02-01', { readings: { distance: 3 } }),
    ];
    const saved = { aggregate: 'sum', baseline: { date: '2026-01-05', value: 100 }, target: undefined };
    expect(seriesOf(saved, { checkIns })[0]?.readings.map(({ actual }) => actual)).toEqual([30, 103]);
  });

  it('that’s a hold has a band instead of a plan, and no forecast', () => {
    const checkIns = [checkIn('2026-02-01', { readings: { distance: 3 } })];
    expect(seriesOf({ hold: { atMost: 20 } }, { checkIns })).toEqual([
      {
        readings: [{ date: '2026-02-01', value: 3, actual: 3 }],
        formerPlans: [],
        hold: { state: 'held', actual: 3, high: 20, heldReadings: 1, readings: 1 },
        forecast: { kind: 'none', reason: 'hold' },
      },
    ]);
  });

  it('needs nothing while its goal isn’t active, or without a next due date', () => {
    for (const status of ['paused', 'dropped', 'achieved']) {
      const [series] = seriesOf({ goal: 'marathon' }, { goals: [goal({ status })] });
      expect(series?.standing).not.toHaveProperty('needed');
    }
    const lists = { measurable: ['distance'] };
    const paused = goal({ ...lists, status: 'paused' });
    expect(seriesOf({}, { goals: [paused] })[0]?.standing).not.toHaveProperty('needed');
    expect(seriesOf({}, { goals: [paused, goal(lists, 'walk')] })[0]?.standing).toHaveProperty('needed');
    expect(seriesOf({}, { nextDue: undefined })[0]?.standing).not.toHaveProperty('needed');
    expect(seriesOf({ goal: 'marathon' }, { goals: [goal()] })[0]?.standing).toHaveProperty('needed');
  });

  it('follows its goal’s reviews', () => {
    const review = { date: '2026-02-20', decision: 'adjust', change: { 'distance.target': [80, 100] } };
    const [series] = seriesOf({ goal: 'marathon' }, { goals: [goal({ reviews: [review] })] });
    expect(series?.formerPlans.map(({ until, goal }) => [until, goal])).toEqual([['2026-02-20', 'marathon']]);
    expect(series?.standing?.planned).toBeCloseTo(40, 10);
  });
});

import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/domain/documents.ts';
import { addDays, plainDate, toEpochDay } from '../../src/domain/plain-date.ts';
import { benchmarkView, benchmarkYears, benchmarkYearView } from '../../src/views/benchmarks/view.ts';
import { benchmarkChart } from '../../src/views/common/benchmark-chart.ts';
import { benchmarkSummary } from '../../src/views/common/benchmark-summary.ts';
import { benchmark, checkIn, day, goal, milestone, partner } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const TODAY = '2026-04-05';
/** 180 days, so that 5 April is halfway. */
const HALF_WAY_TODAY = { target: { date: '2026-07-04', value: 10 } };
const HOLD = { baseline: undefined, target: undefined, hold: { atMost: 20 } };

/** Returns a run's view with these readings: by date, a value or each partner's value. */
function run(written: object, readings: Record<string, unknown>, more: Partial<Documents> = {}) {
  const checkIns = Object.entries(readings).map(([date, value]) => checkIn(date, { readings: { run: value } }));
  const context = contextOf({ benchmarks: [benchmark('run', { ...written })], checkIns, ...more }, TODAY);
  const progress = first(context.journal.benchmarks);
  return { context, progress, view: benchmarkView(context, progress), chart: benchmarkChart(context, progress) };
}

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

/** Returns the text of a benchmark's summary: its aim, and all parts of each line. */
function toldInShort(...[written, readings, more]: Parameters<typeof run>) {
  const { context, progress } = run(written, readings, more);
  const { aim, series } = benchmarkSummary(context, progress);
  const lines = series.map(({ partner, latest, state, details, progress: meter }) =>
    [
      ...(partner ? [`${partner.name}:`] : []),
      [latest, `${state.word} (${state.state})`, ...details].join(', '),
      ...(meter ? [`[${[meter.percent, meter.planPercent, meter.valueText, meter.planText].join(' | ')}]`] : []),
    ].join(' '),
  );
  return [...(aim === undefined ? [] : [aim]), ...lines].map(plain);
}

describe('a benchmark in short', () => {
  const PAIR = {
    per: 'partner',
    goal: 'fit',
    baseline: { date: '2026-01-05', value: { robin: 0, sam: 2 } },
    target: { date: '2026-07-05', value: { robin: 12, sam: 10 } },
  };
  const READ = { '2026-03-22': { robin: 12, sam: 3 } };
  const [robin, sam] = ['2026-03-28', '2026-03-29'].map((left, index) =>
    partner(['robin', 'sam'][index] ?? '', { joined: '2026-01-05', left }),
  );
  const of = (status: string) => ({ goals: [goal('fit', { status })] });

  it('has each partner’s latest reading, standing and meter', () => {
    expect(toldInShort(PAIR, READ, of('active'))).toEqual([
      'Robin: 12 km by 5 July 2026 and Sam: 10 km by 5 July 2026',
      'Robin: 12 km, reached (reached) [100 | 50 | 12 of 12 km | plan 5.97 km]',
      'Sam: 3 km, 2.98 km behind plan (behind) [13 | 50 | 3 of 10 km | plan 5.98 km]',
    ]);
  });
  it('of an achieved goal has no day and no meter, and no one is behind', () => {
    expect(toldInShort(PAIR, READ, of('achieved'))).toEqual([
      'Robin: 12 km and Sam: 10 km',
      'Robin: 12 km, reached (reached)',
      'Sam: 3 km, goal achieved (achieved)',
    ]);
  });
  it('of a paused goal isn’t compared with its plan', () => {
    expect(toldInShort(PAIR, { '2026-02-01': { robin: 12, sam: 3 } }, of('paused')).slice(1)).toEqual([
      'Robin: 12 km, goal paused (paused) [100 |  | 12 of 12 km | ]',
      'Sam: 3 km, goal paused (paused) [13 |  | 3 of 10 km | ]',
    ]);
  });
  it('leaves out partners who have left', () => {
    const partners = [partner('robin'), sam].flatMap((each) => each ?? []);
    expect(toldInShort(PAIR, READ, { partners, goals: [goal('fit')] }).slice(1)).toEqual([
      'Robin: 12 km, reached (reached) [100 | 50 | 12 of 12 km | plan 5.97 km]',
    ]);
  });
  it('has them until they left if no one else is there', () => {
    const partners = [robin, sam].flatMap((each) => each ?? []);
    expect(toldInShort(PAIR, READ, { partners, goals: [goal('fit')] }).slice(1)).toEqual([
      'Robin: 12 km, until 28 March 2026 (closed) [100 |  | 12 of 12 km | ]',
      'Sam: 3 km, until 29 March 2026 (closed) [13 |  | 3 of 10 km | ]',
    ]);
  });
  it('says when it was read if that’s more than two due dates ago', () => {
    expect(toldInShort({}, { '2026-03-21': 4 })).toEqual([
      '10 km by 5 July 2026',
      '4 km, 0.97 km behind plan (behind), last read 21 March 2026 [40 | 50 | 4 of 10 km | plan 4.97 km]',
    ]);
    expect(toldInShort({}, { '2026-03-22': 4 })).toEqual([
      '10 km by 5 July 2026',
      '4 km, 0.97 km behind plan (behind) [40 | 50 | 4 of 10 km | plan 4.97 km]',
    ]);
    expect(toldInShort({ goal: 'fit' }, { '2026-01-11': 4 }, of('achieved'))).toEqual([
      '10 km',
      '4 km, goal achieved (achieved)',
    ]);
  });
  it('has readings from before its plan, which don’t count', () => {
    expect(toldInShort({ aggregate: 'sum' }, { '2026-01-02': 7, '2026-01-04': 8 })).toEqual([
      '10 km by 5 July 2026',
      '8 km, not started (notStarted), last read 4 January 2026 [0 | 50 | no reading yet | plan 4.97 km]',
    ]);
  });
  it.each([
    [4.4, '4.4 km, 0.6 km behind plan (behind) [44 | 50 | 4.4 of 10 km | plan 5 km]'],
    [4.6, '4.6 km, on plan (onPlan) [46 | 50 | 4.6 of 10 km | plan 5 km]'],
    [5.6, '5.6 km, 0.6 km ahead of plan (ahead) [56 | 50 | 5.6 of 10 km | plan 5 km]'],
    [10, '10 km, reached (reached) [100 | 50 | 10 of 10 km | plan 5 km]'],
  ])('at %d of 10, with 5 planned, says how far that is', (value, text) => {
    expect(toldInShort(HALF_WAY_TODAY, { '2026-04-05': value })[1]).toBe(text);
  });
  it('without a plan has its latest reading and, for a total, what it adds up to', () => {
    const unplanned = { baseline: undefined, target: undefined };
    expect(toldInShort(unplanned, {})).toEqual(['no reading yet, not started (notStarted)']);
    expect(toldInShort({ ...unplanned, aggregate: 'sum' }, { '2026-03-22': 5, '2026-03-29': 2 })).toEqual([
      '2 km, no plan (notStarted), in all 7 km',
    ]);
  });
  it.each([
    ['at least 20 km', { atLeast: 20 }, [], 'no reading yet, not started (notStarted)'],
    [
      'at least 20 km',
      { atLeast: 20 },
      [30, 12],
      '12 km, on target (held), mean of the latest 4: 21 km, the latest is below the minimum',
    ],
    ['at least 20 km', { atLeast: 20 }, [12, 14], '14 km, below the minimum (broken), mean of the latest 4: 13 km'],
    [
      'between 10 and 20 km',
      { within: [10, 20] },
      [30, 12],
      '12 km, over the limit (broken), mean of the latest 4: 21 km, the latest is back on target',
    ],
    [
      'between 10 and 20 km',
      { within: [10, 20] },
      [12, 30],
      '30 km, over the limit (broken), mean of the latest 4: 21 km',
    ],
  ])('with a range to keep, %s, of %j and readings of %j: %s', (aim, hold, values, text) => {
    const readings = Object.fromEntries(values.map((value, index) => [`2026-03-${22 + 7 * index}`, value]));
    expect(toldInShort({ ...HOLD, hold, aggregate: 'mean' }, readings)).toEqual([aim, text]);
  });
});

describe('a benchmark without readings', () => {
  const { view, chart } = run({}, {});
  it('says so, with its target', () => {
    expect(plain(view.aim)).toBe('10 km by 5 July 2026');
    expect(view.series).toMatchObject([{ latest: 'no reading yet', state: { word: 'not started' } }]);
    expect(view.standings[0]?.figures).toEqual([{ label: 'Now', value: 'no reading yet', inWords: true }]);
    expect(view.standings[0]?.forecast).toContain('four readings');
    expect(view.readings.rows).toEqual([]);
  });
  it('has a chart of its plan, whose summary says that there are no readings', () => {
    expect(chart.series[0]?.plan).toHaveLength(2);
    expect(chart.summary).toBe('No readings yet.');
  });
});

describe('a benchmark behind its plan', () => {
  const { view } = run({}, { '2026-03-29': 4 });
  it('says by how much, with the unit', () => {
    expect(plain(view.series[0]?.state.word)).toBe('0.97 km behind plan');
    expect(view.series[0]?.state.state).toBe('behind');
  });
  it('says what’s needed by the next due date', () => {
    expect(view.standings[0]?.figures.map(({ label }) => label)).toEqual(['Now', 'Against plan', 'Needed next']);
    expect(view.standings[0]?.figures[2]?.note).toBe('by 5 April 2026');
  });
  it('has a meter with the plan next to it', () => {
    expect(view.series[0]?.progress).toMatchObject({ name: 'run', percent: 40, planPercent: 50 });
    expect(plain(view.series[0]?.progress?.valueText)).toBe('4 of 10 km');
  });
});

describe('a benchmark that’s a little behind, and counts as on plan', () => {
  const { view, context, progress } = run(HALF_WAY_TODAY, { '2026-04-05': 4.8 });
  it('isn’t called behind anywhere', () => {
    expect(view.series[0]?.state.word).toBe('on plan');
    const figure = view.standings[0]?.figures[1];
    expect([figure?.label, plain(figure?.value), figure?.note]).toEqual([
      'Against plan',
      'within 0.2 km of plan',
      undefined,
    ]);
    expect(plain(view.readings.rows[0]?.cells[0]?.gap)).toBe('within 0.2 km of plan');
    expect(benchmarkSummary(context, progress).series[0]?.state.state).toBe('onPlan');
  });
});

describe('a benchmark with a mean', () => {
  const weeks = ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22', '2026-03-29'];
  const screens = (...values: number[]) =>
    run(
      { ...HOLD, aggregate: 'mean' },
      Object.fromEntries(values.map((value, index): [string, number] => [weeks[index] ?? '', value])),
    );
  const line = ({ view }: ReturnType<typeof screens>) => {
    const summary = first(view.series);
    return [plain(summary.latest), summary.state.word, ...summary.details.map(plain)];
  };

  it('shows the latest reading, and next to it what counts, with its rule', () => {
    expect(line(screens(90, 10, 12, 14, 16))).toEqual(['16 km', 'on target', 'mean of the latest 4: 13 km']);
  });

  it('says so if the latest reading is back on target, or has just left it', () => {
    expect(line(screens(24, 26, 22, 19))).toEqual([
      '19 km',
      'over the limit',
      'mean of the latest 4: 22.8 km',
      'the latest is back on target',
    ]);
    expect(line(screens(10, 10, 10, 30))).toEqual([
      '30 km',
      'on target',
      'mean of the latest 4: 15 km',
      'the latest is over the limit',
    ]);
  });

  it('has a line for what counts in its chart, and a point for each reading that’s a different number', () => {
    const [series] = screens(24, 26, 22, 19).chart.series;
    expect(series?.readings.map(({ value }) => value)).toEqual([24, 25, 24, 22.75]);
    expect(series?.raw?.map(({ value }) => value)).toEqual([26, 22, 19]);
    expect(run(HOLD, { '2026-03-29': 12 }).chart.series[0]).not.toHaveProperty('raw');
  });

  it('says nothing more if both are the same number', () => {
    expect(line(screens(12, 12))).toEqual(['12 km', 'on target', 'last read 8 March 2026']);
  });
});

describe('a benchmark whose readings add up', () => {
  const { view } = run({ aggregate: 'sum' }, { '2026-03-22': 1.5, '2026-03-29': 2 });
  it('has a meter for what counts, and the latest reading next to it', () => {
    expect(plain(view.series[0]?.progress?.valueText)).toBe('3.5 of 10 km');
    expect(view.series[0]?.details.map(plain)).toEqual(['latest reading: 2 km']);
    expect(view.standings[0]?.figures.slice(0, 2)).toEqual([
      { label: 'Latest reading', value: '2', unit: 'km' },
      { label: 'Counts as', value: '3.5', unit: 'km', note: 'plan 4.97\u00a0km' },
    ]);
  });
});

describe('a benchmark of a dropped goal', () => {
  const closed = { goals: [goal('fit', { status: 'dropped' })] };
  const { view, chart } = run({ goal: 'fit' }, { '2026-03-29': 4 }, closed);
  it('isn’t behind, and doesn’t need anything', () => {
    expect(view.series[0]?.state).toEqual({ state: 'dropped', word: 'goal let go' });
    expect(view.standings[0]?.figures.map(({ label }) => label)).toEqual(['Now']);
    expect(view.standings[0]?.forecast).toBe('No forecast: the goal isn’t being worked on.');
    expect(chart.summary).not.toContain('behind');
  });
  it('isn’t behind if only the goal names the benchmark', () => {
    const listing = [goal('fit', { status: 'dropped', measurable: ['run'] })];
    expect(run({}, { '2026-03-29': 4 }, { goals: listing }).view.series[0]?.state.state).toBe('dropped');
  });
  it('is still compared with its plan if another goal continues with it', () => {
    const goals = [goal('a', { status: 'dropped', measurable: ['run'] }), goal('b', { measurable: ['run'] })];
    expect(run({}, { '2026-03-29': 4 }, { goals }).view.series[0]?.state.state).toBe('behind');
  });
});

describe('a benchmark per partner', () => {
  const PER = {
    per: 'partner',
    baseline: { date: '2026-01-05', value: { robin: 0, sam: 2 } },
    checkpoints: [
      { date: '2026-04-05', value: { robin: 6, sam: 5 }, label: 'Half way' },
      { date: '2026-05-05', value: 8 },
    ],
    target: { date: '2026-07-05', value: { robin: 12, sam: 10 } },
  };
  const { view, chart } = run(PER, { '2026-03-29': { robin: 6, sam: 3 } });
  it('names each partner if their targets differ', () => {
    expect(plain(view.aim)).toBe('Robin: 12 km by 5 July 2026 and Sam: 10 km by 5 July 2026');
  });
  it('names partners, not ids, at its checkpoints, and no one if they’re shared', () => {
    expect(view.checkpoints.map(({ values, label }) => [plain(values), label])).toEqual([
      ['Robin: 6 km and Sam: 5 km', 'Half way'],
      ['8 km', undefined],
      ['Robin: 12 km and Sam: 10 km', 'Target'],
    ]);
  });
  it('names the owner of a checkpoint that only one has, although there’s only one value', () => {
    const one = { ...PER, checkpoints: [{ date: '2026-04-05', value: { robin: 6 } }] };
    expect(plain(run(one, {}).view.checkpoints[0]?.values)).toBe('Robin: 6 km');
  });
  it('shows one partner’s milestone in their colour, and a shared one in none', () => {
    const milestones = [['robin'], ['robin', 'sam']].map((partners) =>
      milestone(partners.join(), { date: '2026-03-30', benchmark: 'run', partners }),
    );
    const { marks } = run(PER, { '2026-03-29': { robin: 6, sam: 3 } }, { milestones }).chart;
    expect(marks.filter(({ kind }) => kind === 'milestone').map(({ label, slot }) => [label, slot])).toEqual([
      ['Half way', 1],
      ['robin', 1],
      ['robin,sam', 0],
    ]);
  });
  it('has a line for each partner, in their colours', () => {
    expect(chart.series.map(({ label, slot }) => [label, slot])).toEqual([
      ['Robin', 1],
      ['Sam', 2],
    ]);
  });
  it('shows a shared mark in no partner’s colour', () => {
    const planned = chart.marks.filter(({ kind }) => kind !== 'milestone');
    expect(planned.map(({ point, slot }) => [point.value, slot])).toEqual([
      [6, 1],
      [8, 0],
      [12, 1],
      [5, 2],
      [10, 2],
    ]);
  });
  it('shows the readings of a partner whom the plan doesn’t name, and says that there’s no plan', () => {
    const named = {
      ...PER,
      baseline: { date: '2026-01-05', value: { robin: 0 } },
      checkpoints: [],
      target: { date: '2026-07-05', value: { robin: 12 } },
    };
    const sam = run(named, { '2026-03-29': { robin: 6, sam: 3 } }).view.series[1];
    expect(sam).toMatchObject({ partner: { name: 'Sam' }, latest: '3\u00a0km', state: { word: 'no plan' } });
    expect(sam).not.toHaveProperty('progress');
  });
});

describe('a hold', () => {
  const { view, chart } = run(HOLD, { '2026-03-22': 18, '2026-03-29': 23 });
  it('doesn’t have a plan: it’s inside its limits or outside', () => {
    expect(plain(view.aim)).toBe('at most 20 km');
    expect(view.series[0]?.state.word).toBe('over the limit');
    expect(view.standings[0]?.figures[1]).toMatchObject({ value: '1 of 2' });
    expect(chart).toMatchObject({ hold: { high: 20 }, series: [{ plan: [] }], marks: [] });
  });
  it('shows its limits as written', () => {
    const within = { ...HOLD, hold: { within: [99.5, 104.5] } };
    expect(plain(run(within, {}).view.aim)).toBe('between 99.5 and 104.5 km');
  });
});

describe('readings', () => {
  it('are listed newest first, each compared with the plan of its day', () => {
    const { view } = run(HALF_WAY_TODAY, { '2026-01-05': 0, '2026-04-05': 5 });
    expect(view.readings.rows.map(({ dateText, href, cells: [cell] }) => [dateText, href, cell?.gap])).toEqual([
      ['5 April 2026', '/check-ins/2026-04-05/', 'exactly on plan'],
      ['5 January 2026', '/check-ins/2026-01-05/', 'exactly on plan'],
    ]);
  });
  it('say what they count as only if that’s a different number', () => {
    expect(run({}, { '2026-03-29': 123.45 }).view.readings.rows[0]?.cells[0]).not.toHaveProperty('actual');
    const sum = run({ aggregate: 'sum' }, { '2026-03-22': 1, '2026-03-29': 2 }).view.readings.rows[0]?.cells[0];
    expect([plain(sum?.reading), plain(sum?.actual)]).toEqual(['2 km', '3 km']);
  });
  it('too near the plan to tell the difference are on plan', () => {
    const { view } = run(HALF_WAY_TODAY, { '2026-04-05': 5.000_000_1 });
    expect(view.readings.rows[0]?.cells[0]?.gap).toBe('exactly on plan');
  });
  it('are compared with the plan that was in force on their day, and not at all before the first', () => {
    const reviews = [{ date: '2026-03-01', decision: 'adjust', change: { 'run.target': [10, 20] } }];
    const goals = [goal('fit', { measurable: ['run'], reviews })];
    const target = { date: '2026-07-05', value: 20 };
    const readings = { '2026-01-04': 1, '2026-02-28': 3, '2026-03-08': 4 };
    const { rows } = run({ goal: 'fit', target }, readings, { goals }).view.readings;
    expect(rows.map(({ planned, cells: [cell] }) => [cell?.reading, planned, cell?.gap].map(plain))).toEqual([
      // The new plan goes on from where the former one was that day: from 3.04 km to 20 km in 126 days.
      ['4 km', '3.98 km', 'within 0.02 km of plan'],
      ['3 km', '2.98 km', 'within 0.02 km of plan'],
      ['1 km', undefined, undefined],
    ]);
  });
  it('that go down aren’t described as a share', () => {
    const down = { baseline: { date: '2026-01-05', value: 60 }, target: { date: '2026-07-05', value: 50 } };
    expect(plain(run(down, { '2026-03-29': 58 }).view.series[0]?.progress?.valueText)).toBe('58, target 50 km');
  });
});

describe('the chart', () => {
  it('summarises in a sentence what it shows', () => {
    const { chart } = run({}, { '2026-03-22': 4, '2026-03-29': 10 });
    expect(plain(chart.summary)).toBe(
      '2 readings, up from 4 km on 22 March 2026 to 10 km on 29 March 2026; reached. Plan: 10 km by 5 July 2026.',
    );
    const { chart: kept } = run(HOLD, { '2026-03-22': 23, '2026-03-29': 18 });
    expect(plain(kept.summary)).toBe(
      '2 readings, down from 23 km on 22 March 2026 to 18 km on 29 March 2026; on target. Range to keep: at most 20 km.',
    );
    expect(plain(run(HOLD, { '2026-03-29': 18 }).chart.summary)).toBe(
      '1 reading: 18 km on 29 March 2026; on target. Range to keep: at most 20 km.',
    );
  });
  it('summarises each partner’s line, and says who has no reading', () => {
    const { chart } = run({ per: 'partner' }, { '2026-03-22': { robin: 6 }, '2026-03-29': { robin: 4 } });
    expect(plain(chart.summary)).toBe(
      'Robin: 2 readings, down from 6 km on 22 March 2026 to 4 km on 29 March 2026; 0.97 km behind plan. ' +
        'Plan: 10 km by 5 July 2026. Sam: no readings yet.',
    );
  });
  it.each([
    [
      'what a total adds up to, if it has a plan',
      {},
      'up from 5 km on 22 March 2026 to 7 km on 29 March 2026; 2.03 km ahead of plan. Plan: 10 km by 5 July 2026.',
    ],
    [
      'the readings themselves, if it has none',
      { baseline: undefined, target: undefined },
      'down from 5 km on 22 March 2026 to 2 km on 29 March 2026; no plan · in all 7 km.',
    ],
  ])('compares %s', (_what, plan, text) => {
    const { chart } = run({ aggregate: 'sum', ...plan }, { '2026-03-22': 5, '2026-03-29': 2 });
    expect(plain(chart.summary)).toBe(`2 readings, ${text}`);
  });
  it('says that two readings are the same', () => {
    expect(plain(run(HOLD, { '2026-03-22': 5, '2026-03-29': 5 }).chart.summary)).toContain('unchanged from 5 km');
  });
  it('has today while the plan is compared with readings, and while there’s nothing else to show', () => {
    const today = (written: object, readings: Record<string, unknown>, status: string) =>
      run({ goal: 'fit', ...written }, readings, { goals: [goal('fit', { status })] }).chart.today;
    const unplanned = { baseline: undefined, target: undefined };
    expect([today({}, { '2026-03-29': 4 }, 'active'), today(unplanned, {}, 'achieved')]).toEqual([20548, 20548]);
    expect([today({}, { '2026-03-29': 4 }, 'achieved'), today({}, {}, 'paused')]).toEqual([undefined, undefined]);
    expect(today(unplanned, { '2026-03-29': 4 }, 'dropped')).toBeUndefined();
    // One partner’s readings are something to show.
    expect(today({ per: 'partner', ...unplanned }, { '2026-03-29': { robin: 4 } }, 'dropped')).toBeUndefined();
  });
  it('marks each checkpoint and target with its label, or with what it is', () => {
    const { chart } = run(
      {
        checkpoints: [
          { date: '2026-04-05', value: 5, label: 'Half way' },
          { date: '2026-05-05', value: 8 },
        ],
      },
      {},
    );
    expect(chart.marks).toEqual([
      { kind: 'checkpoint', point: { day: 20548, value: 5 }, label: 'Half way', slot: 0 },
      { kind: 'checkpoint', point: { day: 20578, value: 8 }, label: 'Checkpoint', slot: 0 },
      { kind: 'target', point: { day: 20639, value: 10 }, label: 'Target', slot: 0 },
    ]);
  });
  it('has every reading of a total as well as what they add up to', () => {
    const { chart } = run({ aggregate: 'sum' }, { '2026-03-15': 1, '2026-03-22': 2, '2026-03-29': 4 });
    expect(chart.series[0]?.readings.map(({ value }) => value)).toEqual([1, 3, 7]);
    expect(chart.series[0]?.raw?.map(({ value }) => value)).toEqual([2, 4]);
  });
  it('of a total in a list has only what the readings add up to', () => {
    const { context, progress } = run({ aggregate: 'sum' }, { '2026-03-22': 2, '2026-03-29': 4 });
    const { spark } = first(benchmarkSummary(context, progress).series);
    expect(spark).toMatchObject({ id: 'run', label: 'Together', readings: [{ value: 2 }, { value: 6 }] });
    expect(spark).not.toHaveProperty('raw');
  });
  it('has the table’s words for how far a reading is from the plan', () => {
    const { chart, view } = run({}, { '2026-03-29': 4 });
    expect(chart.phrases).toEqual({
      ahead: '{} ahead of plan',
      behind: '{} behind plan',
      onPlan: 'exactly on plan',
      nearPlan: 'within {} of plan',
      counts: 'counts as {}',
    });
    expect(chart.phrases.behind.replace('{}', '0.97\u00a0km')).toBe(view.series[0]?.state.word);
  });
  it('shows its forecast from the earliest day to the latest', () => {
    // Slopes: 1 km in 7 days (the median, and the faster quartile) and in about 8.6 (the slower one). 6 km are left.
    const { chart } = run({}, { '2026-03-08': 1, '2026-03-15': 2, '2026-03-22': 2.5, '2026-03-29': 4 });
    expect(chart.series[0]?.forecast).toEqual({
      from: { day: toEpochDay(day('2026-03-29')), value: 4 },
      earliest: { day: toEpochDay(day('2026-05-10')), value: 10 },
      latest: { day: toEpochDay(day('2026-05-20')), value: 10 },
    });
  });
  it('doesn’t forecast anything for a goal that was closed', () => {
    const readings = { '2026-03-08': 1, '2026-03-15': 2, '2026-03-22': 2.5, '2026-03-29': 4 };
    const { chart } = run({ goal: 'fit' }, readings, { goals: [goal('fit', { status: 'achieved' })] });
    expect(chart.series[0]).not.toHaveProperty('forecast');
  });
  it('marks its milestones at the last readings up to them, in their owners’ lines', () => {
    const milestones = [
      milestone('Too early', { date: '2026-03-21', benchmark: 'run' }),
      milestone('Ours', { date: '2026-03-22', benchmark: 'run' }),
      milestone('Sam’s', { date: '2026-03-25', benchmark: 'run', partners: ['sam'] }),
      milestone('Another’s', { date: '2026-03-25' }),
      milestone('Later', { date: '2026-03-30', benchmark: 'run', partners: ['robin', 'sam'] }),
    ];
    const readings = { '2026-03-22': { robin: 4, sam: 3 }, '2026-03-29': { robin: 5, sam: 3.5 } };
    const { marks } = run({ per: 'partner' }, readings, { milestones }).chart;
    expect(marks.filter(({ kind }) => kind === 'milestone')).toEqual([
      { kind: 'milestone', point: { day: 20534, value: 4 }, label: 'Ours', slot: 0 },
      { kind: 'milestone', point: { day: 20537, value: 3 }, label: 'Sam’s', slot: 2 },
      { kind: 'milestone', point: { day: 20542, value: 5 }, label: 'Later', slot: 0 },
    ]);
  });
  it('marks the newest twelve milestones', () => {
    const days = Array.from({ length: 13 }, (_, index) => addDays(plainDate('2026-03-22'), index));
    const milestones = days.map((date) => milestone(`On ${date}`, { date, benchmark: 'run' }));
    const { marks } = run(HOLD, { '2026-03-22': 4 }, { milestones }).chart;
    expect(marks.map(({ label }) => label)).toEqual(days.slice(1).map((date) => `On ${date}`));
  });
});

it('shows a benchmark’s milestones, newest first', () => {
  const milestones = ['2026-02-01', '2026-03-01'].map((date) => milestone(`m-${date}`, { date, benchmark: 'run' }));
  const { view } = run({}, {}, { milestones });
  expect(view.milestones.map(({ card }) => card.title)).toEqual(['m-2026-03-01', 'm-2026-02-01']);
});

it('links a benchmark to the goal that lists it', () => {
  const { context, progress } = run({}, {}, { goals: [goal('fit', { measurable: ['run'] })] });
  expect(benchmarkSummary(context, progress).goal).toEqual({ title: 'fit', href: '/goals/fit/' });
});

describe('the readings of a benchmark', () => {
  /** Makes a reading a week from 7 December 2025 on, the newest last. */
  const weeks = (n: number, value: unknown = 1) =>
    Object.fromEntries(Array.from({ length: n }, (_, week) => [addDays(plainDate('2025-12-07'), 7 * week), value]));

  it('of eight sessions are all visible', () => {
    const { progress, view } = run({}, weeks(8));
    expect([view.readings.rows.length, view.earlier.rows, view.rowsHeading, view.pages]).toEqual([
      8,
      [],
      'All readings',
      [],
    ]);
    expect(benchmarkYears(progress)).toEqual([]);
  });

  it('of a dozen are those of the last eight, with the rest folded', () => {
    const { progress, view } = run({}, weeks(12));
    expect([view.readings.rows.length, view.earlier.rows.length, view.rowsHeading]).toEqual([8, 4, 'All readings']);
    expect([view.earlier.rows[0]?.date, view.earlier.rows.at(-1)?.date]).toEqual(['2025-12-28', '2025-12-07']);
    expect(benchmarkYears(progress)).toEqual([]);
  });

  it('of more are folded up to half a year of weeks, and all are on the pages of their years', () => {
    const { context, progress, view, chart } = run({}, weeks(16));
    expect([view.readings.rows.length, view.earlier.rows.length, view.rowsHeading]).toEqual([
      8,
      8,
      'The latest readings',
    ]);
    expect([view.readings.rows[0]?.date, view.readings.rows.at(-1)?.date]).toEqual(['2026-03-22', '2026-02-01']);
    expect(view.pages).toEqual([
      { label: 'Newest', href: '/benchmarks/run/', current: true },
      { label: '2026', href: '/benchmarks/run/2026/', current: false },
      { label: '2025', href: '/benchmarks/run/2025/', current: false },
    ]);
    const pages = benchmarkYears(progress).map((year) => benchmarkYearView(context, progress, year));
    expect(pages.map(({ pageTitle, year, readings }) => [pageTitle, year, readings.rows.length])).toEqual([
      ['run: readings of 2026', '2026', 12],
      ['run: readings of 2025', '2025', 4],
    ]);
    expect(pages[1]?.pages.map(({ current }) => current)).toEqual([false, false, true]);
    expect(chart.series[0]?.readings).toHaveLength(16);
    const long = Object.fromEntries(
      Array.from({ length: 60 }, (_, week) => [addDays(plainDate('2025-01-05'), 7 * week), 1]),
    );
    expect(run({}, long).view.earlier.rows).toHaveLength(26 - 8);
  });

  it('have one row for each session and one column for each partner', () => {
    const both = run({ per: 'partner' }, { ...weeks(13, { robin: 1, sam: 2 }), '2026-03-22': { sam: 3 } });
    const { readings } = both.view;
    expect(readings.partners.map(({ name }) => name)).toEqual(['Robin', 'Sam']);
    expect(readings.rows).toHaveLength(8);
    expect(readings.rows.slice(0, 2).map(({ cells }) => cells.map((cell) => plain(cell?.reading)))).toEqual([
      [undefined, '3 km'],
      ['1 km', '2 km'],
    ]);
  });

  it('have the plan in its own column if it’s the same for all, and otherwise with each reading', () => {
    const read = { '2026-03-29': { robin: 1, sam: 2 } };
    const shared = run({ per: 'partner' }, read).view.readings;
    expect([shared.isPlanShared, plain(shared.rows[0]?.planned)]).toEqual([true, '4.59 km']);
    const target = { date: '2026-07-05', value: { robin: 12, sam: 10 } };
    const own = run({ per: 'partner', target }, read).view.readings;
    expect(own.isPlanShared).toBe(false);
    expect(own.rows[0]?.cells.map((cell) => plain(cell?.planned))).toEqual(['5.5 km', '4.59 km']);
    expect(run(HOLD, { '2026-03-29': 1 }).view.readings).toMatchObject({ isPlanShared: false, partners: [] });
  });

  it('are always reachable: more than a dozen in one year have their page', () => {
    const ofOneYear = Object.fromEntries(
      Array.from({ length: 13 }, (_, week) => [addDays(plainDate('2026-01-05'), 7 * week), 1]),
    );
    expect(run({}, ofOneYear).view.pages.map(({ label }) => label)).toEqual(['Newest', '2026']);
  });
});

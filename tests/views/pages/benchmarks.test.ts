import { describe, expect, it } from 'vitest';
import BenchmarkPage from '../../../src/views/benchmarks/BenchmarkPage.astro';
import BenchmarksPage from '../../../src/views/benchmarks/BenchmarksPage.astro';
import BenchmarkYearPage from '../../../src/views/benchmarks/BenchmarkYearPage.astro';
import { benchmarkView, benchmarkYearView } from '../../../src/views/benchmarks/view.ts';
import { benchmarkSummary } from '../../../src/views/common/benchmark-summary.ts';
import { addDays, plainDate } from '../../../src/domain/plain-date.ts';
import { emptyState } from '../../../src/views/common/empty-state.ts';
import { benchmark, checkIn, goal, milestone } from '../../domain/builders.ts';
import { contextOf, first } from '../context.ts';
import { all, headings, links, meter, one, render, rows, section, terms, textOf, texts } from './rendered.ts';

type Given = Parameters<typeof contextOf>[0];

function list(given: Given) {
  const context = contextOf(given, '2026-04-05');
  const benchmarks = context.journal.benchmarks.map((each) => benchmarkSummary(context, each));
  return render(BenchmarksPage, { benchmarks, words: context.words, begin: emptyState(context, 'benchmark') });
}

/** Renders the page of the only benchmark. */
function page(written: Parameters<typeof benchmark>[1], given: Given = {}, prose = '') {
  const context = contextOf(
    { ...given, benchmarks: [benchmark('run', { title: 'Long run', ...written })] },
    '2026-04-05',
  );
  const view = benchmarkView(context, first(context.journal.benchmarks));
  return render(BenchmarkPage, { view, prose, words: context.words });
}

const readings = (...values: (number | object)[]) =>
  values.map((run, week) => checkIn(`2026-02-0${week + 1}`, { readings: { run } }));

describe('the page of benchmarks', () => {
  it('says how to start the first one', async () => {
    const tree = await list({});
    expect(headings(tree)).toEqual(['h1 Benchmarks']);
    expect(texts(tree, 'p')).toContain(
      'No benchmarks yet. One number that you write down at every check-in is enough.',
    );
    expect(links(tree)).toMatchObject({ 'Write a new benchmark': '/write/benchmark/' });
  });

  it('says for each its target, and where it is, in words and on a meter', async () => {
    const card = one(await list({ benchmarks: [benchmark('run')], checkIns: readings(8) }), 'article');
    expect(links(card)).toEqual({ run: '/benchmarks/run/' });
    expect(texts(card, 'p')).toEqual(['10 km by 5 July 2026', '3.03 km ahead of plan', 'last read 1 February 2026']);
    expect(meter(card)).toEqual({ name: 'run', percent: 80, text: '8 of 10 km, plan 4.97 km' });
  });

  it('marks on the meter where the plan would be', async () => {
    const bar = one(await list({ benchmarks: [benchmark('run')], checkIns: readings(8) }), 'svg', { role: 'meter' });
    expect(one(bar, 'rect', { className: 'progress-done' }).properties['width']).toBe('80%');
    expect(one(bar, 'rect', { className: 'progress-plan' }).properties['x']).toBe('50%');
  });

  it.each([
    [8, '3.03 km ahead of plan', 'good'],
    [1, '3.97 km behind plan', 'watch'],
    [10, 'reached', 'good'],
  ])('at %d is %s', async (value, word, tone) => {
    const tree = await list({ benchmarks: [benchmark('run')], checkIns: readings(value) });
    const state = one(tree, 'span', { className: 'state' });
    expect([textOf(state), state.properties['className']]).toEqual([word, ['state', `tone-${tone}`]]);
  });

  it.each([
    [19, 'on target', 'good'],
    [21, 'over the limit', 'watch'],
  ])('with a limit of 20 at %d is %s', async (value, word, tone) => {
    const held = benchmark('run', { hold: { atMost: 20 }, baseline: undefined, target: undefined });
    const state = one(await list({ benchmarks: [held], checkIns: readings(value) }), 'span', { className: 'state' });
    expect([textOf(state), state.properties['className']]).toEqual([word, ['state', `tone-${tone}`]]);
  });

  it('that has to go down says so', async () => {
    const plan = { baseline: { date: '2026-01-05', value: 60 }, target: { date: '2026-07-05', value: 50 } };
    const tree = await list({ benchmarks: [benchmark('run', { unit: 'bpm', ...plan })], checkIns: readings(57) });
    expect(meter(tree).text).toBe('57, target 50 bpm, plan 55 bpm');
  });

  it('with a value for each partner names both', async () => {
    const given = { benchmarks: [benchmark('run', { per: 'partner' })], checkIns: readings({ robin: 4 }) };
    const card = one(await list(given), 'article');
    expect(links(card)).toMatchObject({ Robin: '/partners/robin/', Sam: '/partners/sam/' });
    expect(all(card, 'svg', { role: 'meter' }).map(({ properties }) => properties['ariaLabel'])).toEqual([
      'Robin: run',
      'Sam: run',
    ]);
    expect(textOf(card)).toContain('not started');
  });
});

describe('the page of a benchmark', () => {
  it('without readings says so everywhere, and has no table', async () => {
    const tree = await page({});
    expect(texts(section(tree, 'All readings'), 'p')).toEqual(['no reading yet']);
    expect(all(tree, 'table')).toEqual([]);
    expect(texts(section(tree, 'Where we are'), 'p').at(-1)).toBe(
      'No forecast yet: it takes four readings to see a direction.',
    );
    expect(texts(tree, 'p', { className: 'chart-unseen' })).toContain('No readings yet.');
  });

  it('says what its chart shows to those who do not see it', async () => {
    const figure = one(await page({}, { checkIns: readings(2, 8) }), 'figure');
    expect(one(figure, 'div', { role: 'img' }).properties['ariaLabel']).toBe('Long run');
    expect(texts(figure, 'figcaption')).toEqual(['Long run']);
    expect(texts(figure, 'p', { className: 'chart-unseen' })).toContain(
      '2 readings, up from 2 km on 1 February 2026 to 8 km on 2 February 2026; 3.03 km ahead of plan. Plan: 10 km by 5 July 2026.',
    );
  });

  it('lists readings, newest first, compared with the plan of their day, and links to their sessions', async () => {
    const table = section(await page({}, { checkIns: readings(2, 8) }), 'All readings');
    expect(table && rows(table)).toEqual([
      ['Check-in', 'Reading', 'Plan'],
      ['2 February 2026', '8 km 6.45 km ahead of plan', '1.55 km'],
      ['1 February 2026', '2 km 0.51 km ahead of plan', '1.49 km'],
    ]);
    expect(links(table)).toEqual({
      'Download as CSV': '/benchmarks/run.csv',
      '2 February 2026': '/check-ins/2026-02-02/',
      '1 February 2026': '/check-ins/2026-02-01/',
    });
  });

  it('lists those of the last eight sessions, folds the rest, and links to all years', async () => {
    const checkIns = Array.from({ length: 13 }, (_, day) =>
      checkIn(addDays(plainDate('2026-02-01'), day), { readings: { run: day } }),
    );
    const latest = section(await page({}, { checkIns }), 'The latest readings');
    expect(latest && all(latest, 'table').map((table) => rows(table).length)).toEqual([1 + 8, 1 + 5]);
    expect(latest && texts(latest, 'summary')).toEqual(['5 earlier check-ins']);
    expect(latest && links(one(latest, 'nav', { ariaLabel: 'By year' }))).toEqual({
      Newest: '/benchmarks/run/',
      '2026': '/benchmarks/run/2026/',
    });
    const context = contextOf({ checkIns, benchmarks: [benchmark('run', { title: 'Long run' })] }, '2026-04-05');
    const view = benchmarkYearView(context, first(context.journal.benchmarks), 2026);
    const tree = await render(BenchmarkYearPage, { view, words: context.words });
    expect(headings(tree)).toEqual(['h1 Long run', 'h2 2026']);
    expect(rows(tree)).toHaveLength(1 + 13);
    expect(one(tree, 'table').properties['ariaLabel']).toBe('Long run: readings of 2026');
    expect(texts(tree, 'a', { ariaCurrent: 'page' })).toEqual(['2026']);
  });

  it('says what readings count as if they add up, and whose they are if each partner reads', async () => {
    const sum = section(await page({ aggregate: 'sum' }, { checkIns: readings(2, 3) }), 'All readings');
    expect(sum && rows(sum).map((cells) => cells[1])).toEqual([
      'Reading',
      expect.stringMatching(/^3 km counts as 5 km /),
      expect.stringMatching(/^2 km (?!counts)/),
    ]);
    const each = section(await page({ per: 'partner' }, { checkIns: readings({ sam: 2 }) }), 'All readings');
    expect(each && rows(each).map((cells) => cells.slice(1, 3))).toEqual([
      ['Robin', 'Sam'],
      ['–', expect.stringMatching(/^Sam 2 km/)],
    ]);
  });

  it('says where it is and which checkpoints it passes', async () => {
    const plan = { checkpoints: [{ date: '2026-04-19', value: 5, label: 'Half' }] };
    const tree = await page(plan, { checkIns: readings(8) });
    expect(texts(section(tree, 'Where we are'), 'p', { className: 'figure-number' })[0]).toMatch(/^Now 8 km plan /);
    expect(terms(section(tree, 'Checkpoints'))).toEqual({
      '19 April 2026': ['5 km', 'Half'],
      '5 July 2026': ['10 km', 'Target'],
    });
  });

  it('links to its goal; if that was dropped, it says so and doesn’t forecast anything', async () => {
    const goals = [goal('marathon', { title: 'Marathon', status: 'dropped' })];
    const tree = await page({ goal: 'marathon' }, { goals, checkIns: readings(8) });
    expect(links(one(tree, 'header'))).toEqual({ Marathon: '/goals/marathon/' });
    const stands = section(tree, 'Where we are');
    expect(texts(stands, 'p')).toEqual(['Now 8 km', 'No forecast: the goal isn’t being worked on.']);
  });

  it('shows its milestones, newest first, and what partners say about it', async () => {
    const milestones = ['2026-02-01', '2026-03-01'].map((date) => milestone(`of-${date}`, { date, benchmark: 'run' }));
    const tree = await page({}, { milestones }, '<p>Why we run.</p>');
    expect(texts(section(tree, 'Milestones'), 'h3')).toEqual(['of-2026-03-01', 'of-2026-02-01']);
    expect(texts(section(tree, 'In our words'), 'p')).toEqual(['Why we run.']);
  });
});

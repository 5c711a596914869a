import { describe, expect, it } from 'vitest';
import { benchmarkView } from '../../src/views/benchmarks/view.ts';
import { goalView } from '../../src/views/goals/view.ts';
import { homeView } from '../../src/views/home/view.ts';
import { partnerView } from '../../src/views/partners/view.ts';
import { closingView } from '../../src/views/retrospectives/closing-view.ts';
import { retrospectivesView } from '../../src/views/retrospectives/view.ts';
import { plainDate, toEpochDay } from '../../src/domain/plain-date.ts';
import { benchmarkSummary } from '../../src/views/common/benchmark-summary.ts';
import { signalsAt } from '../../src/views/common/signals.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  feedback,
  goal,
  milestone,
  partner,
  partnership,
  weekly,
  written,
} from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

/** Makes the dates of a number of weeks from the first due date on. */
const weeks = (count: number) => weekly('2026-01-11', count);

describe('a list next to other things ends', () => {
  it('with five promises of each partner, and says how many more there are', () => {
    const promises = Array.from({ length: 9 }, (_, index) => `- [ ] @sam Step ${index} (due 2026-02-1${index})`);
    const context = contextOf(
      { checkIns: [written('2026-01-11', `## Next steps\n${promises.join('\n')}`)] },
      '2026-02-12',
    );
    const [, ofSam] = homeView(context).commitments;
    expect(ofSam?.pending.map(({ text }) => text)).toEqual(['Step 0', 'Step 1', 'Step 2', 'Step 3', 'Step 4']);
    expect(ofSam?.more).toEqual({ text: '… and 4 more', href: '/commitments/' });
    expect(partnerView(context, partner('sam')).commitments).toEqual(ofSam);
  });

  it('with the latest five waiting remarks, on the home page', () => {
    const dates = weeks(7);
    const remark = (date: string) => ({ remarks: [{ by: 'sam', at: `${date}T18:00:00Z`, body: 'Why?' }] });
    const given = { checkIns: checkInsOn(...dates), feedback: dates.map((date) => feedback(date, remark(date))) };
    const { waiting, moreWaiting } = homeView(contextOf(given, '2026-02-23'));
    expect(waiting.map(({ href }) => href)).toEqual(dates.slice(2).map((date) => `/check-ins/${date}/#remark-1`));
    expect(moreWaiting).toBe('… and 2 more');
    expect(homeView(contextOf({ ...given, feedback: given.feedback.slice(2) }, '2026-02-23'))).not.toHaveProperty(
      'moreWaiting',
    );
  });

  it('with a dozen milestones of a goal or a benchmark, and links to all', () => {
    const of = (count: number) =>
      contextOf(
        {
          goals: [goal('fit', { measurable: ['run'] })],
          benchmarks: [benchmark('run', { goal: 'fit' })],
          milestones: weeks(count).map((date, index) =>
            milestone(`m-${index}`, { date, goal: 'fit', benchmark: 'run' }),
          ),
        },
        '2026-12-20',
      );
    const [few, many] = [of(12), of(13)].map((context) => [
      goalView(context, first(context.journal.goals)),
      benchmarkView(context, first(context.journal.benchmarks)),
    ]);
    for (const view of few ?? []) expect(view).not.toHaveProperty('moreMilestones');
    for (const view of many ?? []) {
      expect(view.milestones.map(({ card }) => card.title)).toEqual(
        Array.from({ length: 12 }, (_, index) => `m-${12 - index}`),
      );
      expect(view.moreMilestones).toEqual({ label: 'All milestones', href: '/milestones/' });
    }
  });

  it('with a dozen pieces of a signal’s evidence', () => {
    const dates = weeks(20);
    const remark = (date: string) => ({ remarks: [{ by: 'sam', at: `${date}T18:00:00Z`, body: 'Why?' }] });
    const given = { checkIns: checkInsOn(...dates), feedback: dates.map((date) => feedback(date, remark(date))) };
    const signal = signalsAt(contextOf(given, '2026-05-26'), 'talk').find(({ kind }) => kind === 'feedbackUnanswered');
    expect(signal?.evidence).toHaveLength(12);
    expect(signal?.more).toMatch(/^… and \d more$/);
  });
});

describe('a line of many readings', () => {
  const dates = weekly('2016-01-10', 500);
  const readings = dates.map((_, index) => Math.sin(index) * 5 + (index === 333 ? 99 : 0));
  const checkIns = dates.map((date, index) => checkIn(date, { readings: { run: readings[index] } }));
  const given = {
    benchmarks: [benchmark('run', { baseline: undefined, target: undefined, hold: { atMost: 200 } })],
    checkIns,
  };
  const context = contextOf(given, '2026-01-06');
  const view = benchmarkView(context, first(context.journal.benchmarks));
  const drawn = first(view.chart.series).readings;

  it('is drawn with those that give it its shape: the first, the last, and every peak', () => {
    expect(drawn.length).toBeLessThanOrEqual(240);
    expect([drawn[0]?.value, drawn.at(-1)?.value]).toEqual([readings[0], readings.at(-1)]);
    expect(Math.max(...drawn.map(({ value }) => value))).toBe(Math.max(...readings));
    expect(Math.min(...drawn.map(({ value }) => value))).toBe(Math.min(...readings));
    expect(drawn.map(({ day }) => day)).toEqual(drawn.map(({ day }) => day).toSorted((a, b) => a - b));
    expect(first(view.series).spark.readings.length).toBeLessThanOrEqual(60);
  });
  it('in a list keeps the first, the last, and each stretch’s highest and lowest', () => {
    const low = (index: number) => index % 10 === 3;
    const high = (index: number) => index % 10 === 7;
    const spark = (count: number) => {
      const each = dates.slice(0, count).map((date, index) => {
        const run = low(index) ? 1 : high(index) ? 3 : 2;
        return checkIn(date, { readings: { run } });
      });
      const short = contextOf({ ...given, checkIns: each }, '2026-01-06');
      const { readings } = first(benchmarkSummary(short, first(short.journal.benchmarks)).series).spark;
      return readings.map(({ day }) => (day - toEpochDay(plainDate('2016-01-10'))) / 7);
    };
    const shape = Array.from({ length: 290 }, (_, index) => index).filter(
      (index) => index === 0 || index === 289 || low(index) || high(index),
    );
    expect(spark(290)).toEqual(shape);
    expect(spark(60)).toHaveLength(60);
    expect(spark(61).length).toBeLessThan(61);
  });
  it('has every reading on the pages of its years, and counts them all', () => {
    expect(view.pages.length).toBeGreaterThan(9);
    expect(view.chart.summary).toContain('500');
  });
});

describe('a look back on many years', () => {
  const dates = ['2022-01-09', '2023-01-08', '2024-01-07', '2025-01-05', '2026-01-04'];
  const given = (last: string) => ({
    partnership: partnership({
      since: '2022-01-03',
      cadence: { every: '1 week', starts: '2022-01-09' },
      term: { ends: last },
    }),
    checkIns: dates.filter((date) => date <= last).map((date) => written(date, '## Wins\n- One\n')),
  });

  it('has the quarters of the newest three, and links to every year', () => {
    const { years, pages } = retrospectivesView(contextOf(given('2026-12-31'), '2026-02-01'));
    expect(years.map(({ title }) => title)).toEqual(['2026', '2025', '2024']);
    expect(pages.map(({ label, href }) => [label, href])).toEqual(
      [2026, 2025, 2024, 2023, 2022].map((year) => [String(year), `/retrospectives/${year}/`]),
    );
    const short = retrospectivesView(contextOf(given('2024-12-31'), '2024-02-01'));
    expect([short.years.length, short.pages]).toEqual([3, []]);
  });

  it('at the end of a term leaves each year’s content to that year’s page', () => {
    const [long, short] = ['2026-01-31', '2023-01-31'].map((last) =>
      closingView(contextOf(given(last), last.replace('01-31', '02-01'))),
    );
    expect(long?.sections).toMatchObject({ wins: [], sessions: [] });
    expect(long?.pages.map(({ label }) => label)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    expect([short?.sections.wins.length, short?.sections.sessions.length, short?.pages]).toEqual([2, 2, []]);
  });
});

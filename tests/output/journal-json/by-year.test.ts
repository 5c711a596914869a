import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { viewContextFor } from '../../../src/cli/runtime/journal.ts';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import {
  journalIndexJson,
  journalYearJson,
  jsonYears,
  siteJsonSchema,
  siteSchemaText,
} from '../../../src/output/journal-json/by-year.ts';
import { journalJson } from '../../../src/output/journal-json/journal-json.ts';
import type { ViewContext } from '../../../src/views/common/context.ts';
import { benchmark, day, feedback, goal, milestone, partnership, weekly, written } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ADDRESSES = { schema: '/journal.schema.json', year: (year: number) => `/journal/${year}.json` };

/** Returns each file as published, by name: the index, and one file for each year. */
function filesOf(context: ViewContext): Record<string, string> {
  const years = jsonYears(context).map(
    (year) => [year, JSON.stringify(journalYearJson(context, year, ADDRESSES))] as const,
  );
  return { index: JSON.stringify(journalIndexJson(context, ADDRESSES)), ...Object.fromEntries(years) };
}

function contextFor(folder: string, today: string, audience: Audience): ViewContext {
  const { documents } = readJournal(join(ROOT, folder), { today: day(today) });
  if (!documents) throw new RangeError(`${folder} has errors.`);
  return viewContextFor(makeJournal(visibleDocuments(documents, audience), { audience, today: day(today) }));
}

/**
 * Makes two years of weeks, each with a reading, a promise that's kept the week after, and one that's never settled.
 */
function longJournal(last = '2027-12-26'): Partial<Documents> {
  const dates = weekly('2026-01-11', 104).filter((date) => date <= last);
  return {
    partnership: partnership({ cadence: { every: '1 week', starts: '2026-01-11' } }),
    goals: [goal('fit', { measurable: ['run'] })],
    benchmarks: [benchmark('run', { goal: 'fit', aggregate: 'sum' })],
    checkIns: dates.map((date, week) =>
      written(date, `## Wins\n- Win ${week}\n\n## Next steps\n- [x] @sam Step ${week - 1}\n- [ ] @sam Step ${week}\n`, {
        readings: { run: 1 },
      }),
    ),
    milestones: [
      milestone('cake', { date: '2026-05-01', celebrated: 'Cake.' }),
      milestone('pie', { date: '2027-05-01', celebrated: 'Pie.' }),
    ],
    feedback: [
      feedback('2026-06-07', { remarks: [{ by: 'sam', at: '2026-06-08T08:00:00Z', body: 'What made it possible?' }] }),
    ],
  };
}

describe('journal.json by year', () => {
  it.each([
    ['content', '2026-11-20'],
    ['tests/journals/sound', '2026-06-20'],
    ['tests/journals/hidden', '2026-02-01'],
    ['tests/journals/alone', '2026-05-04'],
    ['tests/journals/first-day', '2026-05-04'],
  ])('matches its schema, and has everything that the whole journal has: %s', (folder, today) => {
    for (const audience of ['public', 'partners', 'private'] as const) {
      const context = contextFor(folder, today, audience);
      for (const text of Object.values(filesOf(context))) siteJsonSchema.parse(JSON.parse(text));
      expectAllOf(context);
    }
  });

  it('includes everything in a journal of several years', () => expectAllOf(contextOf(longJournal(), '2027-12-30')));

  it('keeps a past year’s file unchanged as time passes and the journal grows', () => {
    const before = filesOf(contextOf(longJournal('2027-03-21'), '2027-03-24'));
    const later = filesOf(contextOf(longJournal('2027-03-21'), '2028-07-01'));
    const grown = filesOf(contextOf(longJournal('2027-04-04'), '2027-04-05'));
    expect(Object.keys(before)).toEqual(['2026', '2027', 'index']);
    expect(later['2026']).toBe(before['2026']);
    expect(grown['2026']).toBe(before['2026']);
    expect(grown['2027']).not.toBe(before['2027']);
  });

  it('has an index that doesn’t grow with sessions', () => {
    const [short, long] = ['2026-12-27', '2027-12-26'].map(
      (last) => filesOf(contextOf(longJournal(last), '2028-01-10'))['index']?.length ?? 0,
    );
    expect(Math.abs((long ?? 0) - (short ?? 0))).toBeLessThan(200);
  });

  it('doesn’t have a file for a year in which nothing happened', () => {
    const given = {
      partnership: partnership({
        cadence: {
          every: '1 week',
          starts: '2026-01-11',
          pauses: [{ from: '2026-02-01', to: '2028-01-09', because: 'A journey' }],
        },
      }),
      checkIns: [...weekly('2026-01-11', 2), '2028-01-16'].map((date) => written(date, '## Wins\n- One\n')),
    };
    const context = contextOf(given, '2028-01-20');
    // The partnership's anniversary is a found milestone.
    expect(jsonYears(context)).toEqual([2026, 2027, 2028]);
    expect(journalYearJson(context, 2027, ADDRESSES).milestones.map(({ id }) => id)).toEqual(['anniversary-1']);
    const without = contextOf(
      {
        ...given,
        partnership: partnership({ since: '2028-01-11', cadence: { every: '1 week', starts: '2028-01-16' } }),
      },
      '2028-01-20',
    );
    expect(jsonYears(without)).toEqual([2026, 2028]);
  });

  it('has the published schema: a change here is a change in a public interface', async () => {
    await expect(siteSchemaText()).toMatchFileSnapshot('site.schema.json.txt');
  });
});

/**
 * Expects the index and years together to contain the whole journal, except future due dates, of which the index has
 * only the next.
 */
function expectAllOf(context: ViewContext): void {
  const whole = journalJson(context, ADDRESSES.schema);
  const index = journalIndexJson(context, ADDRESSES);
  const years = index.years.map(({ year }) => journalYearJson(context, year, ADDRESSES));
  expect(years.flatMap(({ sessions }) => sessions)).toEqual(whole.sessions);
  expect(years.flatMap(({ milestones }) => milestones)).toEqual(whole.milestones);
  expect(years.flatMap(({ feedback: said }) => said)).toEqual(whole.feedback);
  expect(years.flatMap(({ dueDates }) => dueDates)).toEqual(
    whole.rhythm.dueDates.filter(({ date }) => date <= whole.today),
  );
  const commitments = [...index.commitments, ...years.flatMap((year) => year.commitments)];
  expect(commitments).toHaveLength(whole.commitments.length);
  expect(commitments).toEqual(expect.arrayContaining(whole.commitments));
  for (const { id, series } of whole.benchmarks)
    for (const { partner, readings } of series) {
      const ofYears = years.flatMap((year) =>
        year.readings.filter((each) => each.benchmark === id && each.partner === partner),
      );
      expect(ofYears.flatMap((each) => each.readings)).toEqual(readings);
    }
  expect(index).toMatchObject({ goals: whole.goals, partners: whole.partners, signals: whole.signals });
}

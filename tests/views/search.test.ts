import { describe, expect, it } from 'vitest';
import { searchData, searchView } from '../../src/views/search/view.ts';
import { searchMarks } from '../../src/views/common/search-marks.ts';
import {
  allRecords,
  benchmarkRecord,
  goalRecord,
  milestoneRecord,
  sessionRecord,
} from '../../src/views/common/search-record.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { benchmark, checkIn, day, goal, milestone } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const given = {
  goals: [
    goal('marathon', { title: 'Marathon', timeBound: { starts: '2025-12-20', due: '2026-10-01' } }),
    goal('book', { title: 'A book', owners: ['sam'] }),
  ],
  benchmarks: [benchmark('run', { goal: 'marathon' }), benchmark('loose')],
  checkIns: [
    checkIn('2026-01-11', { topics: ['Shoes', 'Rain'], readings: { run: 3 }, confidence: { book: 7 } }),
    checkIn('2026-01-18-sam'),
  ],
  milestones: [milestone('fell', { title: 'I fell', date: '2026-01-12', kind: 'setback', partners: ['robin'] })],
};
const context = contextOf(given, '2026-01-20');
const { sessions, goals, benchmarks, milestones } = context.journal;

describe('a search record', () => {
  it('describes a session by who took part, the goals that it measured or mentioned, and its topics', () => {
    const records = sessions.map((session) => sessionRecord(context, session));
    expect(records).toEqual([
      {
        kind: 'session',
        title: 'Sunday, 11 January 2026',
        partners: ['robin', 'sam'],
        goals: ['book', 'marathon'],
        date: '2026-01-11',
        heading: 'Shoes\u00a0· Rain',
        detail: '11 January 2026',
      },
      { kind: 'session', title: 'Sunday, 18 January 2026', partners: ['sam'], goals: [], date: '2026-01-18' },
    ]);
  });

  it('describes a session by the goals that only one partner measured, too', () => {
    const run = benchmark('run', { goal: 'book', per: 'partner' });
    const measured = { goals: [goal('book')], benchmarks: [run, benchmark('loose')] };
    const readings = { run: { sam: 3 }, loose: 4 };
    const each = contextOf({ ...measured, checkIns: [checkIn('2026-01-11', { readings })] }, '2026-01-20');
    expect(sessionRecord(each, first(each.journal.sessions)).goals).toEqual(['book']);
  });

  it('describes a session and a benchmark by every goal that the benchmark measures: that it names, or that lists it', () => {
    const lists = { measurable: ['run'] };
    const measured = {
      goals: [goal('book', { ...lists, owners: ['sam'] }), goal('marathon', { owners: ['robin'] })],
      benchmarks: [benchmark('run', { goal: 'marathon' }), benchmark('pages')],
    };
    const each = contextOf({ ...measured, checkIns: [checkIn('2026-01-11', { readings: { run: 3 } })] }, '2026-01-20');
    expect(sessionRecord(each, first(each.journal.sessions)).goals).toEqual(['book', 'marathon']);
    expect(benchmarkRecord(each, first(each.journal.benchmarks))).toMatchObject({
      partners: ['sam', 'robin'],
      goals: ['book', 'marathon'],
    });
    const listed = contextOf({ goals: [goal('book', lists)], benchmarks: [benchmark('run')] }, '2026-01-20');
    expect(benchmarkRecord(listed, first(listed.journal.benchmarks)).goals).toEqual(['book']);
  });

  it('describes a milestone by its own kind, and as everyone’s if no one is named', () => {
    const records = milestones.map((each) => milestoneRecord(context, each));
    expect(records).toContainEqual({
      kind: 'setback',
      title: 'I fell',
      partners: ['robin'],
      goals: [],
      date: '2026-01-12',
      detail: '12 January 2026',
    });
    expect(records.find(({ title }) => title === 'The first check-in')?.partners).toEqual(['robin', 'sam']);
  });

  it('describes a goal by its owners and its first day, and a benchmark by its goal’s', () => {
    expect(goals.map((each) => goalRecord(context, each))).toEqual([
      { kind: 'goal', partners: ['robin', 'sam'], goals: ['marathon'], date: '2025-12-20' },
      { kind: 'goal', partners: ['sam'], goals: ['book'] },
    ]);
    expect(benchmarks.map((each) => benchmarkRecord(context, each))).toEqual([
      { kind: 'benchmark', partners: ['robin', 'sam'], goals: ['marathon'] },
      { kind: 'benchmark', partners: [], goals: [] },
    ]);
  });

  it('is in marks with one value each, so that a text may contain commas', () => {
    const marks = searchMarks('Tea, cake', {
      kind: 'goal',
      partners: ['robin', 'sam'],
      goals: [],
      date: day('2026-01-11'),
    });
    expect(marks.map(({ name, content }) => `${name} ${content}`)).toEqual([
      'search:title Tea, cake',
      'search:kind goal',
      'search:partner robin',
      'search:partner sam',
      'search:year 2026',
      'search:date 2026-01-11',
    ]);
    const rich = {
      kind: 'session',
      partners: [],
      goals: ['book', 'run'],
      heading: 'Shoes',
      detail: '11 January 2026',
    } as const;
    expect(searchMarks('Sunday', rich).map(({ name, content }) => `${name} ${content}`)).toEqual([
      'search:title Sunday',
      'search:heading Shoes',
      'search:kind session',
      'search:goal book',
      'search:goal run',
      'search:detail 11 January 2026',
    ]);
  });
});

describe('the search page', () => {
  it('has the journal’s options, in its language', () => {
    const { fields } = searchView(context);
    expect(fields.map(({ name, options }) => [name, options])).toEqual([
      [
        'kind',
        [
          { value: 'session', label: 'Check-in' },
          { value: 'milestone', label: 'Milestone' },
          { value: 'setback', label: 'Setback' },
          { value: 'goal', label: 'Goal' },
          { value: 'benchmark', label: 'Benchmark' },
          { value: 'partner', label: 'Partner' },
          { value: 'agreement', label: 'Agreement' },
          { value: 'commitments', label: 'Commitments' },
        ],
      ],
      [
        'partner',
        [
          { value: 'robin', label: 'Robin' },
          { value: 'sam', label: 'Sam' },
        ],
      ],
      [
        'goal',
        [
          { value: 'marathon', label: 'Marathon' },
          { value: 'book', label: 'A book' },
        ],
      ],
      [
        'year',
        [
          { value: '2026', label: '2026' },
          { value: '2025', label: '2025' },
        ],
      ],
    ]);
  });

  it('finds pages too, and milestones by the goal that they belong to', () => {
    const page = { id: 'shoes', file: 'pages/shoes.md', data: schemas.pages.parse({ title: 'Shoes' }), body: '' };
    const medal = milestone('medal', { date: '2026-01-12', goal: 'book' });
    const found = allRecords(contextOf({ goals: [goal('book')], milestones: [medal], pages: [page] }, '2026-01-20'));
    expect(found.map(({ kind, partners, goals }) => [kind, partners, goals])).toEqual([
      ['milestone', ['robin', 'sam'], ['book']],
      ['goal', ['robin', 'sam'], ['book']],
      ['partner', ['robin'], []],
      ['partner', ['sam'], []],
      ['page', [], []],
      ['agreement', [], []],
      ['commitments', [], []],
    ]);
  });

  it('doesn’t have a filter with a single option', () => {
    const { fields } = searchView(contextOf({ goals: [goal('book')] }, '2026-01-20'));
    expect(fields.map(({ name }) => name)).not.toContain('goal');
  });

  it('has data that can’t end its script element', () => {
    const data = searchData('/</script>/', context.words);
    expect(data).not.toContain('<');
    expect(first([JSON.parse(data) as unknown])).toMatchObject({ root: '/</script>/' });
  });
});

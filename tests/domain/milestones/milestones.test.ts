import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Documents } from '../../../src/domain/documents.ts';
import { benchmark, checkIn, goal, journal, milestone, weekly } from '../builders.ts';

const milestones = (given: Partial<Documents>, today = '2026-06-30') => journal(given, today).milestones;

/** Returns the milestones about a benchmark. */
const reached = (...given: Parameters<typeof milestones>) =>
  milestones(...given).filter(({ benchmark: about }) => about !== undefined);

const perPartner = benchmark('long-run', {
  goal: 'marathon',
  per: 'partner',
  checkpoints: [{ date: '2026-04-12', value: 5.5, label: 'Halfway' }],
});

const read = (date: string, readings: Record<string, unknown>) => checkIn(date, { readings });

describe('a checkpoint', () => {
  const byRobinOnly = [
    read('2026-04-05', { 'long-run': { robin: 5.4 } }),
    read('2026-04-19', { 'long-run': { robin: 6 } }),
  ];

  it('is reached at the first reading that reaches its value', () => {
    const checkIns = [...byRobinOnly, read('2026-04-26', { 'long-run': { robin: 7 } })];
    expect(reached({ goals: [goal('marathon')], benchmarks: [perPartner], checkIns })).toEqual([
      {
        origin: 'found',
        id: 'long-run-5-5-robin',
        date: '2026-04-19',
        kind: 'milestone',
        partners: ['robin'],
        goal: 'marathon',
        benchmark: 'long-run',
        finding: { kind: 'checkpoint', benchmark: 'long-run', value: 5.5, label: 'Halfway', planned: '2026-04-12' },
      },
    ]);
  });

  it('is reached exactly at its value, and stays reached if readings fall again', () => {
    const checkIns = [
      read('2026-04-05', { 'long-run': { robin: 5.5 } }),
      read('2026-04-12', { 'long-run': { robin: 2 } }),
    ];
    expect(reached({ benchmarks: [perPartner], checkIns }).map(({ date }) => date)).toEqual(['2026-04-05']);
  });

  it('is one milestone of both if both reach it on the same day, and otherwise two', () => {
    const same = [read('2026-04-05', { 'long-run': { robin: 6, sam: 7 } })];
    expect(reached({ benchmarks: [perPartner], checkIns: same })).toMatchObject([
      { id: 'long-run-5-5-robin-sam', partners: ['robin', 'sam'] },
    ]);
    const apart = [read('2026-04-05', { 'long-run': { sam: 6 } }), read('2026-04-06', { 'long-run': { robin: 6 } })];
    expect(reached({ benchmarks: [perPartner], checkIns: apart }).map(({ id }) => id)).toEqual([
      'long-run-5-5-sam',
      'long-run-5-5-robin',
    ]);
  });

  it('is reached downwards if the plan goes down', () => {
    const pulse = benchmark('pulse', {
      baseline: { date: '2026-01-05', value: 5 },
      checkpoints: [{ date: '2026-03-01', value: -1 }],
      target: { date: '2026-06-01', value: -2.5 },
    });
    const checkIns = [
      read('2026-02-01', { pulse: 0 }),
      read('2026-02-08', { pulse: -2 }),
      read('2026-02-15', { pulse: -3 }),
    ];
    expect(reached({ benchmarks: [pulse], checkIns }).map(({ id, date }) => [id, date])).toEqual([
      ['pulse-minus-1', '2026-02-08'],
      ['pulse-minus-2-5', '2026-02-15'],
    ]);
  });
});

describe('a target', () => {
  it('for the pair doesn’t belong to anyone in particular', () => {
    const checkIns = [read('2026-04-05', { book: 12 })];
    expect(reached({ benchmarks: [benchmark('book')], checkIns })).toMatchObject([
      { id: 'book-10', partners: [], finding: { kind: 'target', planned: '2026-07-05' } },
    ]);
  });

  it('belongs to the only goal that lists its benchmark, if that names none', () => {
    const checkIns = [read('2026-04-05', { book: 12 })];
    const lists = { measurable: ['book'] };
    const written = milestone('halfway', { date: '2026-01-06', kind: 'smallWin', benchmark: 'book' });
    const goalsOf = (...goals: ReturnType<typeof goal>[]) =>
      reached({ goals, benchmarks: [benchmark('book')], checkIns, milestones: [written] }).map((each) => each.goal);
    expect(goalsOf(goal('writing', lists), goal('running'))).toEqual(['writing', 'writing']);
    expect(goalsOf(goal('writing', lists), goal('reading', lists))).toEqual([undefined, undefined]);
  });

  it('that was reached before a review raised it stays reached, and the new one is separate', () => {
    const raised = goal('writing', {
      measurable: ['book'],
      reviews: [{ date: '2026-05-01', decision: 'adjust', change: { 'book.target': [10, 20] } }],
    });
    const book = benchmark('book', { goal: 'writing', target: { date: '2026-07-05', value: 20 } });
    const checkIns = [read('2026-04-05', { book: 12 }), read('2026-06-01', { book: 20 })];
    expect(reached({ goals: [raised], benchmarks: [book], checkIns }).map(({ id, date }) => [id, date])).toEqual([
      ['book-10', '2026-04-05'],
      ['book-20', '2026-06-01'],
    ]);
  });

  it('gets a number in its id if a file or another found milestone has that id', () => {
    const checkIns = [read('2026-04-05', { book: 12 })];
    const written = milestone('book-10', { date: '2026-01-06' });
    const plan = { checkpoints: [{ date: '2026-03-01', value: 10 }] };
    const ids = milestones({ benchmarks: [benchmark('book', plan)], checkIns, milestones: [written] });
    expect(ids.map(({ id }) => id).filter((id) => id.startsWith('book'))).toEqual([
      'book-10',
      'book-10-2',
      'book-10-3',
    ]);
  });
});

describe('a written milestone replaces a found one', () => {
  const checkIns = [
    read('2026-04-05', { 'long-run': { robin: 5, sam: 5 } }),
    read('2026-04-19', { 'long-run': { robin: 6, sam: 5 } }),
    read('2026-05-17', { 'long-run': { sam: 6 } }),
  ];
  const origins = (written: Record<string, unknown>) =>
    reached({
      benchmarks: [perPartner],
      checkIns,
      milestones: [milestone('halfway', { benchmark: 'long-run', ...written })],
    }).map(({ id, origin, finding }) => `${id} ${origin}${finding ? '' : ', nothing found'}`);

  it.each([
    ['on the day of the reading', '2026-04-19'],
    ['between the reading before and that reading', '2026-04-06'],
  ])('%s', (_, date) => {
    expect(origins({ date, partners: ['robin'] })).toEqual(['halfway written', 'long-run-5-5-sam found']);
  });

  it('for a checkpoint that all partners reached, on its planned day', () => {
    expect(origins({ date: '2026-04-12' })).toEqual(['halfway written']);
    expect(origins({ date: '2026-04-12', partners: ['sam'] })).toEqual(['halfway written', 'long-run-5-5-robin found']);
  });

  it.each([
    ['before the reading that had not reached it', { date: '2026-04-05' }],
    ['after the reading that did', { date: '2026-05-18' }],
    ['of another benchmark', { date: '2026-04-19', benchmark: 'book' }],
    ['that is a small win on the way', { date: '2026-04-19', kind: 'smallWin' }],
    ['that is a setback', { date: '2026-04-19', kind: 'setback' }],
  ])('but not one %s', (_, written) => {
    const found = origins(written);
    expect(found).toContain('halfway written, nothing found');
    expect(found).toContain('long-run-5-5-robin found');
    expect(found).toContain('long-run-5-5-sam found');
  });

  it('only for the partners that it names', () => {
    expect(origins({ date: '2026-04-19', partners: ['sam'] })).toContain('long-run-5-5-robin found');
  });

  it('and if there are two written ones, the nearer one replaces it', () => {
    const two = [
      milestone('eve', { benchmark: 'book', date: '2026-04-04' }),
      milestone('feast', { benchmark: 'book', date: '2026-04-05' }),
    ];
    const given = { benchmarks: [benchmark('book')], checkIns: [read('2026-04-05', { book: 12 })], milestones: two };
    expect(reached(given).map(({ id, finding }) => [id, finding?.kind])).toEqual([
      ['eve', undefined],
      ['feast', 'target'],
    ]);
  });

  it('and belongs to its benchmark’s goal if it doesn’t name one', () => {
    const written = milestone('halfway', { benchmark: 'long-run', date: '2026-04-19', partners: ['sam', 'robin'] });
    const given = { goals: [goal('marathon')], benchmarks: [perPartner], milestones: [written] };
    expect(milestones(given)[0]).toMatchObject({ goal: 'marathon', partners: ['robin', 'sam'] });
  });
});

it('and none is found after today', () => {
  const given = {
    benchmarks: [benchmark('book')],
    checkIns: [read('2026-04-05', { book: 12 })],
    milestones: [milestone('party', { date: '2026-04-05' })],
  };
  expect(milestones(given, '2026-04-04')).toEqual([]);
  expect(milestones(given, '2026-04-05').map(({ id }) => id)).toEqual(['party', 'book-10', 'sessions-1']);
});

it('and no two milestones have the same id, or one that a URL would change', () => {
  const readings = fc.array(
    fc.record({ robin: fc.integer({ min: -3, max: 12 }), sam: fc.integer({ min: -3, max: 12 }) }),
    {
      maxLength: 8,
    },
  );
  const written = fc.uniqueArray(fc.constantFrom('long-run-5-5-robin', 'sessions-1', 'streak-5', 'long-run-10-sam'));
  fc.assert(
    fc.property(readings, written, fc.integer({ min: 0, max: 50 }), (values, ids, week) => {
      const dates = weekly('2026-01-11', 51);
      const all = milestones(
        {
          benchmarks: [perPartner],
          checkIns: values.map((value, index) => read(dates[index] ?? '', { 'long-run': value })),
          milestones: ids.map((id) => milestone(id, { date: dates[week] ?? '', benchmark: 'long-run' })),
        },
        '2027-03-01',
      );
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { id } of all) expect(encodeURIComponent(id)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(all.filter(({ origin }) => origin === 'written')).toHaveLength(ids.length);
    }),
  );
});

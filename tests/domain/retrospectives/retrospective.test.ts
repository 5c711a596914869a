import { describe, expect, it } from 'vitest';
import {
  periodId,
  quarterOf,
  retrospectiveOf,
  retrospectiveYears,
  spanOf,
} from '../../../src/domain/retrospectives/retrospective.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  day,
  goal,
  journal,
  milestone,
  partner,
  partnership,
  written,
} from '../builders.ts';

const partners = [partner('robin'), partner('sam')];

describe('periods', () => {
  it('begin and end with their quarter', () => {
    expect(quarterOf(day('2026-03-31'))).toEqual({ year: 2026, quarter: 1 });
    expect(quarterOf(day('2026-04-01'))).toEqual({ year: 2026, quarter: 2 });
    expect(quarterOf(day('2026-12-31'))).toEqual({ year: 2026, quarter: 4 });
    for (const quarter of [1, 2, 3, 4] as const) {
      const { from, to } = spanOf({ year: 2024, quarter });
      expect([quarterOf(from), quarterOf(to)]).toEqual([
        { year: 2024, quarter },
        { year: 2024, quarter },
      ]);
    }
    expect(spanOf({ year: 2026 })).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('have names for addresses', () => {
    expect([periodId({ year: 2026 }), periodId({ year: 2026, quarter: 2 })]).toEqual(['2026', '2026-q2']);
  });
});

describe('the retrospectives of a journal', () => {
  it('are its years, with the quarters in which something happened', () => {
    const found = retrospectiveYears(
      journal(
        {
          partners,
          partnership: partnership({ since: '2025-11-01', cadence: { every: '3 months', starts: '2026-05-01' } }),
          checkIns: checkInsOn('2026-05-01'),
        },
        '2026-05-02',
      ),
    );
    expect(found).toEqual([
      { year: { year: 2025 }, quarters: [{ year: 2025, quarter: 4 }] },
      { year: { year: 2026 }, quarters: [{ year: 2026, quarter: 2 }] },
    ]);
  });

  const long = journal(
    {
      partners,
      goals: [
        goal('run', {
          measurable: ['distance'],
          reviews: [
            { date: '2026-04-10', decision: 'keep', because: 'It goes well.' },
            { date: '2026-02-10', decision: 'keep' },
          ],
        }),
      ],
      benchmarks: [benchmark('distance', { goal: 'run' })],
      milestones: [milestone('half', { date: '2026-04-12', kind: 'milestone' })],
      checkIns: [
        checkIn('2026-03-29', { readings: { distance: 4 } }),
        checkIn('2026-04-05', { readings: { distance: 5 } }),
        written(
          '2026-04-12',
          '## Wins\n- Ran far\n## Setbacks\n- Knee\n  - Lesson: rest\n## Next steps\n- [ ] @sam Rest',
          {
            readings: { distance: 6 },
          },
        ),
      ],
    },
    '2026-04-20',
  );

  it('contain what happened in their days, and nothing else', () => {
    const quarter = retrospectiveOf(long, spanOf({ year: 2026, quarter: 2 }));
    expect(quarter.sessions.map(({ date }) => date)).toEqual(['2026-04-05', '2026-04-12']);
    expect(quarter.wins.map(({ text }) => text)).toEqual(['Ran far']);
    expect(quarter.setbacks).toMatchObject([{ text: 'Knee', lesson: 'rest' }]);
    expect(quarter.milestones.map(({ id }) => id)).toContain('half');
    const before = retrospectiveOf(long, spanOf({ year: 2026, quarter: 1 }));
    expect(before.milestones.map(({ id }) => id)).toEqual(['sessions-1']);
    expect(quarter.reviews).toMatchObject([{ goal: 'run', review: { date: '2026-04-10' } }]);
    expect(quarter.promised.map(({ text }) => text)).toEqual(['Rest']);
    expect(quarter.isOver).toBe(false);
    expect(retrospectiveOf(long, spanOf({ year: 2026, quarter: 1 })).isOver).toBe(true);
    expect(retrospectiveOf(long, spanOf({ year: 2026 })).sessions).toHaveLength(3);
  });

  it('say how far each benchmark moved: from the reading before, or the baseline', () => {
    expect(retrospectiveOf(long, spanOf({ year: 2026, quarter: 2 })).movements).toMatchObject([
      { before: 4, after: 6, readings: 2 },
    ]);
    expect(retrospectiveOf(long, spanOf({ year: 2026, quarter: 1 })).movements).toMatchObject([
      { before: 0, after: 4, readings: 1 },
    ]);
    expect(retrospectiveOf(long, spanOf({ year: 2025 })).movements).toEqual([]);
  });

  it('count due dates and promises, but not for readers who don’t see everything', () => {
    expect(retrospectiveOf(long, spanOf({ year: 2026, quarter: 2 })).dueDates).toEqual({
      kept: 2,
      late: 0,
      missed: 0,
      open: 1,
    });
    const late = journal(
      {
        partners,
        checkIns: [
          written('2026-01-11', '## Next steps\n- [ ] @sam Ring (due 2026-01-12)'),
          written('2026-01-18', '## Next steps\n- [ ] @sam Ring (due 2026-01-12)'),
          written('2026-01-28', '## Next steps\n- [x] @sam Ring (due 2026-01-12)'),
        ],
      },
      '2026-01-29',
    );
    expect(retrospectiveOf(late, spanOf({ year: 2026 }))).toMatchObject({
      dueDates: { kept: 2, late: 1, missed: 0, open: 0 },
      promises: { kept: 0, late: 1, open: 0, overdue: 0, dropped: 0 },
    });
    const hidden = journal(
      { partners, partnership: partnership({ privacy: { default: 'partners' } }), checkIns: checkInsOn('2026-04-05') },
      '2026-04-20',
      'public',
    );
    const told = retrospectiveOf(hidden, spanOf({ year: 2026, quarter: 2 }));
    expect([told.dueDates, told.promises]).toEqual([undefined, undefined]);
  });
});

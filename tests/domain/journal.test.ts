import { describe, expect, it } from 'vitest';
import { canReportMissed } from '../../src/domain/audience/model.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  day,
  documents,
  goal,
  journal,
  listed,
  partner,
  partnership,
  written,
} from './builders.ts';

describe('whether absence may be claimed', () => {
  it.each([
    ['public', 'public', true],
    ['public', 'partners', false],
    ['public', 'private', false],
    ['partners', 'partners', true],
    ['private', 'private', true],
  ] as const)('to the %s audience of a journal that is %s by default: %s', (audience, standard, may) => {
    expect(canReportMissed(audience, partnership({ privacy: { default: standard } }).data)).toBe(may);
  });
});

describe('a journal', () => {
  it('with only a partnership and its partners is empty, and has its first due date', () => {
    expect(journal({}, '2026-01-05')).toMatchObject({
      sessions: [],
      commitments: { all: [] },
      goals: [],
      benchmarks: [],
      milestones: [],
      feedback: { sessions: [], waiting: [] },
      rhythm: { dueDates: [{ date: '2026-01-11', state: 'open' }], next: '2026-01-11', streak: 0 },
      timeline: [{ kind: 'began', date: '2026-01-05' }],
    });
  });

  it('has its partners in order of id', () => {
    const { partners } = journal({ partners: [partner('sam'), partner('alex')] }, '2026-01-05');
    expect(partners.map(({ id }) => id)).toEqual(['alex', 'sam']);
  });

  it.each(['public', 'partners', 'private'] as const)(
    'doesn’t claim that anything after today is done, for the %s audience',
    (audience) => {
      const checkIns = [
        checkIn('2026-01-11', {}, { commitments: [listed('[ ] @sam Write')] }),
        checkIn(
          '2026-01-18',
          { readings: { book: 12 }, confidence: { writing: 9 } },
          { commitments: [listed('[x] @sam Write')] },
        ),
      ];
      const given = { goals: [goal('writing')], benchmarks: [benchmark('book', { goal: 'writing' })], checkIns };
      const now = journal(given, '2026-01-17', audience);
      expect(now.documents.checkIns).toHaveLength(2);
      expect(now.sessions.map(({ date }) => date)).toEqual(['2026-01-11']);
      expect(now.rhythm).toMatchObject({ next: '2026-01-18', streak: 1 });
      expect(now.commitments.all[0]?.state).toBe('open');
      expect(now.benchmarks[0]?.series[0]?.readings).toEqual([]);
      expect(now.goals[0]?.confidence).toEqual([]);
      expect(now.milestones.map(({ id }) => id)).toEqual(['sessions-1']);
      expect(now.timeline.map(({ kind }) => kind)).toEqual(['began', 'session', 'milestone']);
    },
  );

  it('gives each session the due date that it kept by the rhythm', () => {
    const { sessions, rhythm } = journal({ checkIns: checkInsOn('2026-01-10', '2026-01-20') }, '2026-01-21');
    expect(sessions.map(({ date, due }) => [due, date])).toEqual([
      ['2026-01-11', '2026-01-10'],
      ['2026-01-18', '2026-01-20'],
    ]);
    expect(rhythm.dueDates.slice(0, 2).map(({ date, session }) => [date, session])).toEqual([
      ['2026-01-11', '2026-01-10'],
      ['2026-01-18', '2026-01-20'],
    ]);
  });

  it('has no due date after the end of its term', () => {
    const ending = partnership({ term: { ends: '2026-01-20' } });
    const { rhythm } = journal({ partnership: ending, checkIns: checkInsOn('2026-01-11', '2026-01-18') }, '2026-02-01');
    expect(rhythm.dueDates.map(({ state }) => state)).toEqual(['kept', 'kept']);
    expect(rhythm).not.toHaveProperty('next');
  });
});

describe('sessions ahead of today', () => {
  const today = day('2026-01-25');
  const checkIns = [
    written('2026-01-11', '## Wins\n- A\n'),
    written('2026-02-01-robin', '## Wins\n- B\n\n## Next steps\n- [ ] @sam C\n', { pulse: { robin: { trust: 1 } } }),
    written('2026-02-01-sam', '## Wins\n- D\n'),
    { ...written('2026-01-25', '## Wins\n'), untouched: true as const },
    { ...written('2026-01-11-sam', '## Wins\n'), untouched: true as const },
  ];
  const made = (showsComing: boolean) =>
    makeJournal(documents({ checkIns }), { audience: 'private', today, showsComing });

  it('are included for those who write them, with numbers after the last', () => {
    expect(made(true).coming.map(({ date, number, checkIns: files }) => [date, number, files.length])).toEqual([
      ['2026-01-25', 2, 1],
      ['2026-02-01', 3, 2],
    ]);
    expect(made(false).coming).toEqual([]);
  });

  it('don’t count yet', () => {
    expect({ ...made(true), coming: [] }).toEqual(made(false));
    const without = makeJournal(documents({ checkIns: checkIns.slice(0, 1) }), { audience: 'private', today });
    expect({ ...made(false), documents: without.documents }).toEqual(without);
  });
});

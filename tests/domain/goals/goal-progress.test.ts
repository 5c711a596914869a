import { describe, expect, it } from 'vitest';
import { makeBenchmarks } from '../../../src/domain/benchmarks/progress.ts';
import { type GoalSources, makeGoals } from '../../../src/domain/goals/progress.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { partnershipSchema } from '../../../src/domain/schemas/partnership.ts';
import { benchmark, checkIn, goal, partner } from '../benchmarks/builders.ts';
import { partner as memberOf } from '../builders.ts';

const partnership = (reviews: Record<string, string> = { goals: '3 months' }) =>
  partnershipSchema.parse({
    name: 'Us',
    since: '2026-01-01',
    purpose: 'To finish',
    cadence: { every: '1 week', starts: '2026-01-04' },
    reviews,
  });

const sources = {
  goals: [],
  benchmarks: [],
  partnership: partnership(),
  sessions: [],
  partners: [],
  today: plainDate('2026-04-30'),
} satisfies GoalSources;

function progressOf(fields: Record<string, unknown>, rest: Partial<GoalSources> = {}) {
  const [progress] = makeGoals({ ...sources, ...rest, goals: [goal(fields)] });
  if (!progress) throw new Error('There should be one progress.');
  return progress;
}

const starting = (starts: string) => ({ timeBound: { starts, due: '2026-12-01' } });
const kept = (date: string) => ({ date, decision: 'keep' });

describe('a SMART goal', () => {
  it('lacks the letters that aren’t filled in, in order', () => {
    expect(progressOf({}).missing).toEqual(['specific', 'measurable', 'achievable', 'relevant', 'timeBound']);
    expect(progressOf({ relevant: 'It matters', measurable: ['distance'] }).missing).toEqual([
      'specific',
      'achievable',
      'timeBound',
    ]);
  });

  it('lacks nothing if every letter is filled in', () => {
    const full = { specific: 'a', measurable: ['b'], achievable: 'c', relevant: 'd', ...starting('2026-01-05') };
    expect(progressOf(full).missing).toEqual([]);
  });
});

describe('the reviews of a goal', () => {
  it('are in order of date, and within a day as written', () => {
    const reviews = [
      kept('2026-03-01'),
      { date: '2026-02-01', decision: 'pause' },
      { date: '2026-02-01', decision: 'keep' },
    ];
    expect(progressOf({ reviews }).reviews.map(({ date, decision }) => `${date} ${decision}`)).toEqual([
      '2026-02-01 pause',
      '2026-02-01 keep',
      '2026-03-01 keep',
    ]);
  });

  it('describe every change as old → new, why, and agreed by whom', () => {
    const reviews = [
      { ...kept('2026-03-01'), change: { title: ['Run', 'Walk'] }, because: 'A shin', agreedBy: ['sam', 'robin'] },
      { ...kept('2026-02-01'), change: { due: ['2026-09-06', '2026-10-04'], 'distance.target': [30, { robin: 20 }] } },
    ];
    expect(progressOf({ reviews }).changes).toEqual([
      { date: '2026-02-01', field: 'due', from: '2026-09-06', to: '2026-10-04', agreedBy: [] },
      { date: '2026-02-01', field: 'distance.target', from: 30, to: { robin: 20 }, agreedBy: [] },
      { date: '2026-03-01', field: 'title', from: 'Run', to: 'Walk', because: 'A shin', agreedBy: ['sam', 'robin'] },
    ]);
  });

  it('are due a while after the last one, or after the start', () => {
    expect(progressOf(starting('2026-01-31')).nextReview).toBe('2026-04-30');
    expect(progressOf({ ...starting('2026-01-31'), reviews: [kept('2026-03-05')] }).nextReview).toBe('2026-06-05');
  });

  it('are overdue from the day after', () => {
    expect(progressOf(starting('2026-01-31'), { today: plainDate('2026-04-30') }).reviewOverdue).toBe(false);
    expect(progressOf(starting('2026-01-31'), { today: plainDate('2026-05-01') }).reviewOverdue).toBe(true);
  });

  it('are still due for a paused goal, but not for a closed one', () => {
    expect(progressOf({ ...starting('2026-01-31'), status: 'paused' })).toHaveProperty('nextReview');
    for (const status of ['achieved', 'dropped']) {
      const progress = progressOf({ ...starting('2025-01-31'), status });
      expect(progress).not.toHaveProperty('nextReview');
      expect(progress.reviewOverdue).toBe(false);
    }
  });

  it('are never due if none were agreed on, or without a day to count from', () => {
    expect(progressOf(starting('2026-01-31'), { partnership: partnership({}) })).not.toHaveProperty('nextReview');
    expect(progressOf({})).not.toHaveProperty('nextReview');
  });
});

describe('the progress of a goal', () => {
  const benchmarks = makeBenchmarks({
    benchmarks: [
      benchmark({ per: 'partner' }, 'each'),
      benchmark({ goal: 'marathon' }, 'ours'),
      benchmark({ hold: { atMost: 3 }, goal: 'marathon' }, 'held'),
      benchmark({}, 'others'),
    ],
    goals: [goal({ measurable: ['each', 'ours'] })],
    partners: [partner('robin'), partner('sam')],
    checkIns: [checkIn('2026-02-01', { readings: { each: { robin: 20, sam: 40 }, ours: 90, held: 1, others: 100 } })],
    nextDue: undefined,
    today: sources.today,
  });

  it('is the mean over all series with a plan, in the benchmarks that it lists or that name it', () => {
    // 0.2 and 0.4 of `each`, 0.9 of `ours`, counted once; `held` has no plan, `others` belongs to another goal
    expect(progressOf({ measurable: ['each', 'ours'] }, { benchmarks }).progress).toBeCloseTo(0.5, 10);
    expect(progressOf({ measurable: ['each'] }, { benchmarks }).progress).toBeCloseTo(0.5, 10);
  });

  it('is absent if nothing measures it with a plan', () => {
    expect(
      makeGoals({ ...sources, benchmarks, goals: [goal({ measurable: ['held'] }, 'rest')] })[0],
    ).not.toHaveProperty('progress');
  });
});

describe('a goal whose owners have left', () => {
  const review = (...left: (string | undefined)[]) => {
    const partners = left.map((day, index) => memberOf(`p${String(index)}`, day === undefined ? {} : { left: day }));
    const fields = { owners: partners.map(({ id }) => id), ...starting('2026-01-05') };
    return progressOf(fields, { partners, partnership: partnership({ goals: '1 month' }) }).nextReview;
  };

  it('isn’t reviewed, except by those who are still there', () => {
    expect(review('2026-03-01', '2026-04-01')).toBeUndefined();
    expect(review('2026-03-01', undefined)).toBe('2026-02-05');
  });
});

describe('the confidence in a goal', () => {
  const session = (date: string, ...confidence: { goal: string; partner?: string; value: number }[]) => ({
    date: plainDate(date),
    confidence,
  });
  const marathon = (value: number, partner?: string) => ({ goal: 'marathon', value, ...(partner && { partner }) });

  it('is each partner’s latest value, ordered by id', () => {
    const sessions = [
      session('2026-02-01', marathon(7, 'sam'), marathon(4, 'robin'), { goal: 'sea', value: 1 }),
      session('2026-02-08', marathon(8, 'sam')),
    ];
    expect(progressOf({}, { sessions }).confidence).toEqual([
      { partner: 'robin', value: 4, date: '2026-02-01' },
      { partner: 'sam', value: 8, date: '2026-02-08' },
    ]);
  });

  it('is a joint value instead of all before it, and next to what’s said after it', () => {
    const sessions = [
      session('2026-02-01', marathon(7, 'sam'), marathon(4, 'robin')),
      session('2026-02-08', marathon(6)),
      session('2026-02-15', marathon(9, 'robin')),
    ];
    expect(progressOf({}, { sessions }).confidence).toEqual([
      { value: 6, date: '2026-02-08' },
      { partner: 'robin', value: 9, date: '2026-02-15' },
    ]);
  });

  it('is empty if no one gave any up to today', () => {
    expect(progressOf({}).confidence).toEqual([]);
    expect(progressOf({}, { sessions: [session('2026-05-01', marathon(7))] }).confidence).toEqual([]);
  });
});

describe('a goal that is closed', () => {
  const reviews = [
    { date: '2026-03-01', decision: 'achieve' },
    { date: '2026-03-08', decision: 'drop' },
    { date: '2026-02-01', decision: 'achieve' },
  ];
  it('is closed since the last review that says so', () => {
    expect(progressOf({ status: 'achieved', reviews }).closedOn).toBe('2026-03-01');
    expect(progressOf({ status: 'dropped', reviews }).closedOn).toBe('2026-03-08');
  });

  it('doesn’t have a date if no review gives one, or while it’s active or paused', () => {
    expect(progressOf({ status: 'achieved' })).not.toHaveProperty('closedOn');
    expect(progressOf({ status: 'paused', reviews })).not.toHaveProperty('closedOn');
    expect(progressOf({ reviews })).not.toHaveProperty('closedOn');
  });
});

import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/domain/audience/audience.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { benchmark, checkIn, documents, feedback, goal, milestone, partner, reparse, written } from '../builders.ts';

const toPublic = (given: Partial<Documents>) => visibleTo(documents(given), 'public', { reparse });

const hidden = { visibility: 'partners' };
const withoutSam = [partner('robin'), partner('sam', hidden)];
const data = <Data>([document]: readonly { data: Data }[]) => document?.data;

describe('a hidden goal or benchmark', () => {
  it('has its readings and confidence removed from check-ins', () => {
    const checkIns = [checkIn('2026-05-01', { readings: { run: 1, debt: 2 }, confidence: { fit: 7, rich: 3 } })];
    const given = {
      goals: [goal('fit'), goal('rich', hidden)],
      benchmarks: [benchmark('run'), benchmark('debt', hidden)],
    };
    expect(data(toPublic({ ...given, checkIns }).checkIns)).toMatchObject({
      readings: { run: 1 },
      confidence: { fit: 7 },
    });
  });

  it('isn’t named by goals, benchmarks or milestones', () => {
    const shown = toPublic({
      goals: [goal('fit', { measurable: ['run', 'debt'] }), goal('rich', hidden)],
      benchmarks: [benchmark('run', { goal: 'rich' }), benchmark('debt', hidden)],
      milestones: [milestone('party', { date: '2026-05-01', goal: 'rich', benchmark: 'debt' })],
    });
    expect(data(shown.goals)?.measurable).toEqual(['run']);
    expect(data(shown.benchmarks)).not.toHaveProperty('goal');
    expect(data(shown.milestones)).not.toHaveProperty('goal');
    expect(data(shown.milestones)).not.toHaveProperty('benchmark');
  });

  it('doesn’t affect references to visible goals and benchmarks', () => {
    const shown = toPublic({
      goals: [goal('fit'), goal('rich', hidden)],
      benchmarks: [benchmark('run', { goal: 'fit' })],
      milestones: [milestone('party', { date: '2026-05-01', goal: 'fit', benchmark: 'run' })],
    });
    expect(data(shown.benchmarks)?.goal).toBe('fit');
    expect(data(shown.milestones)).toMatchObject({ goal: 'fit', benchmark: 'run' });
  });

  it('isn’t named by reviews, either as a field or in a change', () => {
    const change = {
      'debt.target': [10, 20],
      'run.target': [1, 2],
      measurable: [['run'], ['run', 'debt']],
      due: ['2026-09-06', '2026-10-04'],
    };
    const goals = [goal('fit', { reviews: [{ date: '2026-05-01', decision: 'adjust', change }] })];
    const shown = toPublic({ goals, benchmarks: [benchmark('run'), benchmark('debt', hidden)] });
    expect(data(shown.goals)?.reviews[0]?.change).toEqual({
      'run.target': [1, 2],
      due: ['2026-09-06', '2026-10-04'],
    });
  });
});

describe('a hidden partner', () => {
  const shown = (given: Partial<Documents>) => toPublic({ partners: withoutSam, ...given });

  it('isn’t named by goals', () => {
    const change = {
      owners: [['robin'], ['robin', 'sam']],
      'duties.sam': ['Runs', 'Rests'],
      'run.target': [
        { robin: 1, sam: 2 },
        { robin: 2, sam: 2 },
      ],
      status: ['active', 'paused'],
    };
    const reviews = [{ date: '2026-05-01', decision: 'adjust', change, agreedBy: ['robin', 'sam'] }];
    const goals = [goal('fit', { duties: { robin: 'Plans', sam: 'Runs' }, reviews })];
    expect(data(shown({ goals }).goals)).toMatchObject({ owners: ['robin'], duties: { robin: 'Plans' } });
    expect(data(shown({ goals }).goals)?.reviews[0]).toMatchObject({
      agreedBy: ['robin'],
      change: { 'run.target': [{ robin: 1 }, { robin: 2 }], status: ['active', 'paused'] },
    });
    expect(JSON.stringify(data(shown({ goals }).goals))).not.toContain('sam');
  });

  it('isn’t included in a joint check-in', () => {
    const checkIns = [
      checkIn('2026-05-01', {
        present: ['robin', 'sam'],
        readings: { run: { robin: 1, sam: 2 }, words: { sam: 3 }, kitty: 4 },
        confidence: { fit: { robin: 7, sam: 8 } },
        pulse: { robin: { trust: 5 }, sam: { trust: 4 } },
      }),
    ];
    expect(data(shown({ checkIns }).checkIns)).toMatchObject({
      present: ['robin'],
      readings: { run: { robin: 1 }, kitty: 4 },
      confidence: { fit: { robin: 7 } },
      pulse: { robin: { trust: 5 } },
    });
    expect(JSON.stringify(data(shown({ checkIns }).checkIns))).not.toContain('sam');
  });

  it('leaves no one present, rather than everyone, in a check-in that only they attended', () => {
    expect(data(shown({ checkIns: [checkIn('2026-05-01', { present: ['sam'] })] }).checkIns)?.present).toEqual([]);
  });

  it('takes their sides, milestones and benchmarks with them', () => {
    const values = { per: 'partner', baseline: { date: '2026-01-05', value: { sam: 3 } } };
    const all = shown({
      checkIns: [checkIn('2026-05-01-robin'), checkIn('2026-05-01-sam')],
      milestones: [
        milestone('hers', { date: '2026-05-01', partners: ['sam'] }),
        milestone('theirs', { date: '2026-05-01', partners: ['robin', 'sam'] }),
      ],
      benchmarks: [
        benchmark('alone', values),
        benchmark('both', { checkpoints: [{ date: '2026-03-01', value: { sam: 5 } }] }),
      ],
      goals: [goal('fit', { measurable: ['alone', 'both'] })],
    });
    expect(all.checkIns.map(({ id }) => id)).toEqual(['2026-05-01-robin']);
    expect(all.milestones.map(({ id, data: { partners } }) => [id, partners])).toEqual([['theirs', ['robin']]]);
    expect(all.benchmarks.map(({ id, data: { checkpoints } }) => [id, checkpoints])).toEqual([['both', []]]);
    expect(data(all.goals)?.measurable).toEqual(['both']);
  });

  it('has no remarks, acknowledgements or answers, and the remaining answers find their remarks', () => {
    const at = '2026-05-02T08:00:00Z';
    const remarks = [
      { by: 'sam', at, body: 'a' },
      { by: 'robin', at, body: 'to a', replyTo: 0 },
      { by: 'robin', at, body: 'b' },
      { by: 'robin', at, body: 'to b', replyTo: 2 },
    ];
    const acknowledged = [{ by: 'sam', at }];
    const given = { checkIns: [checkIn('2026-05-01')], feedback: [feedback('2026-05-01', { remarks, acknowledged })] };
    expect(data(shown(given).feedback)).toEqual({
      accounts: {},
      acknowledged: [],
      remarks: [
        { by: 'robin', at, body: 'b' },
        { by: 'robin', at, body: 'to b', replyTo: 0 },
      ],
    });
  });

  it('keeps promises that a visible check-in lists', () => {
    const checkIns = [written('2026-05-01', '## Next steps\n- [ ] @sam Write\n')];
    expect(shown({ checkIns }).checkIns[0]?.content.commitments).toMatchObject([{ owners: ['sam'] }]);
  });
});

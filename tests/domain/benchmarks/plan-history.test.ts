import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/benchmarks/model.ts';
import { planHistory, planSource, targetChanges } from '../../../src/domain/benchmarks/plan-history.ts';
import { lastPoint, plannedAt } from '../../../src/domain/benchmarks/plan.ts';
import type { Document } from '../../../src/domain/documents.ts';
import { addDays, plainDate } from '../../../src/domain/plain-date.ts';
import type { Goal } from '../../../src/domain/schemas/goal.ts';
import { benchmark, goal } from './builders.ts';

type Change = Record<string, [unknown, unknown]>;

const review = (date: string, change: Change) => ({ date, decision: 'adjust', change });
const marathon = (...reviews: ReturnType<typeof review>[]) => goal({ measurable: ['distance'], reviews });

/**
 * Returns the history of the benchmark `distance` of the goal `marathon`, which by default goes from 0 to 100 in 100
 * days.
 */
function history(fields: Record<string, unknown>, goals: Document<Goal>[], partner?: string) {
  const document = benchmark({ goal: 'marathon', ...fields });
  const source = planSource(document.data, partner);
  if (!source) throw new Error('The test’s benchmark has no plan for this line.');
  return planHistory(source, targetChanges(document, goals));
}

const line = (plan: Plan | undefined) => plan?.points.map(({ date, value, kind }) => `${date} ${value} ${kind}`);
const ends = (plan: Plan | undefined) => plan && `${lastPoint(plan).date} ${lastPoint(plan).value}`;

const TO_100 = ['2026-01-01 0 baseline', '2026-04-11 100 target'];

describe('a plan’s history', () => {
  it('is the file’s plan if no review changed it', () => {
    const { plan, formerPlans } = history({}, [marathon(review('2026-02-20', { title: ['Old', 'New'] }))]);
    expect(line(plan)).toEqual(TO_100);
    expect(formerPlans).toEqual([]);
  });

  it('changes to a new value from the review’s day on, and keeps the old plan', () => {
    const { plan, formerPlans } = history({ target: { date: '2026-04-11', value: 75 } }, [
      marathon(review('2026-02-20', { 'distance.target': [100, 75] })),
    ]);
    // 20 February is day 50, where the old plan was at 50
    expect(line(plan)).toEqual(['2026-01-01 0 baseline', '2026-02-20 50 review', '2026-04-11 75 target']);
    expect(formerPlans.map(({ plan, ...rest }) => ({ ...rest, line: line(plan) }))).toEqual([
      { until: '2026-02-20', goal: 'marathon', line: TO_100 },
    ]);
  });

  it.each(['due', 'timeBound.due'])('changes to a new due date of its goal, written as %s', (field) => {
    const { plan, formerPlans } = history({ target: { date: '2026-05-31', value: 100 } }, [
      marathon(review('2026-02-20', { [field]: ['2026-04-11', '2026-05-31'] })),
    ]);
    expect(line(plan)).toEqual(['2026-01-01 0 baseline', '2026-02-20 50 review', '2026-05-31 100 target']);
    expect(line(formerPlans[0]?.plan)).toEqual(TO_100);
  });

  it('doesn’t follow a due date that was never its target’s', () => {
    const { plan, formerPlans } = history({}, [marathon(review('2026-02-20', { due: ['2026-06-01', '2026-07-01'] }))]);
    expect(line(plan)).toEqual(TO_100);
    expect(formerPlans).toEqual([]);
  });

  it('passes through checkpoints after the review, and keeps those before it', () => {
    const checkpoints = [
      { date: '2026-01-31', value: 40 },
      { date: '2026-03-12', value: 60, label: 'Most of it' },
    ];
    const { plan, formerPlans } = history({ checkpoints, target: { date: '2026-04-11', value: 75 } }, [
      marathon(review('2026-02-20', { 'distance.target': [100, 75] })),
    ]);
    // day 30: 40, day 70: 60; day 50 is half-way between
    expect(line(plan)).toEqual([
      '2026-01-01 0 baseline',
      '2026-01-31 40 checkpoint',
      '2026-02-20 50 review',
      '2026-03-12 60 checkpoint',
      '2026-04-11 75 target',
    ]);
    expect(plan?.points[3]).toHaveProperty('label', 'Most of it');
    expect(line(formerPlans[0]?.plan)).toHaveLength(4);
  });

  it('reverses if a review moves the target below the baseline', () => {
    const { plan } = history({ target: { date: '2026-04-11', value: -10 } }, [
      marathon(review('2026-02-20', { 'distance.target': [100, -10] })),
    ]);
    expect(plan?.direction).toBe('down');
  });

  it('changes again with every review, each time from the previous plan', () => {
    const { plan, formerPlans } = history({ target: { date: '2026-05-31', value: 90 } }, [
      marathon(
        review('2026-03-12', { due: ['2026-04-11', '2026-05-31'] }),
        review('2026-02-20', { 'distance.target': [100, 90] }),
      ),
    ]);
    // to 50 by day 50; then 40 more in 50 days: 66 on day 70 (12 March)
    expect(line(plan)).toEqual([
      '2026-01-01 0 baseline',
      '2026-02-20 50 review',
      '2026-03-12 66 review',
      '2026-05-31 90 target',
    ]);
    expect(formerPlans.map(({ until, plan }) => [until, ends(plan)])).toEqual([
      ['2026-02-20', '2026-04-11 100'],
      ['2026-03-12', '2026-04-11 90'],
    ]);
  });

  it('changes once for all reviews of a day', () => {
    const { plan, formerPlans } = history({ target: { date: '2026-05-31', value: 75 } }, [
      marathon(
        review('2026-02-20', { 'distance.target': [100, 80] }),
        review('2026-02-20', { 'distance.target': [80, 75], due: ['2026-04-11', '2026-05-31'] }),
      ),
    ]);
    expect(line(plan)).toEqual(['2026-01-01 0 baseline', '2026-02-20 50 review', '2026-05-31 75 target']);
    expect(formerPlans.map(({ plan }) => line(plan))).toEqual([TO_100]);
  });

  it('ignores reviews of one day that undo each other', () => {
    const { formerPlans } = history({}, [
      marathon(
        review('2026-02-20', { 'distance.target': [100, 80] }),
        review('2026-02-20', { 'distance.target': [80, 100] }),
      ),
    ]);
    expect(formerPlans).toEqual([]);
  });

  it('can’t change on or before the baseline’s day: the new plan replaces the old one', () => {
    for (const date of ['2026-01-01', '2025-12-24']) {
      const { plan, formerPlans } = history({}, [marathon(review(date, { 'distance.target': [80, 100] }))]);
      expect(line(plan)).toEqual(TO_100);
      expect(formerPlans.map(({ until, plan }) => [until, ends(plan)])).toEqual([[date, '2026-04-11 80']]);
    }
  });

  it('stays at a target that was passed, until a review sets a new one', () => {
    const { plan } = history({ target: { date: '2026-06-01', value: 120 } }, [
      marathon(
        review('2026-04-21', {
          'distance.target': [
            { value: 100, date: '2026-04-11' },
            { value: 120, date: '2026-06-01' },
          ],
        }),
      ),
    ]);
    expect(line(plan)).toEqual([
      '2026-01-01 0 baseline',
      '2026-04-11 100 review',
      '2026-04-21 100 review',
      '2026-06-01 120 target',
    ]);
  });

  it('goes straight to the new target if the review comes after it', () => {
    const { plan } = history({ target: { date: '2026-04-11', value: 90 } }, [
      marathon(review('2026-04-21', { 'distance.target': [100, 90] })),
    ]);
    expect(line(plan)).toEqual(['2026-01-01 0 baseline', '2026-04-11 90 target']);
  });

  it('goes straight to the new target if the review is on the same day', () => {
    const { plan } = history({ target: { date: '2026-02-20', value: 60 } }, [
      marathon(review('2026-02-20', { due: ['2026-04-11', '2026-02-20'], 'distance.target': [100, 60] })),
    ]);
    expect(line(plan)).toEqual(['2026-01-01 0 baseline', '2026-02-20 60 target']);
  });

  it('takes a target’s change from a review of any goal that lists the benchmark, but a due date only from its own goal’s', () => {
    const own = goal({ reviews: [] });
    const other = goal(
      {
        measurable: ['distance'],
        reviews: [review('2026-02-20', { 'distance.target': [100, 75], due: ['2026-03-01', '2026-04-11'] })],
      },
      'sea',
    );
    const { formerPlans } = history({ target: { date: '2026-04-11', value: 75 } }, [own, other]);
    expect(formerPlans.map(({ goal, plan }) => [goal, ends(plan)])).toEqual([['sea', '2026-04-11 100']]);
  });

  it('follows the due date of a goal that lists it, if it doesn’t name one', () => {
    const { formerPlans } = history({ goal: undefined }, [
      marathon(review('2026-02-20', { due: ['2026-03-01', '2026-04-11'] })),
    ]);
    expect(formerPlans.map(({ plan }) => ends(plan))).toEqual(['2026-03-01 100']);
  });

  it('ignores reviews of unrelated goals', () => {
    const { formerPlans } = history({}, [
      goal({ reviews: [review('2026-02-20', { 'distance.target': [50, 100] })] }, 'sea'),
    ]);
    expect(formerPlans).toEqual([]);
  });

  it('undoes per partner what is written per partner', () => {
    const target = { date: '2026-04-11', value: { robin: 75, sam: 60 } };
    const goals = [marathon(review('2026-02-20', { 'distance.target': [{ robin: 100 }, { robin: 75 }] }))];
    expect(history({ target, per: 'partner' }, goals, 'robin').formerPlans.map(({ plan }) => ends(plan))).toEqual([
      '2026-04-11 100',
    ]);
    expect(history({ target, per: 'partner' }, goals, 'sam').formerPlans).toEqual([]);
  });

  it('undoes a rate to the date that was next to it', () => {
    const goals = [marathon(review('2026-02-20', { 'distance.target': [{ rate: '2 per day' }, { value: 100 }] }))];
    expect(history({}, goals).formerPlans.map(({ plan }) => ends(plan))).toEqual(['2026-04-11 200']);
  });

  it('uses value and date if a review gives all three', () => {
    const old = { value: 80, date: '2026-03-12', rate: '9 per day' };
    const goals = [marathon(review('2026-02-20', { 'distance.target': [old, { value: 100, date: '2026-04-11' }] }))];
    expect(history({}, goals).formerPlans.map(({ plan }) => ends(plan))).toEqual(['2026-03-12 80']);
  });

  it('undoes a value to its rate if the file has a rate', () => {
    const goals = [marathon(review('2026-02-20', { 'distance.target': [50, 100] }))];
    // at one a day, 50 is reached on day 50
    const { formerPlans } = history({ target: { value: 100, rate: '1 per day' } }, goals);
    expect(formerPlans.map(({ plan }) => ends(plan))).toEqual(['2026-02-20 50']);
  });

  it('ignores a change that it can’t read, or an old target that makes no plan', () => {
    const goals = [
      marathon(
        review('2026-02-20', { 'distance.target': ['a lot', 100] }),
        review('2026-02-21', { due: ['in spring', '2026-04-11'] }),
        review('2026-02-22', { 'distance.target': [{ date: '2020-01-01' }, { date: '2026-04-11' }] }),
      ),
    ];
    const { plan, formerPlans } = history({}, goals);
    expect(line(plan)).toEqual(TO_100);
    expect(formerPlans).toEqual([]);
  });

  it('doesn’t exist if the file’s own target makes no plan', () => {
    const goals = [marathon(review('2026-02-20', { 'distance.target': [100, 75] }))];
    expect(history({ target: { value: 75, rate: '-1 per week' } }, goals)).toEqual({ formerPlans: [] });
  });

  it('replays what it undid: every target in turn, the file’s last, without a jump on the day of a review', () => {
    const changes = fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 60 }),
        field: fc.constantFrom('value', 'fields', 'due'),
        value: fc.integer({ min: -200, max: 200 }),
        days: fc.integer({ min: 1, max: 400 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(changes, (steps) => {
        let day = plainDate('2026-01-01');
        let target = { date: plainDate('2026-04-11'), value: 100 };
        const reviews: ReturnType<typeof review>[] = [];
        const left: string[] = [];
        for (const { after, field, value, days } of steps) {
          day = addDays(day, after);
          const next =
            field === 'due' ? { ...target, date: addDays(plainDate('2026-01-01'), days) } : { ...target, value };
          if (field === 'due') reviews.unshift(review(day, { due: [target.date, next.date] }));
          else if (field === 'value') reviews.push(review(day, { 'distance.target': [target.value, value] }));
          else reviews.push(review(day, { 'distance.target': [{ value: target.value }, { value }] }));
          if (next.date !== target.date || next.value !== target.value) left.push(`${target.date} ${target.value}`);
          target = next;
        }
        const { plan, formerPlans } = history({ target }, [marathon(...reviews)]);
        expect(formerPlans.map((former) => ends(former.plan))).toEqual(left);
        expect(ends(plan)).toBe(`${target.date} ${target.value}`);
        const plans = [...formerPlans.map((former) => former.plan), ...(plan ? [plan] : [])];
        formerPlans.forEach(({ plan: old, until }, index) => {
          const bent = plans[index + 1];
          if (bent && until < lastPoint(bent).date) expect(plannedAt(bent, until)).toBe(plannedAt(old, until));
        });
      }),
    );
  });
});

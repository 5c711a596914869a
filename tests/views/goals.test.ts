import { describe, expect, it } from 'vitest';
import { activeGoal } from '../../src/views/common/goal-summary.ts';
import { goalsView, goalView } from '../../src/views/goals/view.ts';
import { benchmark, checkIn, goal, milestone, partnership } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const REVIEWED = partnership({ reviews: { goals: '1 month' } });

function marathon(written: object) {
  const context = contextOf(
    { partnership: REVIEWED, goals: [goal('marathon', { ...written })], benchmarks: [benchmark('run')] },
    '2026-04-05',
  );
  return goalView(context, first(context.journal.goals));
}

function changes(change: object) {
  const reviews = [{ date: '2026-03-01', decision: 'adjust', change }];
  const given = { goals: [goal('marathon', { reviews })], benchmarks: [benchmark('run', { title: 'Long run' })] };
  const context = contextOf(given, '2026-04-05');
  return goalView(context, first(context.journal.goals)).reviews[0]?.changes;
}

describe('a goal', () => {
  it('says letter by letter what’s still missing', () => {
    const view = marathon({ specific: 'Run 42.2 km', measurable: ['run'] });
    expect(view.smart.map(({ letter, text }) => [letter, text])).toEqual([
      ['S', 'Run 42.2 km'],
      ['M', 'run'],
      ['A', undefined],
      ['R', undefined],
      ['T', undefined],
    ]);
    expect(view.missing).toBe('Not SMART yet. Still to write: Achievable, Relevant and Time-bound.');
  });
  it('that’s SMART says that nothing is missing', () => {
    const timeBound = { starts: '2026-01-05', due: '2026-10-04' };
    const view = marathon({ specific: 'a', measurable: ['run'], achievable: 'b', relevant: 'c', timeBound });
    expect(view).not.toHaveProperty('missing');
    expect(view).toMatchObject({ due: 'due 4 October 2026', nextReview: 'A review was due on 5 February 2026.' });
  });
  it('that was dropped looks back, and isn’t due for review', () => {
    const closing = { achieved: false, learned: 'Ask sooner.' };
    const view = marathon({ status: 'dropped', closing });
    expect(view.closing).toEqual({
      label: 'Let go: looking back',
      lines: [{ label: 'What we learned', text: 'Ask sooner.' }],
    });
    expect(view).not.toHaveProperty('nextReview');
  });
  it('that’s achieved says when, without a due date or a bar', () => {
    const written = {
      timeBound: { starts: '2026-01-05', due: '2026-10-04' },
      specific: 'Run 42.2 km',
      status: 'achieved',
      reviews: [
        { date: '2026-02-01', decision: 'keep' },
        { date: '2026-03-01', decision: 'achieve' },
      ],
    };
    const run = benchmark('run', {
      goal: 'marathon',
      baseline: { date: '2026-01-05', value: 8 },
      target: { date: '2026-10-04', value: 42 },
    });
    const checkIns = [checkIn('2026-02-08', { readings: { run: 20 } })];
    const given = { goals: [goal('marathon', written)], benchmarks: [run], checkIns };
    const context = contextOf(given, '2026-04-05');
    const view = goalView(context, first(context.journal.goals));
    expect(view).toMatchObject({ due: 'Achieved 1 March 2026', card: { meta: 'Achieved 1 March 2026' } });
    expect(view).not.toHaveProperty('progress');
    expect(view.benchmarks[0]?.series[0]).toMatchObject({ state: { state: 'achieved' } });
    expect(view.benchmarks[0]?.series[0]).not.toHaveProperty('progress');
    const open = contextOf({ ...given, goals: [goal('marathon', { ...written, status: 'active' })] }, '2026-04-05');
    expect(goalView(open, first(open.journal.goals))).toMatchObject({
      due: 'due 4 October 2026',
      progress: { percent: 35 },
      benchmarks: [{ series: [{ progress: { percent: 35 } }] }],
    });
  });
  it('that was dropped says when, and what it taught', () => {
    const reviews = [{ date: '2026-03-01', decision: 'drop' }];
    const closing = { achieved: false, learned: 'Ask sooner.' };
    const told = (written: object) => {
      const { due, card } = marathon({ specific: 'Run', status: 'dropped', ...written });
      return [due, card.summary];
    };
    expect(told({ reviews, closing })).toEqual(['Let go 1 March 2026, and what it taught us', 'Ask sooner.']);
    expect(told({ reviews })).toEqual(['Let go 1 March 2026', 'Run']);
    expect(told({ closing })).toEqual(['Let go, and what it taught us', 'Ask sooner.']);
  });
  it('shows each partner’s latest confidence, with its year', () => {
    const checkIns = [
      checkIn('2025-12-28-sam', { confidence: { marathon: 4 } }),
      checkIn('2026-03-29', { confidence: { marathon: { robin: 7 } } }),
    ];
    const context = contextOf({ goals: [goal('marathon')], checkIns }, '2026-04-05');
    expect(goalView(context, first(context.journal.goals)).confidence).toEqual([
      { who: 'Robin', value: '7 of 10', dateText: '29 March 2026' },
      { who: 'Sam', value: '4 of 10', dateText: '28 December 2025' },
    ]);
  });
  it('shows its reviews, newest first', () => {
    const reviews = ['2026-02-01', '2026-03-01'].map((date) => ({ date, decision: 'keep' }));
    expect(marathon({ reviews }).reviews.map(({ date }) => date)).toEqual(['2026-03-01', '2026-02-01']);
  });
  it('says of a review when it was, what was decided, why, and who agreed', () => {
    const review = { date: '2026-03-01', decision: 'keep', because: 'It’s going well', agreedBy: ['robin', 'sam'] };
    const { reviews } = marathon({ reviews: [review, { date: '2026-02-01', decision: 'drop' }] });
    expect(reviews.map(({ dateText, decision, because, agreedBy }) => [dateText, decision, because, agreedBy])).toEqual(
      [
        ['1 March 2026', 'kept as it is', 'It’s going well', 'Robin and Sam'],
        ['1 February 2026', 'let go', undefined, ''],
      ],
    );
  });
  it('has the same progress on its meter as in words', () => {
    const checkIns = [checkIn('2026-03-29', { readings: { run: 2.5 } })];
    const given = { goals: [goal('marathon', { measurable: ['run'] })], benchmarks: [benchmark('run')], checkIns };
    const context = contextOf(given, '2026-04-05');
    expect(goalView(context, first(context.journal.goals)).progress).toMatchObject({
      percent: 25,
      valueText: '25% of the way',
    });
  });
  it('has its milestones, newest first', () => {
    const milestones = ['2026-02-01', '2026-03-01'].map((date) => milestone(`m-${date}`, { date, goal: 'marathon' }));
    const context = contextOf({ goals: [goal('marathon')], milestones }, '2026-04-05');
    const titles = goalView(context, first(context.journal.goals)).milestones.map(({ card }) => card.title);
    expect(titles).toEqual(['m-2026-03-01', 'm-2026-02-01']);
  });
});

describe('a goal in a list', () => {
  const summary = (fields: object, today = '2026-04-05') => {
    const context = contextOf({ goals: [goal('run', { ...fields })] }, today);
    return activeGoal(context, first(context.journal.goals));
  };

  it('has its owners, what it’s about in its language, its state, and who sees it', () => {
    const { card } = summary({
      title: 'Laufen',
      specific: 'Weit',
      lang: 'de',
      owners: ['sam'],
      visibility: 'partners',
    });
    expect(card).toEqual({
      title: 'Laufen',
      language: { lang: 'de', dir: 'ltr' },
      href: '/goals/run/',
      summary: 'Weit',
      summaryLanguage: { lang: 'de', dir: 'ltr' },
      partners: [{ id: 'sam', name: 'Sam', slot: 2, href: '/partners/sam/' }],
      state: { state: 'active', word: 'active' },
      mark: { icon: 'partnersOnly', text: 'Only partners see this' },
    });
    expect(summary({ lang: 'de' }).card).not.toHaveProperty('summaryLanguage');
  });
  it.each([
    ['2026-04-04', '2 days left'],
    ['2026-04-06', 'due today'],
    ['2026-04-07', 'due 6 April 2026'],
  ])('on %s, due on 6 April, says: %s', (today, left) => {
    expect(summary({ timeBound: { starts: '2026-01-05', due: '2026-04-06' } }, today).left).toBe(left);
  });
  it('without a date says nothing about time', () => {
    for (const field of ['left', 'due']) expect(summary({})).not.toHaveProperty(field);
  });
  it.each([
    ['active', 'What we want', 'due 4 October 2026'],
    ['paused', 'What we want', 'due 4 October 2026'],
    ['achieved', 'What we want', 'Achieved'],
    ['dropped', 'Ask sooner', 'Let go, and what it taught us'],
  ])('that’s %s is summed up: %s, %s', (status, text, due) => {
    const { card } = summary({
      status,
      specific: 'What we want',
      timeBound: { starts: '2026-01-05', due: '2026-10-04' },
      ...((status === 'achieved' || status === 'dropped') && {
        closing: { achieved: status === 'achieved', learned: 'Ask sooner' },
      }),
    });
    expect([card.summary, card.meta]).toEqual([text, due]);
  });
});

describe('a change made by a review', () => {
  it.each([
    [
      'a due date',
      { 'timeBound.due': ['2026-10-04', '2026-11-01'] },
      ['due date', '4 October 2026', '1 November 2026'],
    ],
    ['a target', { 'run.target': [42.195, 21] }, ['Long run: target', '42.2\u00a0km', '21\u00a0km']],
    [
      'a target a partner',
      { 'run.target': [8, { robin: 8, sam: 5 }] },
      ['Long run: target', '8\u00a0km', 'Robin: 8\u00a0km and Sam: 5\u00a0km'],
    ],
    ['a status', { status: ['active', 'dropped'] }, ['status', 'active', 'let go']],
    ['owners', { owners: [['robin'], ['robin', 'sam']] }, ['owners', 'Robin', 'Robin and Sam']],
    ['something new', { relevant: [null, 'It matters'] }, ['relevant', 'nothing', 'It matters']],
    ['a status that the site doesn’t know', { status: ['active', 'stuck'] }, ['status', 'active', 'stuck']],
    [
      'measures, by title if there’s one',
      { measurable: [['run'], ['run', 'swim']] },
      ['benchmarks', 'Long run', 'Long run and swim'],
    ],
    ['a partner whom the journal doesn’t have', { owners: [['robin'], ['zoe']] }, ['owners', 'Robin', 'zoe']],
    ['words that are a title, a name or a status elsewhere', { title: ['run', 'robin'] }, ['title', 'run', 'robin']],
    ['a status in other words', { specific: ['active', ' '] }, ['specific', 'active', 'nothing']],
    [
      'a baseline',
      { 'run.baseline': [{ date: '2026-01-05', value: 1 }, null] },
      ['Long run: baseline', 'date: 5 January 2026 and value: 1\u00a0km', 'nothing'],
    ],
    ['a measure that the journal doesn’t have', { 'swim.target': [1, 2.5] }, ['target', '1', '2.5']],
    ['what isn’t a day', { relevant: ['2026-02-30', true] }, ['relevant', '2026-02-30', 'true']],
    ['an emptied list', { values: [['play'], []] }, ['values', 'play', 'nothing']],
    ['a field that the site has no word for', { constructor: [1, 2] }, ['constructor', '1', '2']],
  ])('of %s is described in words', (_what, change, [field, from, to]) => {
    expect(changes(change)).toEqual([{ field, from, to }]);
  });
});

describe('the list of goals', () => {
  it('has active goals first, and no empty groups', () => {
    const goals = [goal('a', { status: 'achieved' }), goal('b'), goal('c', { status: 'dropped' })];
    expect(goalsView(contextOf({ goals }, '2026-04-05')).groups.map(({ heading }) => heading)).toEqual([
      'Under way',
      'Achieved',
      'Let go',
    ]);
  });
  it('is empty without goals', () => {
    expect(goalsView(contextOf({}, '2026-04-05')).groups).toEqual([]);
  });
});

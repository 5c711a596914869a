import { describe, expect, it } from 'vitest';
import GoalPage from '../../../src/views/goals/GoalPage.astro';
import GoalsPage from '../../../src/views/goals/GoalsPage.astro';
import { goalsView, goalView } from '../../../src/views/goals/view.ts';
import { emptyState } from '../../../src/views/common/empty-state.ts';
import { benchmark, checkIn, goal, milestone, partnership } from '../../domain/builders.ts';
import { contextOf, first } from '../context.ts';
import { all, headings, links, meter, one, render, section, terms, textOf, texts } from './rendered.ts';

type Given = Parameters<typeof contextOf>[0];

function goals(given: Given) {
  const context = contextOf(given, '2026-04-05');
  return render(GoalsPage, { view: goalsView(context), words: context.words, begin: emptyState(context, 'goal') });
}

/** Renders the page of the only goal. */
function page(written: Parameters<typeof goal>[1], given: Given = {}, prose = '') {
  const context = contextOf({ ...given, goals: [goal('run', { title: 'Marathon', ...written })] }, '2026-04-05');
  return render(GoalPage, { view: goalView(context, first(context.journal.goals)), prose, words: context.words });
}

const SMART = {
  specific: 'We run one.',
  measurable: ['km'],
  achievable: 'We ran a half.',
  relevant: 'We want to.',
  timeBound: { starts: '2026-01-05', due: '2026-10-04' },
};

describe('the page of goals', () => {
  it('says how to start the first one', async () => {
    const tree = await goals({});
    expect(headings(tree)).toEqual(['h1 Goals']);
    expect(texts(tree, 'p')).toContain('No goals yet. A good one fits in a sentence and has a date.');
    expect(links(tree)).toMatchObject({ 'Write a new goal': '/write/goal/' });
  });

  it('groups them by status, active first, and says each one’s status in words', async () => {
    const statuses = ['dropped', 'achieved', 'paused', 'active'];
    const tree = await goals({ goals: statuses.map((status) => goal(status, { status })) });
    expect(headings(tree)).toEqual([
      'h1 Goals',
      ...[
        'h2 Under way',
        'h3 active',
        'h2 Paused',
        'h3 paused',
        'h2 Achieved',
        'h3 achieved',
        'h2 Let go',
        'h3 dropped',
      ],
    ]);
    expect(texts(tree, 'span', { className: 'state' })).toEqual(['active', 'paused', 'achieved', 'let go']);
    expect(texts(tree, 'code')).toEqual([]);
  });

  it('says whose each one is, when it’s due and how far along it is', async () => {
    const given = {
      goals: [goal('run', { ...SMART, title: 'Marathon', owners: ['sam'] })],
      benchmarks: [benchmark('km', { goal: 'run' })],
      checkIns: [checkIn('2026-04-05', { readings: { km: 2.5 } })],
    };
    const card = one(await goals(given), 'article');
    expect(links(card)).toEqual({ Marathon: '/goals/run/', Sam: '/partners/sam/' });
    expect(texts(card, 'p')).toEqual(['due 4 October 2026', 'We run one.']);
    expect(meter(card)).toEqual({ name: 'Marathon', percent: 25, text: '25% of the way' });
  });
});

describe('the page of a goal', () => {
  it('says letter by letter what’s written down, and what isn’t', async () => {
    const tree = section(await page({ specific: 'We run one.' }), 'SMART, letter by letter');
    const missing = 'Not written down yet.';
    expect(terms(tree)).toEqual({
      Specific: ['We run one.'],
      Measurable: [missing],
      Achievable: [missing],
      Relevant: [missing],
      'Time-bound': [missing],
    });
    expect(texts(tree, 'p', { className: 'section-note' })).toEqual([
      'Not SMART yet. Still to write: Measurable, Achievable, Relevant and Time-bound.',
    ]);
  });

  it('doesn’t mention missing letters if all are there', async () => {
    const tree = section(await page(SMART, { benchmarks: [benchmark('km')] }), 'SMART, letter by letter');
    expect(terms(tree)).toMatchObject({ Measurable: ['km'], 'Time-bound': ['5 January 2026 to 4 October 2026'] });
    expect(texts(tree, 'p')).toEqual([]);
  });

  it('without benchmarks, duties or reviews doesn’t mention them', async () => {
    expect(headings(await page({}))).toEqual(['h1 Marathon', 'h2 SMART, letter by letter']);
  });

  it('shows what measures it, its progress, and how confident partners are', async () => {
    const checkIns = [checkIn('2026-04-05', { readings: { km: 2.5 }, confidence: { run: { sam: 7 } } })];
    const tree = section(await page(SMART, { benchmarks: [benchmark('km')], checkIns }), 'Progress');
    expect(links(tree)).toMatchObject({ km: '/benchmarks/km/' });
    expect(terms(tree)).toEqual({ Confidence: ['Sam: 7 of 10, 5 April 2026'] });
    expect(tree && all(tree, 'svg', { role: 'meter' })[0]?.properties['ariaLabel']).toBe('Marathon');
  });

  it('says who does what, what it’s for, and what it is in the partners’ words', async () => {
    const tree = await page({ duties: { sam: 'Plans' }, values: ['health'] }, {}, '<p>Once upon a time.</p>');
    expect(texts(section(tree, 'Who does what'), 'li')).toEqual(['Sam Plans']);
    expect(texts(section(tree, 'Values it serves'), 'li')).toEqual(['health']);
    expect(texts(section(tree, 'In our words'), 'p')).toEqual(['Once upon a time.']);
  });

  it('shows reviews, newest first, with what they removed and added', async () => {
    const review = (date: string, to: string) => ({
      date,
      decision: 'adjust',
      change: { title: ['Run', to] },
      agreedBy: ['robin', 'sam'],
    });
    const tree = section(
      await page({ reviews: [review('2026-02-01', 'Jog'), review('2026-03-01', 'Marathon')] }),
      'Reviews and changes',
    );
    expect(texts(tree, 'time')).toEqual(['1 March 2026', '1 February 2026']);
    expect(texts(tree, 'p', { className: 'change' })).toEqual(['title Run Marathon', 'title Run Jog']);
    expect([texts(tree, 'del'), texts(tree, 'ins')]).toEqual([
      ['Run', 'Run'],
      ['Marathon', 'Jog'],
    ]);
    expect(tree && textOf(tree)).toContain('Agreed by Robin and Sam.');
  });

  it.each([
    [{ achieved: true, learned: 'Patience.' }, 'Achieved: looking back', 'achieved'],
    [{ achieved: false, learned: 'Patience.' }, 'Let go: looking back', 'dropped'],
  ])('that’s closed looks back: %s', async (closing, heading, status) => {
    expect(terms(section(await page({ closing, status }), heading))).toEqual({ 'What we learned': ['Patience.'] });
  });

  it('shows its milestones, newest first', async () => {
    const milestones = ['2026-02-01', '2026-03-01'].map((date) => milestone(`of-${date}`, { date, goal: 'run' }));
    const tree = section(await page({}, { milestones }), 'Milestones');
    expect(texts(tree, 'h3')).toEqual(['of-2026-03-01', 'of-2026-02-01']);
  });

  it('marks texts in another language', async () => {
    const tree = await page({ lang: 'ar', specific: 'نركض' });
    expect(one(tree, 'h1').properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(all(tree, 'dd', { lang: 'ar' }).map(textOf)).toEqual(['نركض']);
  });
});

describe('the next review of a goal', () => {
  it.each([
    ['2026-01-10', 'Next review: 10 April 2026.'],
    ['2026-01-05', 'Next review: 5 April 2026.'],
    ['2026-01-04', 'A review was due on 4 April 2026.'],
  ])('after one on %s is shown: %s', async (date, told) => {
    const every = { partnership: partnership({ reviews: { goals: '3 months' } }) };
    const tree = await page({ reviews: [{ date, decision: 'keep' }] }, every);
    expect(texts(section(tree, 'Reviews and changes'), 'p', { className: 'section-note' })).toEqual([told]);
  });
});

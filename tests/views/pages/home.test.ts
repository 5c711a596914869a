import { describe, expect, it } from 'vitest';
import ClosedHomePage from '../../../src/views/home/ClosedHomePage.astro';
import HomePage from '../../../src/views/home/HomePage.astro';
import { homeView } from '../../../src/views/home/view.ts';
import {
  benchmark,
  checkInsOn,
  feedback,
  goal,
  milestone,
  partnership,
  weekly,
  written,
} from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, one, render, section, textOf, texts } from './rendered.ts';

function home(...given: Parameters<typeof contextOf>) {
  const context = contextOf(...given);
  return render(HomePage, { view: homeView(context), words: context.words, urls: context.urls, story: 'It began.' });
}

const SESSION = { checkIns: checkInsOn('2026-01-11') };

describe('the home page', () => {
  it('of a new journal says how to start, and leaves out what doesn’t exist', async () => {
    const tree = await home({}, '2026-01-05');
    expect(headings(tree)).toEqual([
      'h1 We finish what matters.',
      'h2 Three steps to get started',
      'h3 Write down a goal',
      'h3 Choose a number',
      'h3 Write your first check-in',
    ]);
    expect(links(section(tree, 'Three steps to get started'))).toEqual({
      'Write a new goal': '/write/goal/',
      'Write a new benchmark': '/write/benchmark/',
      'Write a check-in': '/write/',
    });
  });

  it('of a new journal shows strangers when it starts, and no command', async () => {
    const tree = await home({}, '2026-01-05', { audience: 'public' });
    expect(headings(tree)).toEqual(['h1 We finish what matters.', 'h2 Next check-in']);
    expect(texts(tree, 'code')).toEqual([]);
  });

  it('starts with what this is: purpose, story, goals', async () => {
    const goals = [goal('run', { title: 'Run', timeBound: { starts: '2026-01-05', due: '2026-02-05' } })];
    const tree = await home({ ...SESSION, goals }, '2026-01-12');
    expect(headings(tree).slice(0, 3)).toEqual(['h1 We finish what matters.', 'h2 Goals', 'h2 Next check-in']);
    expect(texts(tree, 'p', { className: 'home-story' })).toEqual(['It began. Agreement']);
    expect(texts(section(tree, 'Goals'), 'li')).toEqual(['Run Robin Sam 24 days left']);
  });

  it('shows the next check-in in one block', async () => {
    const remarks = [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How?' }];
    const questions = ['What now?'];
    const body = '## Next steps\n- [ ] @sam Call (due 2026-01-18)\n- [ ] @sam Rehearse (due 2026-03-01)';
    const given = {
      partnership: partnership({ questions }),
      checkIns: [written('2026-01-11', body)],
      benchmarks: [benchmark('km')],
      feedback: [feedback('2026-01-11', { remarks })],
    };
    const tree = await home(given, '2026-01-13');
    const block = one(tree, 'section', { className: 'next-session' });
    expect(headings(block)).toEqual([
      'h2 Next check-in',
      'h3 The question',
      'h3 Remarks waiting for an answer',
      'h3 Commitments due by then',
      'h3 Numbers to note down',
    ]);
    expect(textOf(block)).toMatch(/Sunday 18 January.*What now\?.*How\? Sam asked Robin on 12 Jan.*Call.*km/);
    expect(links(block)).toMatchObject({ 'How?': '/check-ins/2026-01-11/#remark-1', km: '/benchmarks/km/' });
    // A screen reader can tell a partner's two sides apart.
    const sides = all(tree, 'section', { className: 'side' }).map(({ properties }) => properties['ariaLabel']);
    expect(sides.map((side) => String(side).replaceAll(/[\u2066-\u2069]/g, ''))).toEqual([
      'Sam: Commitments due by then',
      'Sam',
    ]);
    // Each promise is there once: those due later are below.
    expect(textOf(block)).not.toContain('Rehearse');
    const below = section(tree, 'Commitments');
    expect(below && textOf(below)).toMatch(/Sam.*Rehearse/);
    expect(below && textOf(below)).not.toContain('Call');
  });

  it('says once that nothing is due later, if everything is due now', async () => {
    const checkIns = [written('2026-01-11', '## Next steps\n- [ ] @sam Call (due 2026-01-18)')];
    expect(texts(section(await home({ checkIns }, '2026-01-13'), 'Commitments'), 'p', { className: 'meta' })).toEqual([
      'Nothing due later.',
    ]);
  });

  it('links to everything that it shows only part of', async () => {
    const milestones = [milestone('medal', { date: '2026-01-12' })];
    const given = { ...SESSION, milestones, benchmarks: [benchmark('km')] };
    expect(links(await home(given, '2026-01-12'))).toMatchObject({
      'All commitments': '/commitments/',
      'All benchmarks': '/benchmarks/',
      'All check-ins': '/check-ins/',
      'All milestones': '/milestones/',
      medal: '/milestones/medal/',
    });
  });

  it.each([
    ['personal', ['Goals', 'Next check-in', 'Commitments', 'Benchmarks']],
    ['professional', ['Goals', 'Next check-in', 'Benchmarks', 'Commitments']],
  ])('of a %s partnership puts first what matters there', async (context, order) => {
    const given = {
      ...SESSION,
      partnership: partnership({ context }),
      goals: [goal('run')],
      benchmarks: [benchmark('km')],
    };
    const found = headings(await home(given, '2026-01-12')).filter((heading) => heading.startsWith('h2'));
    expect(found.slice(0, order.length)).toEqual(order.map((heading) => `h2 ${heading}`));
  });

  it('counts what is open, and how much of it is overdue', async () => {
    const body = '## Next steps\n- [ ] @sam Late (due 2026-01-12)\n- [ ] @sam Next (due 2026-02-20)';
    const tree = await home({ checkIns: [written('2026-01-11', body)] }, '2026-01-20');
    expect(texts(tree, 'p', { className: 'figure-number' })).toContain('Open commitments 2 1 overdue');
  });

  it('celebrates a milestone only while it is new', async () => {
    const milestones = [milestone('medal', { date: '2026-02-10' })];
    expect(all(await home({ milestones }, '2026-02-12'), 'svg', { className: 'celebration' })).toHaveLength(1);
    const later = await home({ milestones }, '2026-03-12');
    expect(all(later, 'svg', { className: 'celebration' })).toEqual([]);
    expect(links(later)).toHaveProperty('medal');
  });

  it('says what was finished instead of “no benchmarks yet”, once all goals are closed', async () => {
    const reviews = [{ date: '2026-03-01', decision: 'achieve' }];
    const closed = goal('run', { title: 'Run', status: 'achieved', measurable: ['km'], reviews });
    const tree = await home({ goals: [closed], benchmarks: [benchmark('km')] }, '2026-04-01');
    const told = section(tree, 'What we’ve finished');
    expect(told && textOf(told)).toMatch(/Achieved 1 March 2026.*Run.*All our goals are closed\. What comes next\?/s);
    expect(section(tree, 'Benchmarks')).toBeUndefined();
  });

  it('still says what’s waiting for an answer once there’s no next check-in', async () => {
    const remarks = [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How?' }];
    const ended = partnership({ term: { ends: '2026-01-14' } });
    const given = { ...SESSION, partnership: ended, feedback: [feedback('2026-01-11', { remarks })] };
    expect(links(section(await home(given, '2026-01-15'), 'Remarks waiting for an answer'))).toEqual({
      'Sam asked Robin on 12 Jan: “How?”': '/check-ins/2026-01-11/#remark-1',
    });
  });

  it('asks about what to talk about, and links to its page', async () => {
    const due = weekly('2026-01-11', 8);
    const tree = await home({ checkIns: checkInsOn(...due.slice(0, 4)) }, '2026-03-09');
    const talk = section(tree, 'To talk about');
    expect(links(talk)).toMatchObject({ 'How we are': '/health/' });
    expect(Object.values(links(talk))).toContain('/health/#missedCheckIns');
    expect(texts(talk, 'p', { className: 'signal-question' })[0]).toMatch(/\?$/);
    expect(section(await home({}, '2026-01-05'), 'To talk about')).toBeUndefined();
  });
});

describe('a term', () => {
  const ends = { ends: '2026-03-01', renewal: '2026-02-01' };
  const notice = async (today: string, term: object = ends) =>
    all(await home({ partnership: partnership({ term }) }, today), 'p', { className: 'notice' });

  it('isn’t mentioned until its end is near', async () => {
    expect(await notice('2026-01-20')).toEqual([]);
  });
  it('that’s about to end links to what was agreed', async () => {
    const [element, ...more] = await notice('2026-02-10');
    expect(more).toEqual([]);
    expect(element && textOf(element)).toBe(
      'The term ends on 1 March 2026. Time to talk about going on. What we agreed on',
    );
    expect(element && links(element)).toEqual({ 'What we agreed on': '/agreement/' });
  });
  it('that has ended links to the look back', async () => {
    const [element] = await notice('2026-03-02');
    expect(element && textOf(element)).toBe('This partnership ended on 1 March 2026. Look back on all of it');
    expect(element && links(element)).toEqual({ 'Look back on all of it': '/closing/' });
  });
});

it('a journal that shows the public nothing only links to the partners’ own', async () => {
  const context = contextOf({ partners: [] }, '2026-01-06', { audience: 'public' });
  const view = homeView(context);
  expect(view.isClosed).toBe(true);
  const tree = await render(ClosedHomePage, { view, words: context.words, urls: context.urls });
  expect(headings(tree)).toEqual(['h1 Two Marathons']);
  expect(links(tree)).toEqual({ 'If you are one of them, open it here': '/together/' });
});

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
import { all, headings, links, render, section, textOf, texts } from './rendered.ts';

function home(...given: Parameters<typeof contextOf>) {
  const context = contextOf(...given);
  return render(HomePage, { view: homeView(context), words: context.words, urls: context.urls });
}

describe('the home page', () => {
  it('of a new journal says how to begin, and leaves out what there is none of', async () => {
    const tree = await home({}, '2026-01-05');
    expect(headings(tree)).toEqual([
      'h1 We finish what matters.',
      'h2 What we have promised',
      'h2 Where we are',
      'h2 Latest check-ins',
    ]);
    expect(texts(section(tree, 'Latest check-ins'), 'code')).toEqual(['npm run new -- check-in']);
    expect(texts(section(tree, 'Where we are'), 'code')).toEqual(['npm run new -- benchmark']);
    expect(texts(section(tree, 'What we have promised'), 'p')).toEqual(['Nothing open.', 'Nothing open.']);
  });

  it('leads to all of what it shows some of', async () => {
    const milestones = [milestone('medal', { date: '2026-01-10' })];
    expect(links(await home({ milestones }, '2026-01-12'))).toMatchObject({
      'All commitments': '/commitments/',
      'All benchmarks': '/benchmarks/',
      'All check-ins': '/check-ins/',
      'All milestones': '/milestones/',
      medal: '/milestones/medal/',
    });
  });

  it.each([
    ['personal', ['What we have promised', 'Where we are']],
    ['professional', ['What we work towards', 'Where we are', 'What we have promised']],
  ])('of a %s partnership puts first what matters there', async (context, order) => {
    const given = { partnership: partnership({ context }), goals: [goal('run')], benchmarks: [benchmark('km')] };
    const found = headings(await home(given, '2026-01-06')).filter((heading) => heading.startsWith('h2'));
    expect(found.slice(0, order.length)).toEqual(order.map((heading) => `h2 ${heading}`));
  });

  it('counts what is open, and how much of it is overdue', async () => {
    const body = '## Next steps\n- [ ] @sam Late (due 2026-01-12)\n- [ ] @sam Next (due 2026-02-20)';
    const tree = await home({ checkIns: [written('2026-01-11', body)] }, '2026-01-20');
    expect(texts(tree, 'p', { className: 'figure-number' })).toContain('Open promises 2 1 overdue');
  });

  it('celebrates a milestone only while it is new', async () => {
    const milestones = [milestone('medal', { date: '2026-02-10' })];
    expect(all(await home({ milestones }, '2026-02-12'), 'svg', { className: 'celebration' })).toHaveLength(1);
    const later = await home({ milestones }, '2026-03-12');
    expect(all(later, 'svg', { className: 'celebration' })).toEqual([]);
    expect(links(later)).toHaveProperty('medal');
  });

  it('tells what was finished in place of “no benchmarks yet”, once all goals are closed', async () => {
    const reviews = [{ date: '2026-03-01', decision: 'achieve' }];
    const closed = goal('run', { title: 'Run', status: 'achieved', measurable: ['km'], reviews });
    const tree = await home({ goals: [closed], benchmarks: [benchmark('km')] }, '2026-04-01');
    const told = section(tree, 'What we’ve finished');
    expect(told && textOf(told)).toMatch(/Achieved 1 March 2026.*Run.*All our goals are closed\. What comes next\?/s);
    expect(section(tree, 'Where we are')).toBeUndefined();
  });

  it('says what waits for an answer, and leads there', async () => {
    const remarks = [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How?' }];
    const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { remarks })] };
    expect(links(section(await home(given, '2026-01-13'), 'Waiting for an answer'))).toEqual({
      'Sam asked Robin on 12 Jan: “How?”': '/check-ins/2026-01-11/#remark-1',
    });
  });

  it('asks about what is worth a talk, and leads to where it stands', async () => {
    const due = weekly('2026-01-11', 8);
    const tree = await home({ checkIns: checkInsOn(...due.slice(0, 4)) }, '2026-03-09');
    const talk = section(tree, 'Worth a talk');
    expect(links(talk)).toMatchObject({ 'How we are': '/health/' });
    expect(Object.values(links(talk))).toContain('/health/#missedCheckIns');
    expect(texts(talk, 'p', { className: 'signal-question' })[0]).toMatch(/\?$/);
    expect(section(await home({}, '2026-01-05'), 'Worth a talk')).toBeUndefined();
  });
});

describe('a term', () => {
  const ends = { ends: '2026-03-01', renewal: '2026-02-01' };
  const notice = async (today: string, term: object = ends) =>
    all(await home({ partnership: partnership({ term }) }, today), 'p', { className: 'notice' });

  it('is not spoken of while its end is not in sight', async () => {
    expect(await notice('2026-01-20')).toEqual([]);
  });
  it('that is about to end leads to what was agreed on', async () => {
    const [element, ...more] = await notice('2026-02-10');
    expect(more).toEqual([]);
    expect(element && textOf(element)).toBe(
      'The term ends on 1 March 2026. Time for the talk about going on. What we agreed on',
    );
    expect(element && links(element)).toEqual({ 'What we agreed on': '/agreement/' });
  });
  it('that has ended leads to the look back', async () => {
    const [element] = await notice('2026-03-02');
    expect(element && textOf(element)).toBe('This partnership ended on 1 March 2026. Look back on all of it');
    expect(element && links(element)).toEqual({ 'Look back on all of it': '/closing/' });
  });
});

it('a journal that shows the public nothing only leads to the partners’ own', async () => {
  const context = contextOf({ partners: [] }, '2026-01-06', { audience: 'public' });
  const view = homeView(context);
  expect(view.isClosed).toBe(true);
  const tree = await render(ClosedHomePage, { view, words: context.words, urls: context.urls });
  expect(headings(tree)).toEqual(['h1 Two Marathons']);
  expect(links(tree)).toEqual({ 'If you are one of them, open it here': '/together/' });
});

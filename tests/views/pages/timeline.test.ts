import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../src/views/common/empty-state.ts';
import TimelinePage from '../../../src/views/timeline/TimelinePage.astro';
import { timelinePageView } from '../../../src/views/timeline/view.ts';
import { checkInsOn, goal, milestone, partnership, written } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, one, render, textOf, texts } from './rendered.ts';

function timeline(given: Parameters<typeof contextOf>[0], today = '2026-01-17', year?: number) {
  const context = contextOf(given, today);
  const begin = emptyState(context, 'check-in');
  return render(TimelinePage, { view: timelinePageView(context, year), words: context.words, begin });
}

const items = (tree: Parameters<typeof all>[0]) => all(tree, 'li', { className: 'moment' });

describe('the timeline', () => {
  it('before the start says what will be there', async () => {
    const tree = await timeline({
      partnership: partnership({ since: '2026-02-01', cadence: { every: '1 week', starts: '2026-02-08' } }),
    });
    expect(headings(tree)).toEqual(['h1 Timeline']);
    expect(texts(tree, 'p')).toContain('Nothing has happened yet. The first check-in will appear here.');
    expect(links(tree)).toMatchObject({ 'Write a check-in': '/write/' });
  });

  it('has the newest first, by year and month, each with its day and kind in words', async () => {
    const milestones = [milestone('medal', { date: '2026-01-12', partners: ['sam'] })];
    const tree = await timeline({ milestones, checkIns: [written('2026-01-14', '## Wins\n- Ran')] });
    expect(headings(tree).slice(0, 3)).toEqual(['h1 Timeline', 'h2 2026', 'h3 January 2026']);
    expect(items(tree).map(textOf)).toEqual([
      'Wednesday 14 January Milestone The first check-in',
      'Wednesday 14 January Check-in Robin Sam Check-in 1 3 days late · Ran',
      'Monday 12 January Milestone Sam medal',
      'Monday 5 January Beginning Two Marathons: the first day',
    ]);
    expect(texts(tree, 'time', { dateTime: '2026-01-12' })).toEqual(['Monday 12 January']);
    expect(links(tree)).toMatchObject({
      'Check-in 1': '/check-ins/2026-01-14/',
      medal: '/milestones/medal/',
      'Two Marathons: the first day': '/agreement/',
    });
  });

  it('shows a missed due date, which isn’t a link', async () => {
    const tree = await timeline({ checkIns: checkInsOn('2026-01-18') }, '2026-01-20');
    const [missed] = items(tree).filter((item) => textOf(item).includes('This due date passed without a check-in'));
    expect(missed && textOf(missed)).toContain('No check-in');
    expect(links(missed)).toEqual({});
  });

  it('has one partner’s entries on their side, and everyone’s across', async () => {
    const milestones = ['robin', 'sam'].map((id) => milestone(id, { date: '2026-01-12', partners: [id] }));
    const tree = await timeline({ milestones });
    const sides = items(tree).map((item) => [texts(item, 'h4')[0], String(item.properties['className'])]);
    expect(Object.fromEntries(sides)).toMatchObject({
      robin: expect.stringContaining('moment-start') as unknown,
      sam: expect.stringContaining('moment-end') as unknown,
      'Two Marathons: the first day': expect.stringContaining('moment-across') as unknown,
    });
  });
});

describe('its filters', () => {
  it('show everything until one is chosen, and count what each would show', async () => {
    const goals = [goal('run', { title: 'Marathon' }), goal('book', { title: 'A book' })];
    const milestones = ['run', 'book'].map((id) => milestone(`of-${id}`, { date: '2026-01-12', goal: id }));
    const form = one(await timeline({ goals, milestones, checkIns: checkInsOn('2026-01-11') }), 'form');
    expect(texts(form, 'legend')).toEqual(['Kind', 'Partner', 'Goal']);
    expect(texts(form, 'label').slice(-3)).toEqual(['Everything 5', 'Marathon 1', 'A book 1']);
    expect(texts(form, 'label').filter((label) => label.startsWith('Both'))).toEqual(['Both 5']);
    const chosen = all(form, 'input').filter(({ properties }) => properties['checked'] === true);
    expect(chosen.map(({ properties }) => [properties['name'], properties['value']])).toEqual([
      ['kind', 'all'],
      ['partner', 'all'],
      ['goal', 'all'],
    ]);
    expect(all(form, 'button').map((button) => [textOf(button), button.properties['type']])).toEqual([
      ['Show everything', 'reset'],
    ]);
  });

  it('give every entry the options that it matches', async () => {
    const tree = await timeline({ checkIns: checkInsOn('2026-01-11') });
    const values = new Set(all(tree, 'input').map(({ properties }) => properties['value']));
    const [session] = items(tree).filter((item) => textOf(item).includes('Check-in 1'));
    expect(String(session?.properties['dataMatches']).split(' ')).toEqual(['kind-session', 'partner-1', 'partner-2']);
    expect(values).toContain('kind-session');
  });

  it('say if nothing is left', async () => {
    const tree = await timeline({ checkIns: checkInsOn('2026-01-11') });
    expect(texts(tree, 'p', { role: 'status' })).toEqual(['Nothing matches all of these filters. Try fewer.']);
  });
});

describe('the months of a timeline', () => {
  const year = { checkIns: checkInsOn('2026-01-11', '2026-02-08', '2026-03-08', '2026-04-05') };

  it('link to where each begins, under its year', async () => {
    const tree = await timeline(year, '2026-04-10');
    const rail = one(tree, 'nav', { ariaLabel: 'Months' });
    expect(texts(rail, 'a')).toEqual(['Apr 2026', 'Mar 2026', 'Feb 2026', 'Jan 2026']);
    const targets = all(rail, 'a').map(({ properties }) => String(properties['href']));
    for (const target of targets) expect(all(tree, 'section', { id: target.slice(1) })).toHaveLength(1);
  });

  it('aren’t offered if there are only a few', async () => {
    expect(all(await timeline({ checkIns: checkInsOn('2026-01-11') }), 'nav', { ariaLabel: 'Months' })).toEqual([]);
  });
});

describe('the years of a timeline', () => {
  const given = { partnership: partnership({ since: '2025-06-01' }), checkIns: checkInsOn('2026-01-11') };

  it('are offered if there are several, and the current one is marked', async () => {
    const nav = one(await timeline(given, '2026-01-17', 2025), 'nav');
    expect(nav.properties['ariaLabel']).toBe('By year');
    expect(links(nav)).toEqual({ Everything: '/timeline/', '2026': '/timeline/2026/', '2025': '/timeline/2025/' });
    expect(all(nav, 'a', { ariaCurrent: 'page' }).map(textOf)).toEqual(['2025']);
    const whole = one(await timeline(given), 'nav');
    expect(all(whole, 'a', { ariaCurrent: 'page' }).map(textOf)).toEqual(['Everything']);
  });

  it('only contain their own entries', async () => {
    const tree = await timeline(given, '2026-01-17', 2025);
    expect(headings(tree).filter((heading) => heading.startsWith('h2'))).toEqual(['h2 2025']);
    expect(all(await timeline({}), 'nav')).toEqual([]);
  });
});

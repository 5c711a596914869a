import { describe, expect, it } from 'vitest';
import MilestonePage from '../../../src/views/milestones/MilestonePage.astro';
import MilestonesPage from '../../../src/views/milestones/MilestonesPage.astro';
import { milestonesView, milestoneView } from '../../../src/views/milestones/view.ts';
import { emptyState } from '../../../src/views/common/empty-state.ts';
import { checkInsOn, goal, milestone, partnership, written } from '../../domain/builders.ts';
import { contextOf, first } from '../context.ts';
import { all, headings, links, one, render, section, terms, texts } from './rendered.ts';

type Given = Parameters<typeof contextOf>[0];

function list(given: Given, today = '2026-02-05', year?: number) {
  const context = contextOf(given, today);
  const begin = emptyState(context, 'milestone');
  return render(MilestonesPage, { view: milestonesView(context, year), words: context.words, begin });
}

function page(id: string, given: Given, prose = '') {
  const context = contextOf(given, '2026-02-05');
  const found = first(context.journal.milestones.filter((each) => each.id === id));
  return render(MilestonePage, { view: milestoneView(context, found), prose });
}

describe('the page of milestones', () => {
  it('says how to start the first one', async () => {
    const tree = await list({});
    expect(headings(tree)).toEqual(['h1 Milestones']);
    expect(links(tree)).toMatchObject({ 'Write a new milestone': '/write/milestone/' });
  });

  it('links to earlier years, which only have their own', async () => {
    const wins = Array.from({ length: 12 }, (_, mile) => `Ran mile ${mile}`);
    const checkIns = [
      written('2025-12-28', '## Wins\n- Knitted'),
      written('2026-01-11', `## Wins\n${wins.map((win) => `- ${win}`).join('\n')}`),
    ];
    const since = { partnership: partnership({ since: '2025-12-01' }), checkIns };
    const tree = await list(since);
    expect(texts(section(tree, 'Small wins'), 'bdi')).toEqual(wins.toReversed());
    expect(links(one(tree, 'nav', { ariaLabel: 'By year' }))).toEqual({
      Newest: '/milestones/',
      '2026': '/milestones/2026/',
      '2025': '/milestones/2025/',
    });
    const page = await list(since, '2026-02-05', 2025);
    expect(headings(page).slice(0, 2)).toEqual(['h1 Milestones of 2025', 'h2 2025']);
    expect(texts(section(page, 'Small wins'), 'bdi')).toEqual(['Knitted']);
    expect(texts(page, 'a', { ariaCurrent: 'page' })).toEqual(['2025']);
  });

  it('separates what partners wrote from what the site found', async () => {
    const milestones = [milestone('medal', { title: 'A medal', date: '2026-01-20', partners: ['sam'] })];
    const tree = section(await list({ milestones, checkIns: checkInsOn('2026-01-11') }), '2026');
    expect(texts(tree, 'article').join()).toBe('20 January 2026 · Milestone A medal Sam');
    expect(texts(tree, 'h3')).toEqual(['A medal', 'Found along the way']);
    expect(texts(tree, 'li')).toEqual(['The first check-in 11 January 2026 · Milestone']);
    expect(links(tree)).toMatchObject({ 'The first check-in': '/milestones/sessions-1/' });
  });

  it('lists small wins by month, with who had them, and counts them', async () => {
    const checkIns = [written('2026-01-25', '## Wins\n- Ran'), written('2026-02-01-sam', '## Wins\n- Swam\n- Rode')];
    const wins = section(await list({ checkIns }), 'Small wins');
    expect(texts(wins, 'p')).toEqual(['3 wins named in check-ins.']);
    expect(texts(wins, 'h3')).toEqual(['February 2026', 'January 2026']);
    expect(texts(wins, 'li')).toEqual(['Rode 1 Feb Sam', 'Swam 1 Feb Sam', 'Ran 25 Jan']);
  });

  it('lists setbacks with their lessons, and says if one is still missing', async () => {
    const milestones = [
      milestone('fell', { title: 'Fell', date: '2026-01-12', kind: 'setback', lesson: 'Look.', recovery: 'Walk.' }),
      milestone('ill', { title: 'Ill', date: '2026-01-13', kind: 'setback' }),
    ];
    const setbacks = section(await list({ milestones }), 'Setbacks, and the way back');
    expect(texts(setbacks, 'li')).toEqual([
      'Ill 13 Jan No lesson written down yet.',
      'Fell 12 Jan Lesson: Look. Way back: Walk.',
    ]);
    expect(links(setbacks)).toEqual({ '13 Jan': '/milestones/ill/', '12 Jan': '/milestones/fell/' });
  });

  it('shows the picture of a milestone, with its description', async () => {
    const milestones = [milestone('medal', { date: '2026-01-20', cover: './medal.jpg', coverAlt: 'Gold' })];
    expect(one(await list({ milestones }), 'img').properties['alt']).toBe('Gold');
  });
});

describe('the page of a milestone', () => {
  it('says what it is, when it was, whose it is, and how it was celebrated', async () => {
    const milestones = [
      milestone('medal', { title: 'A medal', date: '2026-01-20', partners: ['sam'], celebrated: 'Cake', goal: 'run' }),
    ];
    const tree = await page('medal', { milestones, goals: [goal('run', { title: 'Marathon' })] }, '<p>We ran.</p>');
    expect(headings(tree)).toEqual(['h1 A medal']);
    expect(texts(one(tree, 'header'), 'p')).toEqual(['20 January 2026 · Milestone']);
    expect(terms(tree)).toEqual({ Goal: ['Marathon'], 'How we celebrated': ['Cake'] });
    expect(links(tree)).toEqual({ Sam: '/partners/sam/', Marathon: '/goals/run/' });
    expect(texts(tree, 'p')).toContain('We ran.');
  });

  it('celebrates what was reached without words, but not a setback', async () => {
    const milestones = [
      milestone('medal', { date: '2026-01-20' }),
      milestone('fell', { date: '2026-01-21', kind: 'setback', lesson: 'Look.' }),
    ];
    const drawn = async (id: string) => all(await page(id, { milestones }), 'svg', { className: 'celebration' });
    expect((await drawn('medal')).map(({ properties }) => properties['ariaHidden'])).toEqual(['true']);
    expect(await drawn('fell')).toEqual([]);
  });

  it('links to the recovery once that session was held', async () => {
    const setback = milestone('fell', {
      date: '2026-01-12',
      kind: 'setback',
      lesson: 'Look.',
      recoveredBy: '2026-01-25',
    });
    const before = await page('fell', { milestones: [setback] });
    expect(terms(before)).toMatchObject({ 'The way back': ['25 January 2026'] });
    expect(links(before)).toEqual({});
    const after = await page('fell', { milestones: [setback], checkIns: checkInsOn('2026-01-25') });
    expect(links(after)).toEqual({ '25 January 2026': '/check-ins/2026-01-25/' });
  });

  it('that was found says that the site counted it, and nothing more', async () => {
    const tree = await page('sessions-1', { partnership: partnership(), checkIns: checkInsOn('2026-01-11') });
    expect(texts(tree, 'p', { className: 'lede' })).toEqual(['Counted from the journal.']);
    expect(all(tree, 'dl')).toEqual([]);
    expect(all(tree, 'img')).toEqual([]);
  });
});

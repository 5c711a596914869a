import { describe, expect, it } from 'vitest';
import { milestonesView, milestoneView, milestoneYears } from '../../src/views/milestones/view.ts';
import { partnerView } from '../../src/views/partners/view.ts';
import { milestoneSummary } from '../../src/views/common/milestone-summary.ts';
import { entryLink } from '../../src/views/common/entry-link.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  goal,
  milestone,
  partner,
  partnership,
  weekly,
  written,
} from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const TODAY = '2026-04-05';

function milestoneOn(given: Parameters<typeof contextOf>[0], id: string) {
  const context = contextOf(given, TODAY);
  return milestoneView(context, first(context.journal.milestones.filter((each) => each.id === id)));
}

describe('the page of a milestone', () => {
  it('says that a found one was counted by the site', () => {
    const view = milestoneOn({ checkIns: checkInsOn('2026-01-11') }, 'sessions-1');
    expect(view).toMatchObject({
      card: { title: 'The first check-in' },
      foundBecause: 'Counted from the journal.',
    });
  });
  it('says what the author of a written one said, and doesn’t count anything', () => {
    const medal = milestone('medal', { date: '2026-01-11', goal: 'run', celebrated: 'Cake' });
    const view = milestoneOn({ goals: [goal('run')], milestones: [medal] }, 'medal');
    expect(view).not.toHaveProperty('foundBecause');
    expect(view.facts).toEqual([
      { label: 'Goal', text: 'run', href: '/goals/run/' },
      { label: 'How we celebrated', text: 'Cake' },
    ]);
  });
  it('says when a target was planned for', () => {
    const given = { benchmarks: [benchmark('run')], checkIns: [checkIn('2026-03-29', { readings: { run: 10 } })] };
    const context = contextOf(given, TODAY);
    const target = first(context.journal.milestones.filter(({ finding }) => finding?.kind === 'target'));
    expect(milestoneView(context, target)).toMatchObject({
      card: { title: 'run: 10\u00a0km, the target' },
      foundBecause: 'Reached on 29 March 2026; planned for 5 July 2026.',
    });
  });
  it('links to the recovery once that session has been held', () => {
    const fell = (recoveredBy: string) => milestone('fell', { date: '2026-03-20', kind: 'setback', recoveredBy });
    const given = (date: string) => ({ checkIns: checkInsOn('2026-03-29', '2026-04-12'), milestones: [fell(date)] });
    expect(milestoneOn(given('2026-03-29'), 'fell').facts[0]?.href).toBe('/check-ins/2026-03-29/');
    expect(milestoneOn(given('2026-04-12'), 'fell').facts[0]).not.toHaveProperty('href');
  });
  it('celebrates what was reached, but not a setback', () => {
    const celebrated = (kind: 'milestone' | 'smallWin' | 'setback') =>
      milestoneOn({ milestones: [milestone('one', { date: '2026-03-20', kind })] }, 'one').isCelebrated;
    expect([celebrated('milestone'), celebrated('smallWin'), celebrated('setback')]).toEqual([true, true, false]);
  });
  it('shows its cover with a description', () => {
    const medal = milestone('medal', { date: '2026-01-11', cover: './medal.jpg', coverAlt: 'A medal' });
    const { cover } = milestoneOn({ milestones: [medal] }, 'medal');
    expect(cover?.alt).toBe('A medal');
    expect(cover?.picture.sized({ width: 8, height: 6 })).toBe('./medal.jpg?8');
  });
});

describe('a milestone in a list', () => {
  const context = contextOf(
    {
      partnership: partnership({ since: '2025-01-05', cadence: { every: '1 week', starts: '2025-01-12' } }),
      benchmarks: [
        benchmark('run', {
          title: 'Long run',
          baseline: { date: '2025-01-05', value: 0 },
          checkpoints: [
            { date: '2025-03-02', value: 4, label: 'Four' },
            { date: '2025-04-01', value: 6 },
          ],
          target: { date: '2025-06-01', value: 8 },
        }),
      ],
      checkIns: weekly('2025-01-12', 10).map((date, week) => checkIn(date, { readings: { run: week } })),
      milestones: [
        milestone('cake', { date: '2025-02-01', celebrated: 'Cake', lang: 'de', partners: ['sam'] }),
        milestone('fall', { date: '2025-02-02', kind: 'setback', lesson: 'Look', visibility: 'partners' }),
        milestone('hill', { date: '2025-02-03', kind: 'smallWin', lang: 'de' }),
      ],
    },
    '2026-01-06',
  );
  const cards = context.journal.milestones.map((each) => milestoneSummary(context, each).card);

  it('has its title, which the site gives those that it found, its date, and what it is', () => {
    expect(cards.map(({ title, meta, href }) => [title, meta, href])).toEqual([
      ['The first check-in', '12 January 2025\u00a0· Milestone', '/milestones/sessions-1/'],
      ['cake', '1 February 2025\u00a0· Milestone', '/milestones/cake/'],
      ['fall', '2 February 2025\u00a0· Setback', '/milestones/fall/'],
      ['hill', '3 February 2025\u00a0· Small win', '/milestones/hill/'],
      ['Four', '9 February 2025\u00a0· Milestone', '/milestones/run-4/'],
      ['5 due dates kept in a row', '9 February 2025\u00a0· Milestone', '/milestones/streak-5/'],
      ['Long run: 6\u00a0km', '23 February 2025\u00a0· Milestone', '/milestones/run-6/'],
      ['Long run: 8\u00a0km, the target', '9 March 2025\u00a0· Milestone', '/milestones/run-8/'],
      ['10 check-ins', '16 March 2025\u00a0· Milestone', '/milestones/sessions-10/'],
      ['10 due dates kept in a row', '16 March 2025\u00a0· Milestone', '/milestones/streak-10/'],
      ['1 year together', '5 January 2026\u00a0· Milestone', '/milestones/anniversary-1/'],
    ]);
  });
  it('says how it was celebrated or what it taught, in its language, whose it is, and who sees it', () => {
    const [, cake, fall, hill] = cards;
    expect(cake).toMatchObject({ summary: 'Cake', language: { lang: 'de' }, summaryLanguage: { lang: 'de' } });
    expect(cake?.partners.map(({ name }) => name)).toEqual(['Sam']);
    expect(fall).toMatchObject({ summary: 'Look', mark: { text: 'Only partners see this' } });
    expect(hill).toMatchObject({ language: { lang: 'de' } });
    for (const field of ['summary', 'summaryLanguage', 'mark']) expect(hill).not.toHaveProperty(field);
  });
});

describe('the page of all milestones', () => {
  const checkIns = [
    written('2025-12-28', '## Setbacks\n- Rained off'),
    written('2026-01-11', '## Wins\n- Ran\n- Wrote'),
    written('2026-02-01-sam', '## Wins\n- Slept'),
  ];
  const milestones = [milestone('fell', { date: '2026-02-02', kind: 'setback', lesson: 'Look' })];
  const context = contextOf({ checkIns, milestones }, TODAY);
  const view = milestonesView(context);
  const before = milestonesView(context, 2025);
  it('has the newest year, and the one before while it’s short, and links to the others', () => {
    expect(milestoneYears(context)).toEqual([2026, 2025]);
    expect([view.title, before.title]).toEqual(['Milestones', 'Milestones of 2025']);
    expect(before.pages).toEqual([
      { label: 'Everything', href: '/milestones/', current: false },
      { label: '2026', href: '/milestones/2026/', current: false },
      { label: '2025', href: '/milestones/2025/', current: true },
    ]);
    expect([before.winCount, milestonesView(context, 2026).winCount]).toEqual([0, 3]);
    expect(view.years).toEqual(before.years);
    const dozen = Array.from({ length: 12 }, (_, index) => `- Win ${index}`).join('\n');
    const later = milestonesView(
      contextOf({ checkIns: [...checkIns, written('2026-02-08', `## Wins\n${dozen}`)], milestones }, TODAY),
    );
    expect([later.years, later.setbacks.length, later.pages[0]?.label]).toEqual([[], 1, 'Newest']);
  });
  it('separates setbacks from what was reached', () => {
    expect(before.years.flatMap((year) => year.found.map(({ title }) => title))).toEqual(['The first check-in']);
    expect(milestonesView(context, 2026).years).toEqual([]);
  });
  it('shows setbacks from files and check-ins, newest first, with the year if it’s another one', () => {
    expect(before.setbacks.map(({ dateText }) => dateText)).toEqual(['28 Dec']);
    expect(view.setbacks).toEqual([
      { title: 'fell', href: '/milestones/fell/', lesson: 'Look', dateText: '2 Feb' },
      { title: 'Rained off', href: '/check-ins/2025-12-28/', dateText: '28 December 2025' },
    ]);
  });
  it('counts small wins by month, with their owners', () => {
    expect(view.winCount).toBe(3);
    expect(view.wins.map(({ month, wins }) => [month, wins.map(({ text, author }) => [text, author?.name])])).toEqual([
      ['February 2026', [['Slept', 'Sam']]],
      [
        'January 2026',
        [
          ['Wrote', undefined],
          ['Ran', undefined],
        ],
      ],
    ]);
  });
  it('is empty in an empty journal', () => {
    const empty = { title: 'Milestones', years: [], wins: [], winCount: 0, setbacks: [], pages: [] };
    expect(milestonesView(contextOf({}, TODAY))).toEqual(empty);
  });
});

describe('the page of a partner', () => {
  it('shows what they said about themselves, and nothing else', () => {
    const sam = partner('sam', { values: ['play'], communication: { avoid: 'Pep talks' }, feedback: 'listen' });
    expect(partnerView(contextOf({ partners: [sam] }, TODAY), sam).facts).toEqual([
      { term: 'Values', details: ['play'] },
      { term: 'How to talk with me', details: ['Avoid: Pep talks'] },
      { term: 'Feedback I ask for', details: ['Listen first'] },
    ]);
    const robin = partner('robin');
    expect(partnerView(contextOf({ partners: [robin] }, TODAY), robin).facts).toEqual([]);
  });
  it('has their goals and their series', () => {
    const context = contextOf(
      {
        goals: [goal('own', { owners: ['sam'] }), goal('other', { owners: ['robin'] })],
        benchmarks: [benchmark('run', { per: 'partner' }), benchmark('shared')],
      },
      TODAY,
    );
    const view = partnerView(context, partner('sam'));
    expect(view.goals.map(({ card }) => card.title)).toEqual(['own']);
    expect(view.benchmarks.map(({ title, summary }) => [title, summary.partner?.name])).toEqual([['run', 'Sam']]);
  });
});

describe('a link from one file to another', () => {
  const context = contextOf(
    {
      goals: [goal('run')],
      benchmarks: [benchmark('long-run')],
      checkIns: checkInsOn('2026-03-29', '2026-04-12'),
      milestones: [milestone('medal', { date: '2026-03-01' }), milestone('soon', { date: '2026-05-01' })],
      pages: [{ id: 'shoes', file: 'pages/shoes.md', data: schemas.pages.parse({ title: 'Shoes' }), body: '' }],
    },
    TODAY,
  );
  it.each([
    ['../goals/run.md', '/goals/run/'],
    ['../goals/run.md#why', '/goals/run/#why'],
    ['../goals/run.md#', '/goals/run/#'],
    ['../benchmarks/long-run.md', '/benchmarks/long-run/'],
    ['../milestones/medal.md', '/milestones/medal/'],
    ['../pages/shoes.md', '/shoes/'],
    ['2026-03-29.md', '/check-ins/2026-03-29/'],
    ['../partnership.md', '/agreement/'],
    ['../partners/sam.md', '/partners/sam/'],
    ['2026-04-12.md', undefined],
    ['../milestones/soon.md', undefined],
    ['../goals/none.md', undefined],
    ['../goals/none.md#why', undefined],
    ['100%.md', undefined],
    ['100%.md#why', undefined],
  ])('%s leads to %s', (href, url) => {
    expect(entryLink(context, 'check-ins/2026-03-29.md', href)).toBe(url);
  });
  it('works from a folder with any name', () => {
    expect(entryLink(context, 'check-ins/50% & #1/2026-03-29.md', '../../goals/run.md')).toBe('/goals/run/');
  });
});

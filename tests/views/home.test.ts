import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../src/domain/audience/audience.ts';
import { agreementView } from '../../src/views/agreement/view.ts';
import { commitmentsView } from '../../src/views/commitments/view.ts';
import { homeView } from '../../src/views/home/view.ts';
import { pageShell } from '../../src/views/page-shell/view.ts';
import {
  benchmark,
  checkInsOn,
  documents,
  feedback,
  goal,
  milestone,
  partnership,
  reparse,
  written,
} from '../domain/builders.ts';
import { contextOf } from './context.ts';

const figures = (...given: Parameters<typeof contextOf>) =>
  Object.fromEntries(homeView(contextOf(...given)).figures.map(({ label, value, note }) => [label, [value, note]]));

describe('the home page', () => {
  it('of a journal that has just begun says when to meet, and counts no streak of nothing', () => {
    expect(figures({}, '2026-01-05')).toEqual({
      'Next check-in': ['11 Jan', 'in 6 days'],
      'Check-ins': ['0', 'since 5 January 2026'],
      'Open promises': ['0', undefined],
    });
  });
  it('tells the year of a next due date that is in another', () => {
    const late = partnership({ cadence: { every: '1 month', starts: '2027-01-03' } });
    expect(figures({ partnership: late }, '2026-12-30')['Next check-in']).toEqual(['3 January 2027', 'in 4 days']);
  });
  it('names no next due date after the term has ended', () => {
    const ended = partnership({ term: { ends: '2026-02-01' } });
    expect(figures({ partnership: ended }, '2026-03-01')).not.toHaveProperty('Next check-in');
  });
  it('counts what is kept in a row', () => {
    expect(figures({ checkIns: checkInsOn('2026-01-11', '2026-01-18') }, '2026-01-19')['In a row']).toEqual([
      '2',
      'longest run: 2',
    ]);
  });
  it('says that the partners are pausing, until when and why', () => {
    const pauses = [{ from: '2026-02-01', to: '2026-02-14', because: 'Skiing.' }];
    const pausing = partnership({ cadence: { every: '1 week', starts: '2026-01-11', pauses } });
    expect(homeView(contextOf({ partnership: pausing }, '2026-02-03')).paused).toBe(
      'Pausing until 14 February 2026: Skiing.',
    );
    expect(homeView(contextOf({ partnership: pausing }, '2026-02-15'))).not.toHaveProperty('paused');
  });
  it('shows benchmarks of goals that go on, and those of none', () => {
    const goals = [goal('done', { status: 'achieved' }), goal('gone', { status: 'dropped', measurable: ['c'] })];
    const benchmarks = [benchmark('a', { goal: 'done' }), benchmark('b'), benchmark('c')];
    expect(homeView(contextOf({ goals, benchmarks }, '2026-02-03')).benchmarks.map(({ id }) => id)).toEqual(['b']);
  });
  it.each([
    { today: '2026-02-17', isFresh: true },
    { today: '2026-02-18', isFresh: false },
  ])('celebrates a milestone for a week: on $today, of the 10th, $isFresh', ({ today, isFresh }) => {
    const milestones = [milestone('medal', { date: '2026-02-10' })];
    expect(homeView(contextOf({ milestones }, today)).milestone?.isFresh).toBe(isFresh);
  });
  it('has the latest sessions first, four of them, and the newest milestone that is no setback', () => {
    const milestones = [
      milestone('medal', { date: '2026-02-10' }),
      milestone('fell', { date: '2026-02-11', kind: 'setback' }),
    ];
    const checkIns = checkInsOn('2026-01-11', '2026-01-18', '2026-01-25', '2026-02-01', '2026-02-08');
    const view = homeView(contextOf({ checkIns, milestones }, '2026-02-12'));
    expect(view.sessions.map(({ title }) => title)).toEqual(['Session 5', 'Session 4', 'Session 3', 'Session 2']);
    expect(view.milestone?.card.title).toBe('medal');
  });
  it('says which remarks wait for an answer', () => {
    const remarks = [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How?' }];
    const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { remarks })] };
    expect(homeView(contextOf(given, '2026-01-13')).waiting).toEqual([
      { text: 'A remark by Sam has been waiting for an answer since 12 Jan', href: '/check-ins/2026-01-11/#remark-1' },
    ]);
  });
});

describe('a partnership that is not shared', () => {
  const shared = visibleTo(
    documents({ partnership: partnership({ visibility: 'private', vision: 'The sea' }), partners: [] }),
    'public',
    { reparse },
  );
  const context = contextOf(shared, '2026-01-06', { audience: 'public' });
  it('goes by its name, where nothing is said of its purpose', () => {
    expect(homeView(context)).toMatchObject({
      purpose: 'Two Marathons',
      description: 'Two Marathons',
      kicker: 'Two Marathons, since January 2026',
    });
    expect(homeView(context)).not.toHaveProperty('vision');
    expect(agreementView(context)).toMatchObject({
      purpose: 'Two Marathons',
      lists: [],
      roles: { roles: [], open: [] },
    });
  });
  it('is named in the footer in the place of its partners', () => {
    const { footer } = pageShell(context, { title: 'Home', description: '', href: '/' });
    expect(footer.about).toBe('The journal of Two Marathons, since 5 January 2026.');
  });
});

describe('the agreement', () => {
  it('says in sentences what was agreed on, and leaves out what was not', () => {
    const agreed = partnership({
      cadence: {
        every: '2 weeks',
        starts: '2026-01-11',
        minutes: 1,
        pauses: [{ from: '2026-02-01', to: '2026-02-14' }],
      },
      reviews: { roles: '6 months' },
      principles: ['Honesty'],
      term: { ends: '2027-01-04', renewal: '2026-12-13' },
    });
    const view = agreementView(contextOf({ partnership: agreed }, '2026-01-06'));
    expect(view.lists).toEqual([{ heading: 'Principles', items: ['Honesty'] }]);
    expect(view.statements.map(({ text }) => text)).toEqual([
      'Every 2 weeks, on Sunday. 1 minute each time.',
      'Roles every 6 months.',
      '5 January 2026',
      'Until 4 January 2027. We talk about going on by 13 December 2026.',
    ]);
    expect(view.pauses).toEqual(['1 February 2026 to 14 February 2026']);
  });
});

describe('commitments', () => {
  const checkIns = [
    written('2025-12-28', '## Next steps\n- [ ] @robin Old (due 2025-12-31)'),
    written(
      '2026-01-11',
      '## Next steps\n- [ ] @sam Late (due 2026-01-12)\n- [ ] @sam Next (due 2026-02-20)\n- [ ] @sam Next week\n- [ ] @robin @sam Both (due 2026-03-01)',
    ),
    written(
      '2026-01-18',
      '## Next steps\n- [x] @sam Next week\n- [ ] ~~@robin Shoes~~\n- [ ] @robin Old\n- [ ] @sam Next (due 2026-02-20)',
    ),
  ];
  const view = commitmentsView(contextOf({ checkIns }, '2026-01-19'));
  const [robin, sam] = view.partners;
  it('stand under their owners, overdue ones first, then by due day', () => {
    expect(sam?.pending.map(({ text, state, due }) => [text, state.word, due])).toEqual([
      ['Late', 'overdue', 'was due 12 Jan, 7 days ago'],
      ['Next', 'open', 'due 20 Feb'],
      ['Both', 'open', 'due 1 Mar'],
    ]);
  });
  it('name who shares them, and not their only owner', () => {
    expect(sam?.pending.map(({ owners }) => owners.length)).toEqual([0, 0, 2]);
  });
  it('of another year tell it', () => {
    expect(robin?.pending[0]).toMatchObject({
      due: 'was due 31 December 2025, 19 days ago',
      carried: 'carried over once',
    });
    expect(robin?.pending[0]?.source?.label).toBe('promised 28 December 2025');
  });
  it('that are settled say when, once', () => {
    expect(view.settled).toMatchObject([
      {
        year: '2026',
        commitments: [
          { text: 'Shoes', state: { word: 'dropped' }, due: 'on 18 Jan' },
          { text: 'Next week', state: { word: 'kept' }, due: 'on 18 Jan' },
        ],
      },
    ]);
  });
  it('are counted by state, and rated by partner', () => {
    expect(view.counts.map(({ word }) => word)).toEqual(['2 open', '2 overdue', '1 kept', '1 dropped']);
    expect(sam?.keptRate).toBe('1 of 2 kept');
  });
  it('have no rate where nobody has promised anything', () => {
    const [first] = commitmentsView(contextOf({}, '2026-01-19')).partners;
    expect(first).toMatchObject({ pending: [] });
    expect(first).not.toHaveProperty('keptRate');
  });
  it('of the same words, made by two partners, are two', () => {
    const twice = [written('2026-01-11', '## Next steps\n- [ ] @sam Write\n- [ ] @robin Write')];
    const { partners } = commitmentsView(contextOf({ checkIns: twice }, '2026-01-12'));
    expect(partners.map(({ pending }) => pending.length)).toEqual([1, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { commitmentsView, commitmentYears } from '../../src/views/commitments/view.ts';
import { keptText, questionOfOverdue } from '../../src/views/common/commitments.ts';
import { toneOf } from '../../src/views/common/state-label.ts';
import { partner, partnership, weekly, written } from '../domain/builders.ts';
import { contextOf } from './context.ts';

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
  const [robin, sam] = view.partners ?? [];
  it('are listed by owner, overdue ones first, then by due date', () => {
    expect(sam?.pending.map(({ text, state, due }) => [text, state.word, due])).toEqual([
      ['Late', 'overdue', 'was due 12 Jan, 7 days ago'],
      ['Next', 'open', 'due 20 Feb'],
      ['Both', 'open', 'due 1 Mar'],
    ]);
  });
  it('name other owners, but not a single one', () => {
    expect(sam?.pending.map(({ owners }) => owners.length)).toEqual([0, 0, 2]);
  });
  it('of another year have their year', () => {
    expect(robin?.pending[0]).toMatchObject({
      due: 'was due 31 December 2025, 19 days ago',
      carried: 'carried over once',
    });
    expect(robin?.pending[0]?.source?.label).toBe('promised 28 December 2025');
  });
  it('that are settled have their date once', () => {
    expect(view.settled).toMatchObject([
      {
        year: '2026',
        commitments: [
          { text: 'Shoes', state: { word: 'let go' }, due: 'on 18 Jan' },
          { text: 'Next week', state: { word: 'kept' }, due: 'on 18 Jan' },
        ],
      },
    ]);
  });
  it('are counted by state, and as the pair’s', () => {
    expect(view.counts.map(({ word }) => word)).toEqual(['2 open', '2 overdue', '1 kept', '1 let go']);
    expect(view.kept).toBe('1 of 3 kept; 1 let go');
    expect(sam).not.toHaveProperty('keptRate');
  });
  it('don’t have a rate if no one has promised anything', () => {
    const { partners, kept } = commitmentsView(contextOf({}, '2026-01-19'));
    expect(partners?.[0]).toMatchObject({ pending: [] });
    expect(kept).toBeUndefined();
  });
  it('have no rate for strangers if promises are never public', () => {
    const kept = (alwaysPrivate: string[]) => {
      const given = { partnership: partnership({ privacy: { default: 'public', alwaysPrivate } }), checkIns };
      return keptText(contextOf(given, '2026-01-19', { audience: 'public' }));
    };
    expect([kept([]), kept(['commitments'])]).toEqual(['1 of 3 kept; 1 let go', undefined]);
  });
  it('have a rate of the last four check-ins once that’s another one', () => {
    const kept = (count: number) => {
      const checkIns = weekly('2026-01-11', count).map((date, week) =>
        written(
          date,
          `## Next steps\n- [${week % 3 === 0 ? ' ' : 'x'}] @sam Step ${week - 1}\n- [ ] @sam Step ${week}`,
        ),
      );
      return commitmentsView(contextOf({ checkIns }, '2026-04-05')).kept;
    };
    expect([kept(5), kept(6)]).toEqual([
      '3 of 5 kept, 1 of them late',
      '4 of 6 kept, 1 of them late\u00a0· 2 of 4 in the last four check-ins',
    ]);
  });
  it('with the same words, made by two partners, are two', () => {
    const twice = [written('2026-01-11', '## Next steps\n- [ ] @sam Write\n- [ ] @robin Write')];
    const { partners } = commitmentsView(contextOf({ checkIns: twice }, '2026-01-12'));
    expect(partners?.map(({ pending }) => pending.length)).toEqual([1, 1]);
  });
  it('say how they were carried over, for how many check-ins they’ve been overdue, and why they were let go', () => {
    const listed = '- [ ] @robin Old (due 2026-01-12)';
    const passed = [
      written('2026-01-11', `## Next steps\n${listed}\n- [ ] @sam Shoes`),
      written('2026-01-18', `## Next steps\n${listed}\n- [ ] ~~@sam Shoes~~ the old ones hold`),
      written('2026-01-25', `## Next steps\n${listed}`),
    ];
    const { partners, settled } = commitmentsView(contextOf({ checkIns: passed }, '2026-01-26'));
    expect(partners?.[0]).not.toHaveProperty('more');
    expect(partners?.[0]?.pending).toEqual([
      {
        text: 'Old',
        owners: [],
        state: { state: 'overdue', word: 'overdue' },
        due: 'was due 12 Jan, 14 days ago',
        source: { label: 'promised 11 Jan', href: '/check-ins/2026-01-11/#promise-2026-01-11-1' },
        carried: 'carried over twice',
        since: '2 check-ins since then',
      },
    ]);
    expect(settled[0]?.commitments).toMatchObject([
      { text: 'Shoes', due: 'on 18 Jan', reason: 'Why: the old ones hold' },
    ]);
    expect(settled[0]?.commitments[0]).not.toHaveProperty('carried');
    const ofYear = commitmentsView(contextOf({ checkIns: passed }, '2026-01-26'), 2026).pending;
    expect(ofYear).toMatchObject([{ text: 'Old', due: 'due 12 Jan', carried: 'carried over twice' }]);
    expect(ofYear[0]).not.toHaveProperty('since');
  });
  it('are followed by one question if any is overdue, even if it’s one partner’s only, among others', () => {
    const question = (...promises: string[]) => {
      const listed = promises.map((promise) => `- [ ] ${promise}`).join('\n');
      const context = contextOf({ checkIns: [written('2026-01-11', `## Next steps\n${listed}`)] }, '2026-01-14');
      return questionOfOverdue(context.words, commitmentsView(context).partners ?? []);
    };
    const [overdue, open] = ['@sam Ring (due 2026-01-13)', '@sam Write (due 2026-01-18)'];
    expect(question(overdue, open)).toBe('What got in the way, and what’s the smallest next step?');
    expect([question(open), question()]).toEqual([undefined, undefined]);
  });
  it('are in the language of the file that last worded them, and visible to everyone who sees that file', () => {
    const sides = [
      written('2026-01-11-robin', '## Next steps\n- [ ] @robin Laufen', { lang: 'de' }),
      written('2026-01-11-sam', '## Next steps\n- [ ] @sam Courir', { lang: 'fr', visibility: 'partners' }),
    ];
    const { partners } = commitmentsView(contextOf({ checkIns: sides }, '2026-01-12'));
    expect(
      partners?.map(({ pending }) => pending.map(({ text, language, mark }) => [text, language?.lang, mark?.text])),
    ).toEqual([[['Laufen', 'de', undefined]], [['Courir', 'fr', 'Only partners see this']]]);
  });
  it('of partners who have left say who left when, and belong to no one', () => {
    const partners = [partner('robin'), partner('sam', { joined: '2026-01-05', left: '2026-01-17' })];
    const promised = [
      written('2026-01-11', '## Next steps\n- [ ] @sam Write (due 2026-02-01)\n- [ ] @robin Run (due 2026-02-01)'),
    ];
    const { partners: lists, settled } = commitmentsView(contextOf({ partners, checkIns: promised }, '2026-01-19'));
    expect(lists?.map((list) => [list.partner.name, list.pending.map(({ text }) => text)])).toEqual([
      ['Robin', ['Run']],
    ]);
    expect(settled[0]?.commitments.map(({ text, state, due }) => [text, state.word, due])).toEqual([
      ['Write', 'closed', 'until Sam left on 17 Jan'],
    ]);
  });
  it('that were passed over by a check-in are kept late: described, counted and coloured differently from those in time', () => {
    const late = [
      written('2026-01-11', '## Next steps\n- [ ] @sam Ring (due 2026-01-12)\n- [ ] @sam Write'),
      written('2026-01-18', '## Next steps\n- [ ] @sam Ring (due 2026-01-12)\n- [x] @sam Write'),
      written('2026-01-25', '## Next steps\n- [x] @sam Ring (due 2026-01-12)'),
    ];
    const { counts, settled } = commitmentsView(contextOf({ checkIns: late }, '2026-01-26'));
    expect(counts.map(({ word }) => word)).toEqual(['1 kept', '1 kept late']);
    expect(settled[0]?.commitments.map(({ text, state }) => [text, state.word, toneOf(state.state)])).toEqual([
      ['Write', 'kept', 'good'],
      ['Ring', 'kept late', 'watch'],
    ]);
    expect(settled[0]?.commitments[1]).not.toHaveProperty('since');
  });
});

describe('commitments of many years', () => {
  const context = contextOf(
    {
      checkIns: [
        written('2024-12-29', '## Next steps\n- [ ] @sam First\n- [ ] @sam Still open (due 2027-01-01)'),
        written('2025-01-05', '## Next steps\n- [x] @sam First\n- [ ] @robin Second'),
        written('2025-01-12', '## Next steps\n- [x] @robin Second'),
        written('2026-01-11', '## Next steps\n- [ ] @sam Third'),
        written('2026-01-18', '## Next steps\n- [ ] ~~@sam Third~~'),
      ],
    },
    '2026-01-19',
  );
  const settled = (year?: number) =>
    commitmentsView(context, year).settled.map((each) => [each.year, each.commitments.map(({ text }) => text)]);

  it('are all shown while pending, and for the newest years if settled', () => {
    const { title, partners, counts } = commitmentsView(context);
    expect(title).toBe('Commitments');
    expect(partners?.flatMap(({ pending }) => pending.map(({ text }) => text))).toEqual(['Still open']);
    expect(settled()).toEqual([
      ['2026', ['Third']],
      ['2025', ['Second']],
    ]);
    expect(counts.map(({ word }) => word)).toEqual(['1 open', '2 kept', '1 let go']);
  });
  it('have a page for each year they were made in, which links to the others and doesn’t mention the present', () => {
    expect(commitmentYears(context)).toEqual([2026, 2025, 2024]);
    expect(commitmentYears(context).flatMap((year) => settled(year))).toEqual([
      ['2026', ['Third']],
      ['2025', ['Second']],
      ['2024', ['First']],
    ]);
    const page = commitmentsView(context, 2024);
    expect(page).not.toHaveProperty('partners');
    expect(page).toMatchObject({
      title: 'Commitments of 2024',
      counts: [{ word: '1 open' }, { word: '1 kept' }],
      pending: [{ text: 'Still open', due: 'due 1 January 2027', source: { label: 'promised 29 Dec' } }],
      settled: [{ commitments: [{ due: 'on 5 January 2025' }] }],
    });
    expect(page.pages).toEqual([
      { label: 'Newest', href: '/commitments/', current: false },
      { label: '2026', href: '/commitments/2026/', current: false },
      { label: '2025', href: '/commitments/2025/', current: false },
      { label: '2024', href: '/commitments/2024/', current: true },
    ]);
  });
  it('are those due nearest to today if many are pending; the others are on the pages of their years', () => {
    const many = Array.from({ length: 40 }, (_, index) => `- [ ] @sam Old ${index} (due 2025-01-${10 + (index % 20)})`);
    const checkIns = [
      written('2025-01-05', `## Next steps\n${many.join('\n')}`),
      written('2026-01-11', '## Next steps\n- [ ] @sam Now (due 2026-01-20)\n- [ ] @sam Far (due 2029-01-20)'),
    ];
    const long = contextOf({ checkIns }, '2026-01-19');
    const sam = commitmentsView(long).partners?.[1];
    expect(sam?.pending.map(({ text }) => text)).toContain('Now');
    expect(sam?.pending.map(({ text }) => text)).not.toContain('Far');
    expect(sam?.pending).toHaveLength(24);
    expect(sam?.more).toEqual({ text: '… and 18 more', href: '/commitments/' });
    expect([2025, 2026].flatMap((year) => commitmentsView(long, year).pending)).toHaveLength(42);
    expect(commitmentsView(long, 2025).pending[0]).toMatchObject({ state: { word: 'overdue' }, due: 'due 29 Jan' });
  });
});

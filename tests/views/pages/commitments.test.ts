import { describe, expect, it } from 'vitest';
import CommitmentsPage from '../../../src/views/commitments/CommitmentsPage.astro';
import { commitmentsView } from '../../../src/views/commitments/view.ts';
import { emptyState } from '../../../src/views/common/empty-state.ts';
import { written } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, one, render, section, textOf, texts } from './rendered.ts';

function commitments(given: Parameters<typeof contextOf>[0], today = '2026-01-26', year?: number) {
  const context = contextOf(given, today);
  const begin = emptyState(context, 'check-in');
  return render(CommitmentsPage, { view: commitmentsView(context, year), words: context.words, begin });
}

const CHECK_INS = [
  written(
    '2026-01-11',
    '## Next steps\n- [ ] @sam Ring (due 2026-01-12)\n- [ ] @sam Write (due 2026-01-12)\n- [ ] @robin Swim\n- [ ] @robin @sam Plan (due 2026-03-01)\n- [ ] @sam Shop (due 2026-01-14)',
  ),
  written('2026-01-18', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [x] @robin Swim\n- [ ] ~~@sam Shop~~'),
  written('2026-01-25', '## Next steps\n- [x] @sam Write (due 2026-01-12)'),
];

/** Returns each promise's words, its state in words, its shape, and its colour. */
function promises(tree: Parameters<typeof all>[0] | undefined) {
  return (tree ? all(tree, 'li', { className: 'commitment' }) : []).map((item) => {
    const [state] = all(item, 'span').filter(({ properties }) => String(properties['className']).startsWith('tone-'));
    return [
      textOf(one(item, 'span', { className: 'commitment-text' })),
      state && textOf(state),
      String(state?.properties['className']),
    ];
  });
}

describe('the page of commitments', () => {
  it('of a journal without any says how to make one', async () => {
    const tree = await commitments({});
    expect(headings(tree)).toEqual(['h1 Commitments', 'h2 Open']);
    expect(texts(section(tree, 'Open'), 'p')[0]).toBe(
      'No commitments yet. What you promise under “Next steps” in a check-in appears here.',
    );
    expect(links(tree)).toMatchObject({ 'Write a check-in': '/write/' });
  });

  it('says the state of each in words, and repeats it in a quiet colour', async () => {
    const tree = await commitments({ checkIns: CHECK_INS });
    expect(promises(section(tree, 'Open'))).toEqual([
      ['Plan', 'open', 'tone-neutral'],
      ['Ring', 'overdue', 'tone-watch'],
      ['Plan', 'open', 'tone-neutral'],
    ]);
    expect(promises(section(tree, '2026')).toSorted()).toEqual([
      ['Shop', 'let go', 'tone-neutral'],
      ['Swim', 'kept', 'tone-good'],
      ['Write', 'kept late', 'tone-watch'],
    ]);
  });

  it('counts them by state, late ones apart from those kept in time', async () => {
    const header = one(await commitments({ checkIns: CHECK_INS }), 'header', { className: 'page-header' });
    expect(texts(header, 'span')).toEqual(['1 open', '1 overdue', '1 kept', '1 kept late', '1 let go']);
  });

  it('links to earlier years, which only have what’s settled', async () => {
    const before = [
      written('2025-12-21', '## Next steps\n- [ ] @sam Knit'),
      written('2025-12-28', '## Next steps\n- [x] @sam Knit'),
    ];
    const tree = await commitments({ checkIns: [...before, ...CHECK_INS] });
    expect(headings(tree).slice(0, 3)).toEqual(['h1 Commitments', 'h2 Open', 'h2 2026']);
    expect(links(one(tree, 'nav', { ariaLabel: 'By year' }))).toMatchObject({ '2025': '/commitments/2025/' });
    const page = await commitments({ checkIns: [...before, ...CHECK_INS] }, '2026-01-26', 2025);
    expect(headings(page)).toEqual(['h1 Commitments of 2025', 'h2 2025']);
    expect(promises(page)).toEqual([['Knit', 'kept', 'tone-good']]);
  });

  it('says when each was promised, and links to the line there', async () => {
    const tree = await commitments({ checkIns: CHECK_INS });
    const open = section(tree, 'Open');
    const items = (open ? all(open, 'li') : []).filter((item) => textOf(item).includes('promised 11 Jan'));
    const hrefs = items.map((item) => links(item)['promised 11 Jan']);
    expect(hrefs[0]).toMatch(/^\/check-ins\/2026-01-11\/#promise-2026-01-11-\d$/);
    expect(new Set(hrefs).size).toBe(new Set(items.map((item) => textOf(item))).size);
    expect(texts(section(tree, 'Open'), 'li').find((text) => text.startsWith('Ring'))).toContain(
      'was due 12 Jan, 14 days ago',
    );
  });

  it('are listed by owner without scores; the pair’s figures are shown once, and overdue ones are asked about once', async () => {
    const tree = await commitments({ checkIns: CHECK_INS.slice(1) });
    const [robin, sam] = all(tree, 'section', { className: 'side' });
    expect([robin, sam].map((side) => side?.properties['ariaLabel'])).toEqual(['Robin', 'Sam']);
    expect(texts(robin, 'p')).toContain('Nothing open.');
    const question = 'What got in the way, and what’s the smallest next step?';
    expect([...texts(robin, 'p'), ...texts(sam, 'p')].filter((text) => /kept/.test(text))).toEqual([]);
    expect(texts(tree, 'p').filter((text) => / kept/.test(text))).toHaveLength(1);
    expect(texts(tree, 'p')).not.toContain(question);
    const twoOverdue = await commitments({ checkIns: CHECK_INS.slice(0, 1) });
    expect(texts(twoOverdue, 'p').filter((text) => text === question)).toEqual([question]);
  });
});

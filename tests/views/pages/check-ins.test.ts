import { describe, expect, it } from 'vitest';
import CheckInsPage from '../../../src/views/check-ins/CheckInsPage.astro';
import { checkInsView } from '../../../src/views/check-ins/view.ts';
import { emptyState } from '../../../src/views/common/empty-state.ts';
import { checkInsOn, written } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, one, render, rows, texts } from './rendered.ts';

function checkIns(given: Parameters<typeof contextOf>[0], year?: number) {
  const context = contextOf(given, '2026-01-20');
  const begin = emptyState(context, 'check-in');
  return render(CheckInsPage, { view: checkInsView(context, year), words: context.words, begin });
}

/** The table of the year at a glance is next to it. */
const LEDGER = { className: 'ledger' };

describe('the page of check-ins', () => {
  it('says how to start the first one', async () => {
    const tree = await checkIns({});
    expect(headings(tree)).toEqual(['h1 Check-ins']);
    expect(links(tree)).toMatchObject({ 'Write a check-in': '/write/' });
    expect(all(tree, 'table')).toEqual([]);
  });

  it('has a table for each year, newest first', async () => {
    const tree = await checkIns({ checkIns: checkInsOn('2025-12-28', '2026-01-11') });
    expect(headings(tree)).toEqual(['h1 Check-ins', 'h2 2026 at a glance', 'h2 2026', 'h2 2025']);
    expect(texts(tree, 'code')).toEqual([]);
    expect(all(tree, 'table', LEDGER).map(({ properties }) => properties['ariaLabel'])).toEqual([
      'Check-ins of 2026',
      'Check-ins of 2025',
    ]);
    expect(links(tree)).toMatchObject({ '11 January 2026': '/check-ins/2026-01-11/' });
  });

  it('shows when each session was, what it was about, what was said and what was promised', async () => {
    const body =
      '## Feedback\n### Sam to Robin\nWell run.\n\n## Concerns\n- Rain\n\n## Next steps\n- [ ] @sam Write\n\n## Accountability\n- [ ] @robin Ring';
    const tree = await checkIns({ checkIns: [written('2026-01-14', body, { topics: ['Running', 'Rain'] })] });
    const [head, row] = rows(one(tree, 'table', LEDGER));
    expect(head).toEqual(['Check-in', 'Topics', 'Feedback & notes', 'Promised, and what came of it']);
    expect(row?.slice(0, 3)).toEqual([
      '14 January 2026 3 days late',
      'Running · Rain',
      'Sam to Robin: Well run. Concern: Rain',
    ]);
    expect(texts(one(tree, 'table', LEDGER), 'li')).toEqual([
      expect.stringMatching(/^Write open Sam/),
      expect.stringMatching(/^Ring open Robin/),
    ]);
  });

  it('links to each year’s page, and marks the current one', async () => {
    const given = { checkIns: checkInsOn('2025-12-28', '2026-01-11') };
    const nav = one(await checkIns(given), 'nav', { ariaLabel: 'By year' });
    expect(links(nav)).toEqual({ Everything: '/check-ins/', '2026': '/check-ins/2026/', '2025': '/check-ins/2025/' });
    expect(texts(nav, 'a', { ariaCurrent: 'page' })).toEqual(['Everything']);
    const page = await checkIns(given, 2025);
    expect(headings(page)).toEqual(['h1 Check-ins of 2025', 'h2 2025 at a glance', 'h2 2025']);
    expect(texts(page, 'a', { ariaCurrent: 'page' })).toEqual(['2025']);
  });

  it('doesn’t have such links if everything is from one year', async () => {
    expect(all(await checkIns({ checkIns: checkInsOn('2026-01-11') }), 'nav')).toEqual([]);
  });

  it('labels each cell with its column, for a screen too narrow for a table', async () => {
    const table = one(await checkIns({ checkIns: checkInsOn('2026-01-11') }), 'table', LEDGER);
    const named = all(table, 'td').map(({ properties }) => properties['dataColumn']);
    expect(named).toEqual(texts(table, 'th', { scope: 'col' }).slice(1));
  });
});

import { describe, expect, it } from 'vitest';
import HealthPage from '../../../src/views/health/HealthPage.astro';
import { healthView } from '../../../src/views/health/view.ts';
import { checkInsOn, partnership, weekly, written } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, one, render, section, terms, texts } from './rendered.ts';

function health(...given: Parameters<typeof contextOf>) {
  const context = contextOf(...given);
  return render(HealthPage, { view: healthView(context), words: context.words });
}

const DUE = weekly('2026-01-11', 8);
const CALM = 'Nothing needs talking about today.';

describe('the page of health', () => {
  it('of a partly hidden journal says that there’s nothing to show, and doesn’t call it fine', async () => {
    const guarded = partnership({ privacy: { default: 'partners' } });
    const tree = await health({ partnership: guarded }, '2026-01-06', { audience: 'public' });
    expect(headings(tree)).toEqual(['h1 How we are']);
    expect(texts(tree, 'p')).toContain(
      'Nothing to show here. It takes three check-ins, and a view of the whole journal.',
    );
    expect(texts(tree, 'p')).not.toContain(CALM);
  });

  it('of a partnership that ended says that it did, rather than that it takes three check-ins', async () => {
    const given = { partnership: partnership({ term: { ends: '2026-02-28' } }), checkIns: checkInsOn(...DUE) };
    const paragraphs = texts(await health(given, '2026-03-09'), 'p');
    expect(paragraphs).toContain('This partnership ended on 28 February 2026.');
    expect(paragraphs).not.toContain(
      'Nothing to show here. It takes three check-ins, and a view of the whole journal.',
    );
  });

  it('of partners who meet says so, and that there’s nothing to talk about', async () => {
    const tree = await health({ checkIns: DUE.map((date) => written(date, '## Wins\n- Ran')) }, '2026-03-02');
    expect(texts(tree, 'p')).toContain(CALM);
    expect(section(tree, 'To talk about')).toBeUndefined();
    const well = section(tree, 'Going well');
    expect(well && texts(one(well, 'li', { id: 'missedCheckIns' }), 'summary')).toEqual([
      'We met at each of the last 6 due dates.',
    ]);
  });

  it('of partners who don’t meet asks about it, with its evidence and reason', async () => {
    const tree = await health({ checkIns: checkInsOn(...DUE.slice(0, 4)) }, '2026-03-09');
    expect(texts(tree, 'p')).not.toContain(CALM);
    const talk = section(tree, 'To talk about');
    const card = one(talk ?? tree, 'article', { id: 'missedCheckIns' });
    expect(texts(card, 'h3')).toEqual(['Meeting']);
    expect(texts(card, 'span', { className: 'state' })).toEqual(['talk about this']);
    expect(texts(card, 'p')).toEqual([
      '4 of the last 6 due dates passed without a check-in.',
      'What’s been getting in the way of our check-ins, and what would make meeting easy again?',
    ]);
    expect(terms(card)).toMatchObject({
      'Based on': ['Due on 8 Feb', 'Due on 15 Feb', 'Due on 22 Feb', 'Due on 1 Mar'],
      'Why this matters': [expect.stringContaining('Of the last 6 due dates') as unknown],
    });
    expect(links(card)).toMatchObject({ 'Due on 8 Feb': '/timeline/2026/' });
  });

  it('gives every signal an anchor to link to', async () => {
    const tree = await health({ checkIns: checkInsOn(...DUE.slice(0, 4)) }, '2026-03-09');
    const ids = [...all(tree, 'article'), ...all(tree, 'li')].flatMap(({ properties }) => properties['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('missedCheckIns');
  });
});

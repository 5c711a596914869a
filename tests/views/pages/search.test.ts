import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import SearchPage from '../../../src/views/search/SearchPage.astro';
import { searchView } from '../../../src/views/search/view.ts';
import { goal } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, links, one, render, textOf, texts } from './rendered.ts';

function search(audience: Audience = 'public') {
  const goals = [goal('run', { title: 'Marathon' }), goal('book', { title: 'A <book>' })];
  const context = contextOf({ goals }, '2026-01-20', { audience });
  return render(SearchPage, { view: searchView(context), words: context.words });
}

describe('the search page', () => {
  it.each(['public', 'partners'] as const)('for the %s has a field with a label', async (audience) => {
    const tree = await search(audience);
    const field = one(tree, 'input', { type: 'search' });
    expect(textOf(one(tree, 'label', { htmlFor: String(field.properties['id']) }))).toBe('Search for');
    expect(field.properties['name']).toBe('q');
    expect(all(tree, 'button', { type: 'submit' }).map(textOf)).toEqual(['Search']);
  });

  it('has filters and an order, with nothing chosen at first', async () => {
    const tree = await search();
    const choices = all(tree, 'select').map((select) => [select.properties['name'], texts(select, 'option')]);
    expect(Object.fromEntries(choices)).toMatchObject({
      partner: ['Everyone', 'Robin', 'Sam'],
      goal: ['Every goal', 'Marathon', 'A <book>'],
      order: ['Best match', 'Newest first'],
    });
    expect(all(tree, 'select').map((select) => all(select, 'option')[0]?.properties['value'])).toEqual(
      all(tree, 'select').map(() => ''),
    );
  });

  it('announces results to screen readers, but nothing before a search', async () => {
    const tree = await search();
    expect(texts(tree, 'p', { role: 'status' })).toEqual(['']);
    expect(texts(tree, 'ol')).toEqual(['']);
    expect(one(tree, 'h2').properties).toHaveProperty('hidden');
    expect(one(tree, 'p', { className: 'search-nothing' }).properties).toHaveProperty('hidden');
  });

  it('without a script says that it needs one', async () => {
    expect(texts(one(await search(), 'noscript'), 'p')).toEqual([
      'Search needs JavaScript. Without it, these pages list everything:',
    ]);
  });

  it.each(['public', 'partners', 'private'] as const)(
    'for the %s links to the lists of everything',
    async (audience) => {
      expect(links(await search(audience))).toEqual({
        Timeline: '/timeline/',
        'Check-ins': '/check-ins/',
        Goals: '/goals/',
        Milestones: '/milestones/',
      });
    },
  );
});

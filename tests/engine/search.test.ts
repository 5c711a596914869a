import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { indexedPage, searchFiles } from '../../src/engine/search.ts';

const page = (main: string, head = '') =>
  indexedPage('p/', `<head>${head}</head><body>Frame<main data-search>${main}</main>Foot</body>`);

describe('a page’s search record', () => {
  it('has its own description, and the text of its content', () => {
    const head = `<meta name="search:title" content="Tea &amp; cake"><meta name="search:kind" content="goal">
      <meta name="search:partner" content="robin"><meta name="search:partner" content="sam">
      <meta name="search:heading" content="Cups"><meta name="search:date" content="2026-01-11"><meta name="search:detail" content="11 January"><meta name="robots" content="x">`;
    expect(page('<p>At noon.</p>', head)).toEqual({
      path: 'p/',
      title: 'Tea & cake',
      heading: 'Cups',
      date: '2026-01-11',
      detail: '11 January',
      filters: { kind: ['goal'], partner: ['robin', 'sam'] },
      text: 'At noon.',
    });
  });

  it('doesn’t exist if the page only repeats others', () => {
    expect(indexedPage('p/', '<body><main><p>At noon.</p></main></body>')).toBeUndefined();
  });

  it.each([
    ['its title', '<h1>Title</h1>'],
    ['ways to other pages', '<nav><ul><li>Next</li></ul></nav>'],
    ['the words of drawings', '<svg><g><text>12</text></g></svg>'],
    ['scripts and styles', '<script>"<p>"</script><style>p{}</style>'],
    ['cards', '<ul><li class="stack card"><p>Other <img> page</p></li></ul>'],
    ['what’s repeated elsewhere', '<section data-search-ignore><p>Again<br>and again</p></section>'],
  ])('leaves out %s', (_, html) => {
    expect(page(`<p>Before</p>${html}<p>after</p>`)?.text).toBe('Before · after');
  });

  it('separates what’s drawn apart, but not within a word', () => {
    expect(page('<ul><li>Ran <b>10</b>&nbsp;km!</li><li>un<em>usual</em>ly</li><li>slept</li></ul>')?.text).toBe(
      'Ran 10 km! unusually · slept',
    );
    expect(page('<p><span>Robin</span><span>Sam</span></p>')?.text).toBe('Robin Sam');
    expect(page('one<br>two\n  three')?.text).toBe('one two three');
  });

  it.each([
    ['a heading', '<h2>Wins</h2><p>We ran.</p>', '\nWins\nWe ran.'],
    ['headings one after the other', '<h2>Wins</h2><h3>Robin</h3><p>Ran.</p>', '\nWins\n\nRobin\nRan.'],
    ['a heading after text', '<p>Before</p><h2><a href="#">Wins</a></h2>after', 'Before\nWins\nafter'],
    ['a heading of blocks', '<summary><div>More</div><p>of it</p></summary>all', '\nMore\n\nof it\nall'],
    ['an empty heading', '<p>One</p><h2> </h2><p>two</p>', 'One · two'],
    ['a heading at the end', '<p>One</p><h2>Two</h2>', 'One\nTwo\n'],
    ['what a list explains', '<dl><dt>Goal</dt><dd>Tea</dd><dd>Cake</dd></dl>', '\nGoal\nTea · Cake'],
    ['the head of a table', '<table><tr><th>km<td>12<td>13</table>', '\nkm\n12 · 13'],
    ['a heading of another script', '<h2>できたこと</h2><p>走った。</p><p>寝た</p>', '\nできたこと\n走った。 寝た'],
  ])('separates %s from the text', (_, html, text) => {
    expect(page(html)?.text).toBe(text);
  });

  it('doesn’t keep the page in memory', () => {
    setFlagsFromString('--expose-gc');
    // It exists in a new context, and nowhere else.
    const collect = runInNewContext('gc') as () => void;
    const megabyte = `<svg>${'x'.repeat(2 ** 20)}</svg>`;
    collect();
    const before = process.memoryUsage().heapUsed;
    const title = (n: number) => `What was said in check-in ${n}`;
    const pages = Array.from({ length: 50 }, (_, n) =>
      page(`<p>${title(n)}</p>${megabyte}`, `<meta name="search:title" content="${title(n)}">`),
    );
    collect();
    expect(pages.at(-1)?.title).toBe(title(49));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10 * 2 ** 20);
  });

  it('normalises what HTML writes differently, to one form of each letter', () => {
    expect(page('<p>a &lt; b &amp; e\u0301</p>')?.text).toBe('a < b & é');
  });

  it('accepts a mark named like a property of every object', () => {
    expect(page('', '<meta name="search:constructor" content="x">')?.filters).toEqual({ constructor: ['x'] });
  });
});

describe('the files of a site’s search', () => {
  const found = (path: string, date?: string) => ({ path, title: path, filters: {}, text: '', ...(date && { date }) });
  const pages = [found('b', '2025-12-31'), found('c'), found('d', '2026-01-01'), found('a', '2025-01-01')];

  it('are one for each year, newest first, and one for pages without a date', () => {
    const files = searchFiles(pages);
    expect([...files.keys()].sort()).toEqual([
      'search/2025.json',
      'search/2026.json',
      'search/index.json',
      'search/undated.json',
    ]);
    expect(JSON.parse(files.get('search/index.json') ?? '')).toEqual([
      'search/undated.json',
      'search/2026.json',
      'search/2025.json',
    ]);
    expect(JSON.parse(files.get('search/2025.json') ?? '')).toEqual([pages[3], pages[0]]);
  });

  it('are identical in whatever order the pages come, and a year’s stays the same if another grows', () => {
    expect([...searchFiles(pages.toReversed())].sort()).toEqual([...searchFiles(pages)].sort());
    const grown = searchFiles([...pages, found('e', '2027-01-01')]);
    expect(grown.get('search/2025.json')).toBe(searchFiles(pages).get('search/2025.json'));
  });

  it('exist even if nothing can be found', () => {
    expect([...searchFiles([])]).toEqual([['search/index.json', '[]']]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryHeadingReader } from '../../src/domain/check-in/body.ts';
import { runs } from '../support/properties.ts';
import { html } from './page.ts';

describe('headings', () => {
  it('are below the page’s title', async () => {
    expect(await html('# A\n\n## B')).toBe('<h2 id="user-content-a">A</h2>\n<h3 id="user-content-b">B</h3>');
  });
  it('start at the given level', async () => {
    expect(await html('## Wins', { headingBase: 1 })).toBe('<h2 id="user-content-wins">Wins</h2>');
  });
  it('are never deeper than h6', async () => {
    expect(await html('###### F', { headingBase: 4 })).toMatch(/^<h6 /);
  });
  it('are shifted if they’re written as HTML, too', async () => {
    expect(await html('<h1>A</h1>')).toMatch(/^<h2 /);
  });
  it('have ids made from words in any script', async () => {
    expect(await html('# Nächste *Schritte*!')).toContain('id="user-content-nächste-schritte"');
    expect(await html('# 次の一歩')).toContain('id="user-content-次の一歩"');
  });
  it('have different ids for the same words', async () => {
    expect(await html('# A\n# A\n# A-1')).toMatch(
      /id="user-content-a".*id="user-content-a-1".*id="user-content-a-1-1"/s,
    );
  });
  it('don’t have an id without words', async () => {
    expect(await html('# 🎉')).toBe('<h2>🎉</h2>');
  });
  it('have different ids in two bodies on a page', async () => {
    expect(await html('# A\n\n[a](#a)', { scope: 'robin' })).toMatch(
      /id="user-content-robin-a".*href="#user-content-robin-a"/s,
    );
  });
});

describe('links', () => {
  it('lead to prefixed ids in the page', async () => {
    expect(await html('[top](#a)')).toContain('href="#user-content-a"');
  });
  it('lead to pages of the site instead of the journal’s files', async () => {
    expect(await html('[goal](../goals/marathon.md)')).toContain('<a href="/journal/goals/marathon/">goal</a>');
  });
  it('become text if they lead nowhere', async () => {
    expect(await html('See [the *old* list](old.txt).')).toBe('<p>See the <em>old</em> list.</p>');
  });
  it('give other sites neither the window nor any ranking', async () => {
    expect(await html('<https://example.org>')).toContain('href="https://example.org" rel="noopener nofollow"');
  });
  it('treat two slashes or backslashes as another site, as browsers do', async () => {
    expect(await html('<a href="//example.org">a</a>')).toContain('rel="noopener nofollow"');
    expect(await html('<a href="/\t\\example.org">a</a>')).toContain('rel="noopener nofollow"');
  });
});

describe('images', () => {
  it('are served, loaded lazily and with their size', async () => {
    expect(await html('![Finish](./a.jpg "At last")')).toBe(
      '<p><img src="/served/a.jpg" alt="Finish" title="At last" width="800" height="600" loading="lazy" decoding="async"></p>',
    );
  });
  it('have additional sizes if there are any', async () => {
    const resolveImage = () => ({
      src: '/a.jpg',
      width: 8,
      height: 6,
      srcset: '/a.jpg 8w, /b.jpg 16w',
      sizes: '100vw',
    });
    expect(await html('![a](a.jpg)', { resolveImage })).toContain('srcset="/a.jpg 8w, /b.jpg 16w" sizes="100vw"');
  });
  it('are replaced by their description if they’re not served', async () => {
    expect(await html('![Finish line](https://elsewhere.example/a.jpg)')).toBe('<p>Finish line</p>');
  });
  it('don’t have other sources that weren’t resolved', async () => {
    const picture = '<picture><source srcset="https://elsewhere.example/a.jpg"><img src="./a.jpg" alt="A"></picture>';
    expect(await html(picture)).not.toContain('elsewhere');
    expect(await html(picture)).toContain('src="/served/a.jpg"');
  });
});

describe('tables', () => {
  it('keep their alignment without a style', async () => {
    const table = await html('|a|b|c|\n|:-|:-:|-:|\n|1|2|3|');
    expect(table).toMatch(/<td align="left">1.*<td align="center">2.*<td align="right">3/s);
    expect(table).not.toContain('style');
  });
  it('scroll in their own named, focusable region', async () => {
    expect(await html('|Week|Km|\n|-|-|\n|1|2|')).toMatch(
      /^<div class="table-scroll" role="region" aria-label="Tabelle: Week, Km" tabindex="0"><table>/,
    );
  });
  it('have different names for two regions', async () => {
    expect(await html('|A|\n|-|\n\nx\n\n|A|\n|-|')).toMatch(/"Tabelle: A".*"Tabelle: A \(2\)"/s);
  });
});

describe('task lists', () => {
  it('name each checkbox after its item, without nested ones', async () => {
    const tasks = await html('- [x] Book *the* race\n  - [ ] Pay');
    expect(tasks).toContain('<input type="checkbox" checked disabled aria-label="erledigt: Book the race">');
    expect(tasks).toContain('<input type="checkbox" disabled aria-label="offen: Pay">');
  });
  it('have one checkbox for each item', async () => {
    expect((await html('- [ ] a <input type="checkbox" disabled>')).match(/<input/g)).toHaveLength(1);
  });
  it('don’t have a checkbox that belongs to no item', async () => {
    expect(await html('x <input type="checkbox">')).toBe('<p>x </p>');
  });
});

describe('footnotes', () => {
  const note = 'Ran[^1], again[^1].\n\n[^1]: GPS-measured.';
  it('link there and back', async () => {
    const rendered = await html(note);
    expect(rendered).toContain('href="#user-content-fn-1" id="user-content-fnref-1"');
    expect(rendered).toContain('<li id="user-content-fn-1">');
    expect(rendered).toMatch(/href="#user-content-fnref-1" [^>]*aria-label="Zurück zu 1"/);
    expect(rendered).toMatch(/href="#user-content-fnref-1-2" [^>]*aria-label="Zurück zu 1-2"/);
  });
  it('have a heading for screen readers at the level of the others', async () => {
    const heading = 'class="sr-only" id="user-content-footnote-label">Fußnoten</h2>';
    expect(await html(`## Notes\n\n${note}`, { headingBase: 1 })).toContain(`<h2 ${heading}`);
    expect(await html(note, { headingBase: 1 })).toContain(`<h2 ${heading}`);
  });
  it('work with names in any script', async () => {
    const rendered = await html('a[^größe]\n\n[^größe]: x');
    const id = /<li id="(?<id>[^"]+)"/.exec(rendered)?.groups?.['id'] ?? '';
    const href = /href="#(?<href>user-content-fn-[^"]+)"/.exec(rendered)?.groups?.['href'] ?? '';
    expect(decodeURIComponent(href)).toBe(decodeURIComponent(id));
  });
});

describe('code', () => {
  it('is highlighted with classes if its language is known', async () => {
    const code = await html('```js\nlet a = 1;\n```');
    expect(code).toContain('<code class="language-js"><span class="hljs-keyword">let</span>');
    expect(code).not.toContain('style');
  });
  it('stays plain in an unknown language', async () => {
    expect(await html('```klingon\nHIja <b>\n```')).toContain('<code class="language-klingon">HIja &#x3C;b>\n</code>');
  });
  it('can be scrolled by keyboard', async () => {
    expect(await html('```\na\n```')).toMatch(/^<pre tabindex="0">/);
  });
});

describe('HTML', () => {
  it('keeps details and keys', async () => {
    expect(await html('<details><summary>More</summary>\n\n**in** <kbd>Esc</kbd>\n\n</details>')).toBe(
      '<details><summary>More</summary>\n<p><strong>in</strong> <kbd>Esc</kbd></p>\n</details>',
    );
  });
  it('treats a `---` at the start as a rule, not as frontmatter', async () => {
    expect(await html('---\na: b\n---')).toContain('<hr>');
  });
});

describe('sections of a check-in', () => {
  const partners = [
    { id: 'ada', name: 'Ada' },
    { id: 'ben', name: 'Ben' },
  ];
  const headings = () => entryHeadingReader(partners);
  it('are left out if they’re empty, along with those above that contain no other', async () => {
    const body =
      '## Wins\n\n## Feedback\n\n### Ada to Ben\n\n<!-- what helped? -->\n\n## Notes\n\n### Kept\n\na\n\n## Next steps';
    expect((await html(body, { headings })).trim()).toBe(
      '<section class="entry-section entry-section--notes"><h3 id="user-content-notes">Notes</h3>\n' +
        '<h4 id="user-content-kept">Kept</h4>\n<p>a</p>\n</section>',
    );
    expect((await html('## Wins\n\n## Next steps', { headings })).trim()).toBe('');
  });
  it.each([
    ['a theme above the sections', '## The week of rain\n\n## Wins\n\na', ['The week of rain', 'Wins']],
    ['a theme with nothing else', '# Week 23: the parser\n\n## Wins\n\n## Notes', ['Week 23: the parser']],
    ['a sub-heading, and its parents', '## Wins\n\n### At work\n\n## Notes', ['Wins', 'At work']],
    ['a name inside a section', '## Progress\n\n### Wins\n\n## Notes', ['Progress', 'Wins']],
    ['one with an unknown name', '## Feedback\n\n### Ada to Zoe\n\n## Notes', ['Feedback', 'Ada to Zoe']],
    ['a deep theme', '#### On patience\n\n## Notes', ['On patience']],
  ])('keep every heading in the author’s own words: %s', async (_, body, kept) => {
    const shown = (await html(body, { headings })).matchAll(/<h\d[^>]*>([^<]*)</g);
    expect([...shown].map(([, words]) => words)).toEqual(kept);
  });
  it('don’t lose an author’s heading, whatever is around it', async () => {
    const title = fc.constantFrom('Wins', 'Notes', 'Ada to Ben', 'The rain', 'Week 23');
    const block = fc.oneof(
      fc
        .record({ level: fc.integer({ min: 1, max: 6 }), title })
        .map(({ level, title: words }) => `${'#'.repeat(level)} ${words}`),
      fc.constant('words'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
        const shown = [...(await html(blocks.join('\n\n'), { headings })).matchAll(/<h\d[^>]*>([^<]*)</g)].map(
          ([, words]) => words,
        );
        const own = (words: readonly (string | undefined)[]) => words.filter((each) => /rain|Week/.test(each ?? ''));
        expect(own(shown)).toEqual(own(blocks).map((each) => each?.replace(/^#+ /, '')));
      }),
      { numRuns: runs(60) },
    );
  });
  it('stay in pages that aren’t check-ins', async () => {
    expect(await html('## Wins')).toContain('Wins');
  });
  it('are wrapped with their heading', async () => {
    expect(await html('Hello\n\n## Wins\n\na\n\n## Free\n\nb', { headings })).toMatch(
      /^<p>Hello<\/p>\n<section class="entry-section entry-section--wins"><h3 [^>]*>Wins<\/h3>\n<p>a<\/p>\n<\/section><h3 [^>]*>Free/,
    );
  });
  it('have a hyphen in a name of two words', async () => {
    expect(await html('## Next steps\n\na', { headings })).toContain('entry-section--next-steps"');
  });
  it('don’t wrap sub-headings, except a deep name outside of all', async () => {
    expect(await html('## Progress\n\n### Wins\n\na', { headings })).not.toContain('entry-section--wins');
    expect(await html('### Wins\n\na\n\n### Our trip\n\nb', { headings })).toMatch(
      /^<section class="entry-section entry-section--wins"><h4 [^>]*>Wins<\/h4>\n<p>a<\/p>\n<\/section><h4 [^>]*>Our trip/,
    );
  });
  it('don’t include the footnotes in the last one', async () => {
    expect(await html('## Wins\n\na[^1]\n\n[^1]: x', { headings })).toMatch(/<\/section><section data-footnotes/);
  });
});

describe('a body in another language', () => {
  it('is marked with its language and direction', async () => {
    expect(await html('Hallo', { lang: 'de' })).toBe('<div lang="de" dir="ltr"><p>Hallo</p></div>');
    expect(await html('مرحبا', { lang: 'ar' })).toContain('lang="ar" dir="rtl"');
  });
});

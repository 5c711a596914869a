import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import type { MarkdownOptions, QuotedRemark } from '../../src/markdown/options.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { CORPUS } from './hostile/corpus/index.ts';
import { AS_BODY, rendered } from './hostile/rendered.ts';
import { elementsOf } from './page.ts';

const THREAD = '<div id="thread"><article>said</article></div>';

function quoting(...quotes: readonly string[]): QuotedRemark[] {
  return quotes.map((quote, id) => ({ id, quote, slot: 2 }));
}

async function pieces(markdown: string, quotes: readonly string[], options: Partial<MarkdownOptions> = {}) {
  return (await renderMarkdown(markdown, { ...AS_BODY, ...options, remarks: quoting(...quotes) })).pieces;
}

/** Renders a body with `[n]` where remark n is, and `{...}` around what's marked. */
async function shown(markdown: string, ...quotes: readonly string[]): Promise<string> {
  const shown = (await pieces(markdown, quotes)).map((piece) => (typeof piece === 'number' ? `[${piece}]` : piece));
  return shown.join('').replaceAll(/<mark class="[^"]*">([^<]*)<\/mark>/g, '{$1}');
}

describe('a remark is placed', () => {
  it('after the paragraph with its words', async () => {
    expect(await shown('One.\n\nTwo and three.\n\nFour.', 'and three')).toBe(
      '<p>One.</p>\n<p>Two {and three}.</p>[0]\n<p>Four.</p>',
    );
  });
  it('in a list item, before nested items', async () => {
    expect(await shown('- Missed two runs\n  - Lesson: mornings\n- Slept', 'missed two runs')).toBe(
      '<ul>\n<li>{Missed two runs}\n[0]<ul>\n<li>Lesson: mornings</li>\n</ul>\n</li>\n<li>Slept</li>\n</ul>',
    );
  });
  it('in a task, whose checkbox keeps its name', async () => {
    const html = await shown('- [ ] @sam Draft chapter four\n- [x] Run', 'Draft chapter four');
    expect(html).toContain('aria-label="Open: @sam Draft chapter four"');
    expect(html).toContain('@sam {Draft chapter four}[0]</li>');
  });
  it('after a heading, a table, code and a quotation', async () => {
    expect(await shown('### Robin to Sam\n\nHi', 'Robin to Sam')).toMatch(/\{Robin to Sam\}<\/h4>\[0\]\n<p>/);
    expect(await shown('| a | b |\n|---|---|\n| one | two |', 'one')).toMatch(/\{one\}.*<\/table><\/div>\[0\]$/s);
    expect(await shown('```\nlet x = 1\n```', 'let x')).toMatch(/\{let x\} = 1\n<\/code><\/pre>\[0\]$/);
    expect(await shown('> A\n>\n> B', 'a')).toBe('<blockquote>\n<p>{A}</p>\n<p>B</p>\n</blockquote>[0]');
  });
  it('after all blocks that its words are in', async () => {
    expect(await shown('One two.\n\nThree four.', 'two three')).toBe('<p>One {two}.</p>\n<p>{Three} four.</p>[0]');
  });
  it('in the section of its words, even at their end', async () => {
    expect(await shown('## Wins\n\nA run\n\n## Notes\n\nRain', 'a run')).toMatch(/\{A run\}<\/p>\[0\]\n<\/section>/);
  });
  it('never inside a link or a summary around blocks', async () => {
    expect(await shown('<div><a href="https://a.example"><p>Linked words</p></a></div>', 'linked words')).toMatch(
      /\{Linked words\}<\/p><\/a>\[0\]<\/div>$/,
    );
    expect(await shown('<details><summary>Short</summary>\n\nLong\n\n</details>', 'short')).toMatch(
      /\{Short\}<\/summary>\[0\]/,
    );
  });
  it('next to others on the same words, in order, and the words are marked once', async () => {
    expect(await shown('Two runs', 'two runs', 'runs')).toBe('<p>{Two runs}</p>[0][1]');
  });
});

describe('a remark’s words', () => {
  it('are found despite differences in Markdown, case and punctuation', async () => {
    expect(await shown('It was *really* [quite far](https://a.example), I say.', 'really quite far, i say')).toMatch(
      /<em>\{really\}<\/em> .*\{quite far\}.*\{I say\}\./,
    );
    expect(await shown('- [x] **Book** the race', '- [x] **Book** the race')).toContain(
      '{Book}</strong> {the race}[0]',
    );
    expect(await shown('It was **un**fair.', 'It was **un**fair')).toMatch(/\[0\]$/);
  });
  it('are found as whole words first', async () => {
    expect(await shown('France. We ran.', 'ran')).toBe('<p>France. We {ran}.</p>[0]');
    expect(await shown('走った。本当に', '本当')).toBe('<p>走った。{本当}に</p>[0]');
  });
  it('are marked as whole words, so that a name is still a name', async () => {
    const mention = (id: string) => (id === 'sam' ? { name: 'Sam', slot: 2 as const } : undefined);
    const [html] = await pieces('- @sam writes', ['am writes'], { mention });
    expect(html).toContain(
      '<mark class="quoted partner-2 quoted-end"><span class="mention partner-2">Sam</span> writes',
    );
  });
  it('have the quoting person’s colour, and their shape once', async () => {
    const [html] = await pieces('So *very* far', ['so very']);
    expect(html).toBe(
      '<p><mark class="quoted partner-2">So</mark> <em><mark class="quoted partner-2 quoted-end">very</mark></em> far</p>',
    );
  });
  it('don’t include numbers of footnotes', async () => {
    expect(await shown('We ran[^1] on\n\n[^1]: Far', 'ran on')).toMatch(/\[0\]/);
  });
  it.each(['nowhere', '', '—', '`', '<b>', '>'.repeat(1999)])(
    'don’t change the text if they’re not in it: %s',
    async (quote) => {
      const plain = await renderMarkdown('Some *words*', AS_BODY);
      expect(await pieces('Some *words*', [quote])).toEqual([plain.html]);
    },
  );
});

describe('a body with remarks', () => {
  it('has the same HTML as its pieces', async () => {
    const { html, pieces } = await renderMarkdown('One two', { ...AS_BODY, remarks: quoting('two') });
    expect(html).toBe(pieces.filter((piece) => typeof piece === 'string').join(''));
  });
  it('has them in another language, too', async () => {
    expect(await pieces('Zwei Läufe', ['läufe'], { lang: 'de' })).toHaveLength(3);
  });
  it.each([
    '<!--0:0--> words',
    '`<!--0:0-->` words ![<!--0:0-->](./a.jpg) <span title="<!--0:0--><!--1:0-->">a</span>',
    '- [ ] `<!--0:0-->` words',
    '| <!--0:0--> `<!--0:0-->` |\n|---|\n| words |',
  ])('can’t place them: %s', async (markdown) => {
    const cut = await pieces(markdown, ['words']);
    expect(cut.filter((piece) => typeof piece === 'number')).toEqual([0]);
    for (const element of elementsOf(cut.map((piece) => (piece === 0 ? THREAD : piece)).join('')))
      expect(JSON.stringify(element.properties)).not.toContain('article');
  });
});

describe('hostile documents with a remark on their first, middle and last words', () => {
  const described = (elements: readonly Element[]) =>
    elements.map(({ tagName, properties }) => JSON.stringify([tagName, properties]));
  const isOurs = ({ tagName, properties }: Element) =>
    tagName === 'mark' || tagName === 'article' || properties['id'] === 'thread';

  it('keep their elements, and every remark that was placed is read as one', async () => {
    const wrong: string[] = [];
    let placed = 0;
    for (const { name, text } of CORPUS) {
      const plain = await rendered(text, AS_BODY);
      if (plain === undefined) continue;
      const words = plain.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
      const quotes = [words[0], words[Math.floor(words.length / 2)], words.at(-1)].flatMap((word) => word ?? []);
      const cut = await pieces(text, quotes);
      const found = elementsOf(cut.map((piece) => (typeof piece === 'number' ? THREAD : piece)).join(''));
      const threads = cut.filter((piece) => typeof piece === 'number').length;
      const kept = described(found.filter((element) => !isOurs(element)));
      placed += threads;
      if (kept.join() !== described(elementsOf(plain)).join()) wrong.push(name);
      if (found.filter(({ tagName }) => tagName === 'article').length !== threads) wrong.push(name);
    }
    expect(wrong).toEqual([]);
    expect(placed).toBeGreaterThan(500);
  });
});

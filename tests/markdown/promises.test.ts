import { describe, expect, it } from 'vitest';
import { entryHeadingReader } from '../../src/domain/check-in/body.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import type { MarkdownOptions, WrittenPromise } from '../../src/markdown/options.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { OPTIONS } from './page.ts';

const DUE = plainDate('2026-05-15');
const PARTNERS = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
];
const mention = (id: string) => {
  const index = PARTNERS.findIndex((partner) => partner.id === id);
  const name = PARTNERS[index]?.name;
  return name === undefined ? undefined : { name, slot: 1 as const };
};

/** Renders a body with promises that start on some lines, and `[1]` where the state of the one on line 1 goes. */
async function shown(
  markdown: string,
  promises: readonly Partial<WrittenPromise>[],
  options: Partial<MarkdownOptions> = {},
): Promise<string> {
  const whole = promises.map((promise): WrittenPromise => ({
    id: promise.line ?? 0,
    line: 1,
    column: 1,
    state: 'kept',
    ...promise,
  }));
  const { pieces } = await renderMarkdown(markdown, { ...OPTIONS, mention, ...options, promises: whole });
  return pieces
    .map((piece) => (typeof piece === 'number' ? `[${piece}]` : piece))
    .join('')
    .replaceAll('\n', '');
}

describe('a promise in a text', () => {
  it('has its state after its words, instead of a checkbox', async () => {
    expect(await shown('- [x] Run\n- [ ] Write', [{ line: 1 }, { line: 2, state: 'open' }])).toBe(
      '<ul class="contains-task-list"><li class="task-list-item promise promise-kept">Run[1]</li>' +
        '<li class="task-list-item promise promise-open">Write[2]</li></ul>',
    );
  });

  it('has the anchor that links lead to', async () => {
    expect(await shown('- [ ] Run\n- [ ] Write', [{ line: 1, anchor: 'promise-1' }, { line: 2 }])).toMatch(
      /<li class="task-list-item promise promise-kept" id="promise-1">Run\[1\]<\/li><li class="[^"]+">Write/,
    );
  });

  it.each([
    ['Write (due 2026-05-15)', 'Write[1]'],
    ['Write 📅 2026-05-15', 'Write[1]'],
    ['Schreiben (bis 2026-05-15), ganz', 'Schreiben, ganz[1]'],
    ['**Write** it *(due 2026-05-15) today*', '<strong>Write</strong> it <em> today</em>[1]'],
    ['Write `(due 2026-05-15)`', 'Write <code>(due 2026-05-15)</code>[1]'],
    ['Write (or draw)', 'Write (or draw)[1]'],
    ['Write (due to rain)', 'Write (due to rain)[1]'],
    ['Write (due 2026-05-16)', 'Write (due <time>2026-05-16</time>)[1]'],
  ])('doesn’t repeat the due day that its state has: %s', async (words, without) => {
    const item = await shown(`- [ ] ${words}`, [{ state: 'open', line: 1, due: DUE }]);
    expect(item.replace(/^.*?promise-open">|<.li><.ul>$/g, '')).toBe(without);
  });

  it('keeps its due day if its state has none', async () => {
    expect(await shown('- [x] Write (due 2026-05-15)', [{ line: 1 }])).toContain(
      'Write (due <time>2026-05-15</time>)[1]',
    );
  });

  it('leaves other tasks unchanged', async () => {
    expect(await shown('- [ ] Run\n- [ ] Write', [{ line: 2 }])).toMatch(
      /^<ul class="contains-task-list"><li class="task-list-item"><input .*Run<\/li><li class="task-list-item promise/,
    );
  });

  it('comes before a nested list, whose promises are separate', async () => {
    const nested = await shown('- [ ] Run\n  - [x] Shoes', [{ line: 1 }, { line: 2, column: 3 }]);
    expect(nested).toMatch(/Run\[1\]<ul .*Shoes\[2\]<\/li><\/ul><\/li><\/ul>$/);
  });

  it('is shown in its paragraph if the list is a loose one', async () => {
    expect(await shown('- [ ] Run\n\n  far\n\n- [ ] Write', [{ line: 1 }])).toMatch(/<p>Run\[1\]<\/p><p>far<\/p>/);
  });

  it('has remarks on its words after its state', async () => {
    const remarks = [{ id: 0, quote: 'Run', slot: 1 as const }];
    expect(await shown('- [x] Run\n- [ ] Write', [{ line: 1 }], { remarks })).toMatch(/Run<\/mark>\[1\]\[0\]<\/li>/);
  });

  it.each(['- [ ] @ada Run', '- [ ] @ada: Run', '- [ ] **@ada** Run', '- [ ] ~~@ada Run~~'])(
    'of its author’s own doesn’t begin with their name: %s',
    async (markdown) => {
      expect(await shown(markdown, [{ line: 1, author: 'ada' }])).not.toContain('Ada');
      expect(await shown(markdown, [{ line: 1 }])).toContain('Ada');
      expect(await shown(markdown, [{ line: 1, author: 'ad' }])).toContain('Ada');
    },
  );

  it('keeps another person’s name, and later ones', async () => {
    const told = await shown('- [ ] @ben Ask @ada', [{ line: 1, author: 'ada' }]);
    expect(told.replaceAll(/<[^>]*>/g, '')).toBe('Ben Ask Ada[1]');
  });

  it('is found in a text with comments and HTML', async () => {
    const markdown = '<!-- what next? -->\n\n<details>\n\n- [x] Run\n\n</details>\n\n> - [ ] Write';
    const told = await shown(markdown, [{ line: 5 }, { line: 9, column: 3 }]);
    expect(told).toMatch(/Run\[5\]<\/li>.*Write\[9\]<\/li>/);
  });

  it('isn’t shown if the HTML has tasks of its own, so that it’s unclear which is which', async () => {
    const markdown = '<ul><li class="task-list-item"><input type="checkbox" disabled> Odd</li></ul>\n\n- [x] Run';
    expect(await shown(markdown, [{ line: 3 }])).not.toContain('[3]');
  });
});

describe('rows that two texts share', () => {
  const headings = () => entryHeadingReader(PARTNERS);
  const rows = async (markdown: string, kinds: readonly string[]) => {
    const { html } = await renderMarkdown(markdown, { ...OPTIONS, headings, rows: kinds });
    return html
      .split('<div class="entry-row">')
      .slice(1)
      .map((row) =>
        row
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      );
  };

  it('start at sections that both have, each with what follows it', async () => {
    const markdown = 'Hello\n\n## Wins\na\n\n## Our trip\nb\n\n## Setbacks\nc\n\n## Notes\nd';
    expect(await rows(markdown, ['wins', 'setbacks'])).toEqual(['Hello', 'Wins a Our trip b', 'Setbacks c Notes d']);
  });

  it('are equally many in each text, empty if nothing was written in a section', async () => {
    expect(await rows('## Setbacks\na', ['wins', 'setbacks', 'notes'])).toEqual(['', '', 'Setbacks a', '']);
    expect(await rows('## Wins\n\n## Setbacks\na', ['wins', 'setbacks'])).toEqual(['', '', 'Setbacks a']);
  });

  it('use a section once, and only in order', async () => {
    expect(await rows('## Wins\na\n\n## Setbacks\nb\n\n## Wins\nc', ['wins', 'setbacks'])).toEqual([
      '',
      'Wins a',
      'Setbacks b Wins c',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { sharedMarkdown } from '../../../src/output/journal-json/shared-markdown.ts';
import { parseBody } from '../../../src/journal/parse-body.ts';
import type { MarkdownOptions } from '../../../src/markdown/options.ts';
import { renderMarkdown } from '../../../src/markdown/render-markdown.ts';
import { benchmark, checkInsOn } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

function shared(markdown: string, audience: Audience = 'public') {
  const context = contextOf({ benchmarks: [benchmark('run')], checkIns: checkInsOn('2026-01-11') }, '2026-02-01', {
    audience,
  });
  return sharedMarkdown(context, 'check-ins/2026-01-11.md', markdown);
}

const OPTIONS: MarkdownOptions = {
  labels: {
    footnotes: 'Footnotes',
    backToReference: () => 'Back',
    task: ({ text }) => text,
    table: () => 'Table',
    alerts: { note: '', tip: '', important: '', warning: '', caution: '' },
  },
  resolveImage: () => undefined,
  resolveLink: () => undefined,
};

describe('links by id in shared Markdown', () => {
  it('become links to files that their audience sees, and otherwise words', () => {
    expect(shared('See [[run]], [[run|my *run]], [[hidden]] and [[hidden|words]].')).toBe(
      'See [run](../benchmarks/run.md), [my \\*run](../benchmarks/run.md), hidden and words.\n',
    );
  });

  it('stay unchanged for those who see everything', () => {
    expect(shared('See [[run]] and [[hidden]].', 'private')).toBe('See [[run]] and [[hidden]].');
  });
});

/** Places where an author can write something that isn't shown on any page. */
const HIDDEN = [
  'Shown\n\n[a]: https://example.org/CANARY "CANARY"',
  'Shown\n\n[//]: # (CANARY)',
  'Shown\n\n[//]: # "CANARY"',
  'Shown\n\n[comment]: <> (CANARY)',
  'Shown\n\n[CANARY]: /',
  'Shown\n\n> [//]: # (CANARY)',
  '[Shown][a]\n\n[a]: https://example.org\n[a]: https://example.org/CANARY',
  '[Shown][CANARY]\n\n[CANARY]: https://example.org',
  'Shown\n\n[^1]: CANARY',
  'Shown[^a]\n\n[^a]: b\n[^b]: CANARY [^a]',
  'Shown <!-- CANARY -->',
  'Shown\n\n<!-- CANARY\n\nCANARY -->',
  'Shown\n\n<!-- CANARY\n\nCANARY',
  'Shown <?CANARY CANARY ?>',
  'Shown\n\n<?xml CANARY ?>',
  'Shown <![CDATA[CANARY]]>',
  'Shown <!DOCTYPE CANARY>',
  'Shown\n\n<script>CANARY</script>',
  'Shown <script>CANARY</script>',
  'Shown\n\n<script>\n\nCANARY\n\n</script>',
  'Shown <b data-a="CANARY" onclick="CANARY" style="CANARY" class="CANARY">b</b>',
  "Shown <b data-a='CANARY' CANARY>b</b>",
  'Shown <b id=x data-a=CANARY>b</b>',
  'Shown\n\n<div hidden data-a="CANARY\nCANARY">b</div>',
  'Shown <input type="checkbox" value="CANARY">',
  'Shown <img src="CANARY.jpg" alt="">',
  'Shown <iframe src="https://example.org/CANARY"></iframe>',
  'Shown\n\n```js CANARY {1,3}\ncode\n```',
  'Shown\n\n~~~ js title="CANARY"\ncode\n~~~',
  '| Shown |\n| - |\n| b | CANARY |',
  'Shown\n\n[^1]:\n    - [ ] CANARY',
  'Shown ![a](https://example.org/CANARY.jpg "CANARY")',
  '[Shown](javascript:CANARY)',
];

describe('Markdown for an audience', () => {
  it.each([
    ['a link', 'We [hid *this* one](../goals/secret.md) well', 'We hid *this* one well'],
    ['with a title', '[a](../goals/secret.md "secret")', 'a'],
    ['in angle brackets', '[a](<../goals/my secret.md>)', 'a'],
    ['with an escape', String.raw`[a](../goals/secret\.md)`, 'a'],
    ['with a percent sign', '[a](../goals/%73ecret.md)', 'a'],
    ['with an entity', '[a](../goals/secret&period;md)', 'a'],
    ['with round brackets', '[a](../goals/(secret).md)', 'a'],
    ['around brackets', '[a \\[b\\] c](../goals/secret.md)', 'a \\[b] c'],
    ['twice', '[a](secret.md) and [b](secret.md)', 'a and b'],
    ['a definition', '[a][x]\n\n[x]: ../goals/secret.md "secret"\n', 'a'],
    ['a definition in a list', '1. [x]: ../goals/secret.md', '1.'],
    ['a definition over two lines', '[x]:\n  ../goals/secret.md', ''],
    ['HTML', '<a href="../goals/secret.md">a</a>', '<a>a</a>'],
    ['a program', '[a](javascript:secret)', 'a'],
  ])('doesn’t link to what the audience may not see: %s', (_, markdown, expected) => {
    expect(shared(markdown).trim()).toBe(expected);
  });

  it.each([
    '[a](../benchmarks/run.md#why)',
    '[a](https://example.org/secret.md "A title")',
    '[a](#secret)',
    '![a](./a.jpg)',
    '<a href="../benchmarks/run.md">a</a>',
    'Here[^1].\n\n[^1]: A note, with a point.',
    '- [ ] @sam Write (due 2026-02-01)',
    '***Words*** as _they_ stand ~~once~~',
    '| a | b |\n| - | - |\n| c |   |',
    '|a|**b**\n|-|:-:\n|`c`|[d](https://example.org)',
    '```js\n<!-- code -->\n```',
    '<details><summary>a</summary>\n\nb\n\n</details>',
  ])('keeps %s', (markdown) => {
    expect(shared(markdown).trim()).toBe(markdown);
  });

  it('has the address of a link next to it, whatever its definition is called', () => {
    expect(shared('[a][canary]\n\n[canary]: https://example.org "b"').trim()).toBe('[a](https://example.org "b")');
  });

  it('has the definitions of the text that it was taken from', () => {
    const around = '[a][x] and [b][y]\n\n[x]: https://example.org\n[y]: https://example.com';
    const context = contextOf({}, '2026-02-01', { audience: 'public' });
    expect(sharedMarkdown(context, 'a.md', '[a][x]', around).trim()).toBe('[a](https://example.org)');
  });

  it('is the original for the private audience', () => {
    const markdown = '[a](../goals/secret.md) <!-- secret -->';
    expect(shared(markdown, 'private')).toBe(markdown);
  });

  it.each(HIDDEN)('doesn’t have anything that isn’t on a page: %j', async (markdown) => {
    const page = (await renderMarkdown(markdown, OPTIONS)).html;
    expect(page).not.toContain('CANARY');
    expect(page).toContain('Shown');
    expect(shared(markdown)).not.toContain('CANARY');
    expect(shared(markdown)).toContain('Shown');
  });

  it.each(HIDDEN)('and neither does what was read in it: %j', (markdown) => {
    const { wins, commitments, feedback } = parseBody(
      `## Wins\n\n- ${markdown.replaceAll('\n', '\n  ')}\n\n## Next steps\n\n- [ ] ${markdown.replaceAll('\n', '\n  ')}\n`,
    ).body;
    expect(JSON.stringify([wins, commitments.map(({ text }) => text), feedback])).not.toContain('CANARY');
  });

  it.each([
    '[a](',
    '](',
    '[a]: ',
    '<!-- ',
    '\n',
    '((',
    'href="',
    '[a](b "',
    ' ',
    '[',
    '[a](<',
    '\\',
    '> ',
    '[a]((b',
    'a <!-- ',
  ])('is read in linear time, however often it begins with %j', (emptyState) => {
    const many = `a${emptyState.repeat(100_000 / emptyState.length)}`;
    expect(shared(many).length).toBeGreaterThan(0);
  });
});

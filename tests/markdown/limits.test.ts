import { describe, expect, it } from 'vitest';
import { MarkdownError } from '../../src/markdown/options.ts';
import { html } from './page.ts';

async function reasonFor(markdown: string): Promise<string> {
  try {
    return await html(markdown);
  } catch (error) {
    return error instanceof MarkdownError ? error.reason : String(error);
  }
}

describe('the limits of a body', () => {
  it.each([
    ['20,000 nested quotes', '>'.repeat(20_000), 'depth'],
    ['20,000 nested lists', `${'- '.repeat(20_000)}a`, 'depth'],
    ['101 nested quotes', `${'>'.repeat(101)} a`, 'depth'],
    [
      '101 levels of indentation',
      Array.from({ length: 101 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
      'depth',
    ],
    ['20,000 nested emphases', `${'*a **b '.repeat(20_000)}x${' b** a*'.repeat(20_000)}`, 'depth'],
    ['100,000 open elements', `${'<div>'.repeat(100_000)}a`, 'depth'],
    [
      'open formatting, which every paragraph takes up again',
      `${'<b>'.repeat(200)}x\n\n${'p\n\n'.repeat(1000)}`,
      'depth',
    ],
    ['nested tables in HTML', `${'<table><tr><td>'.repeat(200)}a`, 'depth'],
    [
      'a table that fills itself up',
      `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'|a\n'.repeat(3000)}`,
      'tableCells',
    ],
    ['more than 1 MiB', 'a'.repeat(1_048_577), 'bytes'],
    ['more than 1 MiB in UTF-8', 'é'.repeat(600_000), 'bytes'],
    ['one element that holds too much', `<x-y>${'*a* '.repeat(60_000)}</x-y>`, 'pieces'],
  ])('don’t allow %s', async (_, markdown, reason) => {
    expect(await reasonFor(markdown)).toBe(reason);
  });

  it.each([
    ['90 nested quotes', `${'>'.repeat(90)} a`],
    ['many elements one after the other', '<b>a</b> '.repeat(500)],
    ['many list items without an end tag', `<ul>${'<li>a'.repeat(500)}</ul>`],
    ['a long thematic break', '* '.repeat(300)],
    ['as many headings of the same words as there is room for', '# a\n'.repeat(50_000)],
    ['as many checkboxes in one item', `<ul><li>${`<p>a${'<input>'.repeat(100)}</p>`.repeat(500)}</ul>`],
    ['a url with as many spaces', `<a href="a${' '.repeat(500_000)}b">a</a>`],
    ['a table of 1,000 rows', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(1000)}`],
  ])('allow %s', async (_, markdown) => {
    expect(await reasonFor(markdown)).toMatch(/^\s*</);
  });

  it('come with advice', async () => {
    await expect(html('>'.repeat(200))).rejects.toThrow(/deeper than 100 levels\. Remove some levels/);
  });
});

describe('a body of which nothing can be shown', () => {
  it.each(['<script>alert(1)</script>', '<iframe src="https://example.org"></iframe>', '![](gone.jpg)'])(
    'is refused: %s',
    async (markdown) => {
      expect(await reasonFor(markdown)).toBe('empty');
    },
  );
  it.each(['', '  \n', '<!-- write here -->', '[a]: https://example.org'])(
    'is empty if nothing was meant: %j',
    async (markdown) => {
      expect((await html(markdown)).trim()).toBe('');
    },
  );
});

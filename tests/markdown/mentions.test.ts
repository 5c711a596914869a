import { describe, expect, it } from 'vitest';
import type { Mentioned } from '../../src/markdown/options.ts';
import { html } from './page.ts';

const mention = (id: string): Mentioned | undefined => (id === 'sam' ? { name: 'Sam', slot: 2 } : undefined);
const SAM = '<span class="mention partner-2">Sam</span>';
const shown = (markdown: string) => html(markdown, { mention });

describe('a mention', () => {
  it('shows the partner by name, in their colour', async () => {
    expect(await shown('Ask @sam, *and @sam*.')).toBe(`<p>Ask ${SAM}, <em>and ${SAM}</em>.</p>`);
  });
  it('names the owner of a task, also for screen readers', async () => {
    expect(await shown('- [ ] @sam Write (due 2026-05-15)')).toMatch(
      /aria-label="offen: Sam Write \(due 2026-05-15\)"> <span class="mention partner-2">Sam<\/span> Write/,
    );
  });
  it('of an unknown person stays as written', async () => {
    expect(await shown('Ask @alex.')).toBe('<p>Ask @alex.</p>');
  });
  it.each(['`@sam`', '    @sam', '# @sam', '[@sam](a.md)'])('stays as written in %s', async (markdown) => {
    expect(await shown(markdown)).not.toContain('mention');
  });
  it.each(['robin@sam', '@sam@example.org', '@samuel', '@sam-b', '@@sam'])('isn’t found in %s', async (text) => {
    expect(await shown(`To ${text} now`)).not.toContain('mention');
  });
  it('is only recognized on request', async () => {
    expect(await html('Ask @sam.')).toBe('<p>Ask @sam.</p>');
  });
  it('shows a name as text, whatever it contains', async () => {
    const named = await html('@sam', { mention: () => ({ name: '<b>Sam</b>', slot: 2 }) });
    expect(named).toContain('&#x3C;b>Sam');
  });
});

describe('a date in digits', () => {
  it.each([
    ['On 2026-05-15, and (2026-05-16).', '<p>On <time>2026-05-15</time>, and (<time>2026-05-16</time>).</p>'],
    ['2026-05-15', '<p><time>2026-05-15</time></p>'],
    ['*2026-05-15*', '<p><em><time>2026-05-15</time></em></p>'],
  ])('isn’t broken between two lines: %s', async (markdown, expected) => {
    expect(await html(markdown)).toBe(expected);
  });
  it.each(['2026-02-30', '2026-05-155', '12026-05-15', 'a/2026-05-15/b', '2026-05-15.md', '`2026-05-15`', '2026-05'])(
    'isn’t found in %s',
    async (text) => {
      expect(await html(text)).not.toContain('<time>');
    },
  );
});

describe('a heading cell', () => {
  it('that’s empty is an ordinary cell, and its neighbours stay headings', async () => {
    const table = await html('|   | Robin |\n| - | ----- |\n| a | b |');
    expect(table).toContain('<td></td>');
    expect(table).toContain('<th>Robin</th>');
  });
  it('that contains a picture stays a heading', async () => {
    expect(await html('| ![Sam](./s.jpg) |\n| - |\n| a |')).toContain('<th><img');
  });
});

import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { sharedMarkdown } from '../../../src/output/journal-json/values.ts';
import { benchmark, checkInsOn } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

function shared(markdown: string, audience: Audience = 'public') {
  const context = contextOf({ benchmarks: [benchmark('run')], checkIns: checkInsOn('2026-01-11') }, '2026-02-01', {
    audience,
  });
  return sharedMarkdown(context, 'check-ins/2026-01-11.md', markdown);
}

describe('Markdown for an audience', () => {
  it.each([
    ['a link', 'We [hid *this* one](../goals/secret.md) well', 'We hid *this* one well'],
    ['with a title', '[a](../goals/secret.md "secret")', 'a'],
    ['in angle brackets', '[a](<../goals/my secret.md>)', 'a'],
    ['with an escape', String.raw`[a](../goals/secret\.md)`, 'a'],
    ['with a percent sign', '[a](../goals/%73ecret.md)', 'a'],
    ['with an entity', '[a](../goals/secret&period;md)', 'a'],
    ['with round brackets', '[a](../goals/(secret).md)', 'a'],
    ['around brackets', '[a [b] c](../goals/secret.md)', 'a [b] c'],
    ['around a link', '[[a](../goals/secret.md)](../goals/secret.md)', 'a'],
    ['that nothing opens', 'a](secret.md)', 'a]'],
    ['twice', '[a](secret.md) and [b](secret.md)', 'a and b'],
    ['a definition', '[a][x]\n\n[x]: ../goals/secret.md "secret"\n', '[a][x]\n\n\n'],
    ['a definition in a list', '1. [x]: ../goals/secret.md', ''],
    ['a definition over two lines', '[x]:\n  ../goals/secret.md', ''],
    ['HTML', '<a href="../goals/secret.md">a</a>', '<a >a</a>'],
    ['HTML without quotation marks', '<a href=../goals/secret.md>a</a>', '<a >a</a>'],
  ])('has no link to what the audience may not see: %s', (_, markdown, expected) => {
    expect(shared(markdown)).toBe(expected);
  });

  it.each([
    '[a](../benchmarks/run.md#why)',
    '[a](<../benchmarks/run.md>)',
    '[x]: ../benchmarks/run.md',
    '[a](https://example.org/secret.md)',
    '[a](#secret)',
    '![a](./a.jpg)',
    '<a href="../benchmarks/run.md">a</a>',
    '[^1]: A note, with a point.',
    '[a]: a word',
    '- [ ] @sam Write (due 2026-02-01)',
    '- [x](y',
  ])('keeps %s', (markdown) => {
    expect(shared(markdown)).toBe(markdown);
  });

  it.each([
    ['a <!-- secret --> b', 'a  b'],
    ['a\n<!-- secret\nsecret -->\nb', 'a\n\nb'],
    ['a\n\n<!-- secret\nsecret', 'a'],
    ['a `<!--` b\n<!-- secret', 'a `<!--` b'],
    ['Write `<!--` for a comment', 'Write `<!--` for a comment'],
  ])('has no comment: %j', (markdown, expected) => {
    expect(shared(markdown).trimEnd()).toBe(expected);
  });

  it('is for the private audience what was written', () => {
    const markdown = '[a](../goals/secret.md) <!-- secret -->';
    expect(shared(markdown, 'private')).toBe(markdown);
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
  ])('is read in one go, however often it begins with %j', (emptyState) => {
    const many = `a${emptyState.repeat(100_000 / emptyState.length)}`;
    expect(shared(many).length).toBeGreaterThan(0);
  });
});

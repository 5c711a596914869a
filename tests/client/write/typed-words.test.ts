import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, cleaned, inOneLine, phrase, promise } from '../../../src/client/write/checker/typed-words.ts';
import { markdownText, paragraph } from '../../../src/output/drafts/text.ts';

const lineOf = (typed: string) => markdownText([{ ...paragraph(''), children: phrase(typed) }]).trim();
const promiseOf = (typed: string) => markdownText([{ ...paragraph(''), children: promise(typed) }]).trim();
const boxOf = (typed: string) => markdownText(blocks(typed)).trim();

describe('typed text', () => {
  it.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u202eb\u0000c\ufeff\u2066d\u2069', 'abcd'],
    ['a\tb', 'a b'],
    ['\u001b[31mred', '[31mred'],
    ['👩‍👩‍👧 🇩🇪 é', '👩‍👩‍👧 🇩🇪 é'],
  ])('has no invisible characters: %j', (typed, clean) => expect(cleaned(typed)).toBe(clean));

  it('is on one line if there’s only room for one', () => expect(inOneLine('  a\n\n b\t c ')).toBe('a b c'));

  it.each([
    ['Ran *twice*, see https://example.org/run', 'Ran _twice_, see <https://example.org/run>'],
    ['[a](https://example.org)', '[a](https://example.org)'],
    ['`code` and ~~struck~~', '`code` and ~~struck~~'],
    ['# One', '\\# One'],
    ['- [x] done', '\\- \\[x] done'],
    ['1. One', '1\\. One'],
    ['> quoted', '\\> quoted'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['![a](./b.png)', '!\\[a]\\(./b.png)'],
    ['[a](javascript:alert(1))', '\\[a]\\(javascript:alert(1))'],
    ['[a](./b.md)', '[a](./b.md)'],
    ['[a](//b.example/)', '\\[a]\\(//b.example/)'],
    ['a\n---\nb', 'a --- b'],
  ])('on one line keeps emphasis and links, and is otherwise unchanged: %j', (typed, written) =>
    expect(lineOf(typed)).toBe(written),
  );

  it.each([
    ['@sam Call the venue (due 2026-12-01)', '`@sam` Call the venue `(due 2026-12-01)`'],
    ['Call *today*', 'Call _today_'],
  ])('as a promise doesn’t get an owner or a due date of its own: %j', (typed, written) =>
    expect(promiseOf(typed)).toBe(written),
  );

  it.each([
    ['- a\n- b\n\n> c', '- a\n- b\n\n> c'],
    ['## Wins\n\n- a', '\\## Wins\n\n\\- a'],
    ['- [ ] a', '\\- \\[ ] a'],
    ['```\ncode', '\\`\\`\\` code'],
    ['a\n\n<!-- hidden -->', 'a\n\n\\<!-- hidden -->'],
    ['[x]: https://example.org', '\\[x]: https\\://example.org'],
  ])('in a text area keeps lists and quotes, and is otherwise unchanged: %j', (typed, written) =>
    expect(boxOf(typed)).toBe(written),
  );

  it('never becomes a heading, HTML, a picture or a checkbox', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'#->[]()!<x/b`*_~@|:\\\n 1.'), maxLength: 30 }), (typed) => {
        const types = new Set(JSON.stringify([...blocks(typed), ...phrase(typed)]).match(/"type":"\w+"/g));
        for (const type of ['heading', 'html', 'image', 'code', 'table', 'definition', 'thematicBreak'])
          expect(types).not.toContain(`"type":"${type}"`);
      }),
    );
  });
});

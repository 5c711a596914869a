import { describe, expect, it } from 'vitest';
import { safePhrasing } from '../../../src/output/digest/markdown.ts';

/** Shows code between backticks, and the rest unchanged. */
const shown = (text: string) =>
  safePhrasing(text)
    .map((node) => (node.type === 'inlineCode' ? `‹${node.value}›` : 'value' in node ? node.value : ''))
    .join('');

describe('words in a digest', () => {
  it.each([
    ['Ask @octocat.', 'Ask ‹@octocat›.'],
    ['(@org/team)', '‹(@org/team›)'],
    ['a@b.example, c', '‹a@b.example›, c'],
    ['see #12 and #abc', 'see ‹#12› and #abc'],
    ['owner/repo#12!', '‹owner/repo#12›!'],
    ['GH-7 and NGH-7', '‹GH-7› and NGH-7'],
    ['https://github.com/o/r/issues/1', '‹https://github.com/o/r/issues/1›'],
    ['HTTP://EXAMPLE.ORG, www.example.org', '‹HTTP://EXAMPLE.ORG›, ‹www.example.org›'],
    ['$5 a kilo', '$5 a kilo'],
    ['$a_b$ and $5', '‹$a_b$› and ‹$5›'],
    ['nothing to see', 'nothing to see'],
    ['', ''],
  ])('protect %j from GitHub’s links, and nothing else', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('keep every character', () => {
    const text = ' @@ a@ #1#2 ://x www.w  @b,c GH-1GH-2 $ $ ';
    expect(shown(text).replaceAll(/[‹›]/g, '')).toBe(text);
  });
});

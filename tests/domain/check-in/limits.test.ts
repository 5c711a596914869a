import { describe, expect, it } from 'vitest';
import { brokenLimit, MARKDOWN_LIMITS } from '../../../src/domain/check-in/limits.ts';

describe('what’s refused before parsing', () => {
  it.each([
    ['depth', '>'.repeat(20_000)],
    ['depth', `x\r${'- '.repeat(20_000)}a`],
    ['depth', '1. > * '.repeat(5_000)],
    ['tableCells', `${'|a'.repeat(3000)}\n${'|-'.repeat(3000)}\n${'|a\n'.repeat(3000)}`],
    ['tableCells', `- ${'a|'.repeat(3000)}\n  ${'-|'.repeat(3000)}\n${'  a|\n'.repeat(3000)}`],
    ['signs', '_a'.repeat(10_001)],
    ['signs', 'word &amp; word\n'.repeat(5_000)],
    ['signs', `${'&amp; '.repeat(2_000)}\n\n`.repeat(10)],
    ['bytes', '日'.repeat(400_000)],
  ])('is %s', (limit, markdown) => {
    expect(brokenLimit(markdown)).toBe(limit);
  });

  it('isn’t text that just keeps within a limit', () => {
    expect(brokenLimit('x'.repeat(MARKDOWN_LIMITS.bytes))).toBeUndefined();
    // Its time grows with the square of the underscores in a paragraph.
    expect(brokenLimit('_'.repeat(Math.sqrt(MARKDOWN_LIMITS.signs)))).toBeUndefined();
  });

  it.each([
    '',
    `${'-'.repeat(10_000)}`,
    '2026-05-01 | 5 km\n'.repeat(1_000),
    '-----\n'.repeat(1_000),
    'a_b &amp; c\n\n'.repeat(20_000),
  ])('isn’t ordinary text', (markdown) => {
    expect(brokenLimit(markdown)).toBeUndefined();
  });
});

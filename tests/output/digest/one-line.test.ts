import { describe, expect, it } from 'vitest';
import { visibleLine } from '../../../src/output/digest/section.ts';

describe('a line of a digest', () => {
  it.each([
    ['Ran\n  12 km\r\n', 'Ran 12 km'],
    ['a\u2028b\tc', 'a b c'],
    ['12\u00a0km', '12\u00a0km'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['left\u202eright\u2066', 'leftright'],
    ['👩‍👩‍👧 and ë', '👩‍👩‍👧 and ë'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(visibleLine(text)).toBe(expected);
  });

  it('is cut between characters if it’s very long', () => {
    expect(visibleLine('x'.repeat(400))).toBe('x'.repeat(400));
    expect(visibleLine('x'.repeat(401))).toBe(`${'x'.repeat(399)}…`);
    expect(visibleLine(`${'x'.repeat(398)}😀😀`)).toBe(`${'x'.repeat(398)}😀😀`);
    expect(visibleLine('😀'.repeat(401))).toBe(`${'😀'.repeat(399)}…`);
  });
});

import { describe, expect, it } from 'vitest';
import { fitText, pieces, textLine } from '../../../src/output/share/text-lines.ts';

const BOX = { voice: 'serif', dir: 'ltr', width: 700, height: 240, leading: 1.2, sizes: [80, 60, 40] } as const;

describe('a text fitted into a box', () => {
  it('is as large as possible', () => {
    expect(fitText('Swim', BOX)).toMatchObject({ size: 80, lines: [expect.anything()] });
    expect(fitText('To write the first draft, and to read it aloud', BOX).size).toBeLessThan(80);
  });

  it.each([
    'To write the whole of the first draft of the manuscript '.repeat(5),
    'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(7),
    '雨の中で一緒に走りきった日のこと。'.repeat(12),
  ])('never leaves it, however long it is: %s', (text) => {
    const { size, lines } = fitText(text, BOX);
    expect(size).toBe(40);
    expect(lines).toHaveLength(5);
    for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(BOX.width);
  });

  it('ends with an ellipsis if it’s cut', () => {
    const { size, lines } = fitText('word '.repeat(200).trim(), BOX);
    const ellipsis =
      textLine('serif', '…', 'ltr')
        .draw(0, 0, size)
        .match(/ d="[^"]+"/)?.[0] ?? expect.fail();
    expect(lines.at(-1)?.draw(0, 0, size)).toContain(ellipsis);
    expect(lines[0]?.draw(0, 0, size)).not.toContain(ellipsis);
  });

  it('has lines of similar length', () => {
    const { lines } = fitText('The day on which we swam', BOX);
    const widths = lines.map(({ width }) => width);
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });
});

describe('line breaks', () => {
  it('are at spaces', () => {
    expect(pieces('Run far')).toEqual([
      { text: 'Run', spaced: false },
      { text: 'far', spaced: true },
    ]);
  });

  it('are between words in Japanese, with no full stop at the start of a line and no opening bracket at its end', () => {
    const parts = pieces('「一緒に」走った。').map(({ text }) => text);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe('「一緒に」走った。');
    for (const part of parts) {
      expect(part).not.toMatch(/^[」。っ]/);
      expect(part).not.toMatch(/「$/);
    }
  });
});

describe('a right-to-left line', () => {
  it('has its first word on the right, and figures and Latin words the right way round', () => {
    const at = (text: string, part: string) => {
      const glyph =
        textLine('serif', part, 'ltr')
          .draw(0, 0, 1)
          .match(/ d="[^"]+"/)?.[0] ?? '';
      const drawn = textLine('serif', text, 'rtl').draw(0, 0, 100);
      const before = drawn.slice(0, drawn.indexOf(glyph));
      return Number(/translate\(([\d.-]+) [^"]*"$/.exec(before)?.[1]);
    };
    const text = 'معًا (xk)';
    expect(at(text, 'x')).toBeLessThan(at(text, 'k'));
    const isolated = textLine('serif', 'معًا', 'rtl').width;
    expect(at(text, 'k') / 100).toBeLessThan(textLine('serif', text, 'rtl').width - isolated);
  });

  it('joins Arabic letters', () => {
    const joined = textLine('serif', 'معا', 'rtl').width;
    const apart = [...'معا'].reduce((sum, letter) => sum + textLine('serif', letter, 'rtl').width, 0);
    expect(joined).toBeLessThan(apart);
  });
});

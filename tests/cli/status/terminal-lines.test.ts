import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bar } from '../../../src/cli/status/lines.ts';
import { columnsFor, type Line, setLines } from '../../../src/cli/status/terminal.ts';

const set = (line: Line, columns: number, colours = false) => setLines([line], { columns, colours }).split('\n');

describe('the library’s width of a text', () => {
  it.each([
    ['plain', 5],
    ['', 0],
    ['日本', 4],
    ['한국', 4],
    ['ｶﾀｶﾅ', 4],
    ['（全角）', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['👍', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['❤', 1],
    ['שלום', 4],
    ['\u200b', 0],
  ])('of %j is %i', (text, width) => {
    expect(stringWidth(text)).toBe(width);
  });
});

describe('lines in a terminal', () => {
  it('continue in the next row between words, indented', () => {
    expect(set({ indent: 2, hang: 2, spans: [{ text: '– one two three four' }] }, 12)).toEqual([
      '  – one two',
      '    three',
      '    four',
    ]);
  });

  it('have a space between spans, but not at their ends', () => {
    expect(set({ spans: [{ text: ' a ' }, { text: '' }, { text: 'b  c ' }] }, 20)).toEqual(['a b c']);
  });

  it('only break a word that doesn’t fit into any row', () => {
    expect(set({ hang: 1, spans: [{ text: 'ab abcdefghij' }] }, 6)).toEqual(['ab', ' abcde', ' fghij']);
  });

  it('break wide words by the width of characters', () => {
    expect(set({ spans: [{ text: '日本語日本語' }] }, 5)).toEqual(['日本', '語日', '本語']);
  });

  it('keep together what a no-break space joins', () => {
    expect(set({ spans: [{ text: 'about 42\u00a0km' }] }, 9)).toEqual(['about', '42 km']);
  });

  it('are empty if there’s nothing to say', () => {
    expect(set({ indent: 4, spans: [] }, 20)).toEqual(['']);
  });

  it('colour each span in every row that it’s in', () => {
    expect(set({ spans: [{ text: 'one two', style: 'bold' }, { text: 'x' }] }, 4, true)).toEqual([
      '\u001b[1mone\u001b[22m',
      '\u001b[1mtwo\u001b[22m',
      'x',
    ]);
  });

  it('are never too wide, whatever they contain, and never lose a character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 8, max: 40 }), (texts, columns) => {
        const rows = set({ indent: 2, hang: 2, spans: texts.map((text) => ({ text })) }, columns);
        for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
        const letters = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
        expect(letters(rows.join(''))).toBe(letters(texts.join('')));
      }),
    );
  });
});

describe('the columns for lines', () => {
  it.each([
    [undefined, 80],
    [10, 20],
    [20, 20],
    [64, 64],
    [100, 100],
    [250, 100],
  ])('of a terminal of %s are %i', (terminal, columns) => {
    expect(columnsFor(terminal)).toBe(columns);
  });
});

describe('a bar', () => {
  it.each([
    [{ percent: 0 }, '░░░░░░░░░░'],
    [{ percent: 50 }, '█████░░░░░'],
    [{ percent: 100 }, '██████████'],
    [{ percent: 140 }, '██████████'],
    [{ percent: -5 }, '░░░░░░░░░░'],
    [{ percent: 30, planPercent: 50 }, '███░░│░░░░'],
    [{ percent: 70, planPercent: 50 }, '█████│█░░░'],
    [{ percent: 0, planPercent: 100 }, '░░░░░░░░░│'],
    [{ percent: 0, planPercent: 0 }, '│░░░░░░░░░'],
  ])('of %j is %s', (progress, drawn) => {
    expect(bar(progress, 10)).toBe(drawn);
  });
});

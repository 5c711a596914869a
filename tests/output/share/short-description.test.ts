import { describe, expect, it } from 'vitest';
import { shortDescription } from '../../../src/output/share/tags.ts';

describe('a page’s description', () => {
  it('is what was written, on one line', () => {
    expect(shortDescription('  A marathon,\n\tand a  book. ', 'Our journal')).toBe('A marathon, and a book.');
  });

  it('is never empty', () => {
    expect(shortDescription(' \n', 'Our journal')).toBe('Our journal');
  });

  it('is complete up to 160 characters, and otherwise cut at a word', () => {
    const whole = `${'word '.repeat(31)}words`;
    expect(whole).toHaveLength(160);
    expect(shortDescription(whole, '')).toBe(whole);
    expect(shortDescription(`${whole}s`, '')).toBe(`${'word '.repeat(31).trim()}…`);
  });

  it('is cut between characters if there are no words', () => {
    const cut = [...shortDescription('走'.repeat(400), '')];
    expect(cut).toHaveLength(160);
    expect(cut.at(-1)).toBe('…');
    expect(shortDescription('🏃'.repeat(400), '').isWellFormed()).toBe(true);
  });
});

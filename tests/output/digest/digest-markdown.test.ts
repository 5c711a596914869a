import { describe, expect, it } from 'vitest';
import { DIGEST_MARKER, digestMarkdown } from '../../../src/output/digest/markdown.ts';
import type { DigestSection } from '../../../src/output/digest/section.ts';
import { speechOf } from '../../../src/i18n/speech.ts';

const speech = speechOf('en-GB');

function sectionOf(title: string, letters: number): DigestSection {
  return { title, blocks: [{ kind: 'text', text: title.charAt(0).repeat(letters) }] };
}

function written(sections: readonly DigestSection[], most?: number): string {
  return digestMarkdown(speech, { title: 'Digest', summary: 'Some things.', notes: ['A note.'], sections }, most);
}

describe('a digest as a comment', () => {
  it('begins with its marker', () => {
    expect(written([]).startsWith(`${DIGEST_MARKER}\n`)).toBe(true);
  });

  it('is complete if it fits to the character', () => {
    const sections = [sectionOf('Apples', 100), sectionOf('Bananas', 200)];
    const whole = written(sections);
    expect(written(sections, whole.length)).toBe(whole);
    expect(written(sections, whole.length - 1)).not.toBe(whole);
  });

  it('leaves out whole sections that don’t fit, says which, and shows later ones that do', () => {
    const told = written([sectionOf('Apples', 100), sectionOf('Bananas', 2000), sectionOf('Cherries', 100)], 600);
    expect(told).toContain('Too long for one comment. Left out: Bananas.');
    expect(told).toContain(`### Apples\n\n${'A'.repeat(100)}\n`);
    expect(told).toContain(`### Cherries\n\n${'C'.repeat(100)}\n`);
    expect(told).not.toContain('BB');
    expect(told).not.toContain('### Bananas');
  });

  it('is never longer than the limit', () => {
    const sections = Array.from({ length: 40 }, (_, index) => sectionOf(`Z${index}`, 100 + index * 37));
    for (let most = 900; most < 4000; most += 61) expect(written(sections, most).length).toBeLessThanOrEqual(most);
  });

  it('fits into a comment on GitHub by default', () => {
    const told = written(Array.from({ length: 9 }, (_, index) => sectionOf(`Section ${index}`, 9000)));
    expect(told.length).toBeLessThan(65_536);
    expect(told.length).toBeGreaterThan(50_000);
  });
});

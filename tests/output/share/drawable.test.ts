import { describe, expect, it } from 'vitest';
import { renderableText } from '../../../src/output/share/typefaces.ts';

describe('a text in a picture', () => {
  it.each([
    'Größere Übungen: Čapek, Łódź, Ærøskøbing',
    'Nguyễn Văn Định',
    '初めてのハーフマラソン、雨の中で。',
    'أول نصف ماراثون (21 km) معًا',
    'Two & “three” – 3.5 km/h © €5',
  ])('is drawn as it is: %s', (text) => {
    expect(renderableText('serif', text)).toBe(text.normalize('NFC'));
    expect(renderableText('sans', text)).toBe(text.normalize('NFC'));
  });

  it('is left out where no face has its letters: boxes say nothing', () => {
    expect(renderableText('serif', '하프 마라톤')).toBeUndefined();
    expect(renderableText('serif', 'half ⟨ᚱ⟩')).toBeUndefined();
  });

  it('is without pictographs, and nothing where it was only these', () => {
    expect(renderableText('serif', '🎉 Done 🏃🏽‍♀️ at last 🇩🇪')).toBe('Done at last');
    expect(renderableText('serif', '🎉🎉')).toBeUndefined();
  });

  it('is not turned or steered by signs that nobody sees', () => {
    expect(renderableText('serif', 'a\u202eb\u200b\u0007c\nd')).toBe('abc d');
  });

  it('is no longer than anybody reads', () => {
    expect(renderableText('serif', 'word '.repeat(10_000))?.length).toBeLessThanOrEqual(300);
  });
});

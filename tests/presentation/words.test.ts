import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/presentation/words/speech.ts';
import { catalogueEntries, type Entry, PLACEHOLDERS } from './words-samples.ts';

/** Words that a language really shares with English, by their place in the catalogue. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: [],
  fr: [],
};

/** Quotation marks that are not those of the language. */
const FOREIGN_QUOTES: Readonly<Record<string, RegExp>> = {
  en: /["„«»「」]/,
  de: /["”«»「」]/,
  fr: /["“”„「」]/,
  es: /["„「」]/,
  pt: /["„「」]/,
  ja: /["“”„«»]/,
  ar: /["„「」]/,
};

const ENTRIES = catalogueEntries();
const LANGUAGES = Object.entries(WORDS);
const OTHERS = LANGUAGES.filter(([language]) => language !== 'en');

describe.each(LANGUAGES)('what the site says in %s', (language, words) => {
  it('is whole, whatever is counted or named in it', () => {
    const broken = ENTRIES.flatMap((entry) =>
      textsOf(words, entry)
        .filter((text) => text === '' || /undefined|null|NaN|\[object/.test(text))
        .map((text) => `${entry.path}: ${text}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('stands in its own quotation marks', () => {
    const foreign = FOREIGN_QUOTES[language] ?? /$^/;
    expect(allTexts(words).filter((text) => foreign.test(text))).toEqual([]);
  });
});

describe.each(OTHERS)('what the site says in %s, beside English', (language, words) => {
  it('leaves nothing in English', () => {
    const shared = SHARED[language] ?? [];
    const english = ENTRIES.filter((entry) => {
      const others = textsOf(words, entry);
      return textsOf(WORDS['en'], entry).some((text, index) => hasWords(text) && text === others[index]);
    });
    expect(english.map(({ path }) => path).filter((path) => !shared.includes(path))).toEqual([]);
  });

  it('names everything that English names', () => {
    const lost = ENTRIES.filter(({ calls }) => calls !== undefined).filter((entry) => {
      const others = textsOf(words, entry);
      return textsOf(WORDS['en'], entry).some((text, index) => namedIn(text) !== namedIn(others[index] ?? ''));
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

describe('typography', () => {
  it('parts high French punctuation from its word without a line break', () => {
    const { fr } = WORDS;
    const loose = / [;:!?»]|« |[^\s\u00a0\u202f][;!?»]/;
    expect(allTexts(fr).filter((text) => loose.test(text.replaceAll(/https?:\S+|<!--|[!?](?=[[(])/g, '')))).toEqual([]);
  });

  it('counts in the forms of the language', () => {
    expect(WORDS['de']?.sessions.lede(1)).toBe('1 Treffen, das neueste zuerst.');
    expect(WORDS['fr']?.retrospectives.wins(0)).toBe('0 petite victoire');
  });
});

function allTexts(words: unknown): string[] {
  return [...new Set(ENTRIES.flatMap((entry) => textsOf(words, entry)))];
}

/** What a language says at a place, once for each call. */
function textsOf(words: unknown, { path, calls }: Entry): string[] {
  const found = path.split('.').reduce((place, key) => propertyOf(place, key), words);
  if (calls && typeof found === 'function') return calls.map((call) => String(Reflect.apply(found, undefined, call)));
  return stringsIn(found);
}

function propertyOf(place: unknown, key: string): unknown {
  return typeof place === 'object' && place !== null ? Reflect.get(place, key) : undefined;
}

/** Of a text, or of lists of texts. */
function stringsIn(found: unknown): string[] {
  if (Array.isArray(found)) return found.flatMap(stringsIn);
  return typeof found === 'object' && found !== null ? Object.values(found).flatMap(stringsIn) : [String(found)];
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(PLACEHOLDERS, ''));
}

function namedIn(text: string): string {
  return [...new Set(text.match(PLACEHOLDERS))].sort().join(' ');
}

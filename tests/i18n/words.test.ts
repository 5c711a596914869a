import { describe, expect, it } from 'vitest';
import { feedbackFromTo } from '../../src/domain/check-in/feedback-notes.ts';
import { labelledPart } from '../../src/domain/check-in/items.ts';
import { WORDS } from '../../src/i18n/speech.ts';
import { catalogueEntries, type Entry, PLACEHOLDERS } from './words-samples.ts';

/** What a language really says in the same letters as English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Check-in',
    'Check-ins',
    'CSV',
    'In Markdown',
    'Motivation',
    'Passphrase',
    'Pause',
    'Plan',
    'Relevant',
    'relevant',
  ],
  fr: [
    'Badge',
    'CSV',
    'JSON Schema',
    'Menu',
    'Motivation',
    'Page',
    'Pause',
    'Pauses',
    'Plan',
    'Plans',
    'date',
    'Date',
    'dates',
    'minutes',
    'points',
  ],
  es: ['CSV', 'Error', 'error', 'Plan', 'Roles'],
  pt: ['CSV', 'Menu'],
  ja: [],
  ar: [],
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
        .filter((text) => (text === '' && !entry.calls) || /undefined|NaN|\[object/.test(text))
        .map((text) => `${entry.path}: ${text}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('stands in its own quotation marks', () => {
    const foreign = FOREIGN_QUOTES[language] ?? /$^/;
    expect(allTexts(words).filter((text) => foreign.test(text))).toEqual([]);
  });
});

describe.each(LANGUAGES)('what a new check-in suggests in %s', (_language, { drafts, atWork }) => {
  it.each([drafts.sections.setbacks, atWork.drafts.setbacks])(
    'is read as a setback with its lesson and way back',
    (hint) => {
      const labelled = hint.split('\n').flatMap((line) => labelledPart(line.replace(/^ +- /, '')) ?? []);
      expect(labelled.map(({ part }) => part)).toEqual(['lesson', 'recovery']);
    },
  );

  it('is read as feedback from one to the other', () => {
    expect(feedbackFromTo(drafts.feedbackHeading('Robin', 'Sam'), [])).toEqual({ from: 'Robin', to: 'Sam' });
  });
});

describe.each(OTHERS)('what the site says in %s, beside English', (language, words) => {
  it('leaves nothing in English', () => {
    const shared = SHARED[language] ?? [];
    const english = ENTRIES.flatMap((entry) => {
      const others = textsOf(words, entry);
      return textsOf(WORDS.en, entry).filter((text, index) => text === others[index]);
    });
    const left = english.map(wordsIn).filter((text) => text !== '' && !shared.includes(text));
    expect([...new Set(left)]).toEqual([]);
  });

  it('names everything that English names', () => {
    const lost = ENTRIES.filter(({ calls }) => calls !== undefined).filter((entry) => {
      const others = textsOf(words, entry);
      return textsOf(WORDS.en, entry).some((text, index) => namedIn(text) !== namedIn(others[index] ?? ''));
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

  it('opens each Spanish question and exclamation as it closes it', () => {
    const signs = (text: string, sign: string) => text.split(sign).length;
    const halves = allTexts(WORDS.es).filter(
      (text) => signs(text, '¿') !== signs(text, '?') || signs(text, '¡') !== signs(text, '!'),
    );
    expect(halves).toEqual([]);
  });

  it('ends a Portuguese sentence once, where a short month ends it', () => {
    expect(WORDS.pt.sessions.waits('3 de mai.')).toBe('Espera resposta desde 3 de mai.');
    expect(WORDS.pt.sessions.acknowledged('Robin', '3 de maio de 2025')).toBe(
      'Lido e aprovado por Robin em 3 de maio de 2025.',
    );
  });

  it('names the weekday of a Portuguese rhythm by its gender', () => {
    const weekly = (weekday: string) => WORDS.pt.agreement.every({ count: 2, unit: 'week' }, weekday);
    expect(weekly('domingo')).toBe('A cada 2 semanas, no domingo.');
    expect(weekly('segunda-feira')).toBe('A cada 2 semanas, na segunda-feira.');
  });

  it('counts in the forms of the language', () => {
    expect(WORDS.de.sessions.lede(1)).toBe('1 Treffen, das neueste zuerst.');
    expect(WORDS.fr.retrospectives.wins(0)).toBe('0 petite victoire');
    expect(WORDS.es.sessions.beside(1)).toBe('Una observación está junto a su línea, más arriba.');
    expect(WORDS.es.retrospectives.wins(0)).toBe('0 logros');
    expect(WORDS.pt.retrospectives.wins(0)).toBe('0 vitórias');
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

/** Without what was inserted, and without signs and numbers at its ends. @example wordsIn('⟨name⟩ (CSV)') // 'CSV' */
function wordsIn(text: string): string {
  return text.replaceAll(PLACEHOLDERS, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function namedIn(text: string): string {
  return [...new Set(text.match(PLACEHOLDERS))].sort().join(' ');
}

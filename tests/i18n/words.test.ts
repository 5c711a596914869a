import { describe, expect, it } from 'vitest';
import { feedbackFromTo } from '../../src/domain/check-in/feedback-notes.ts';
import { labelledPart } from '../../src/domain/check-in/items.ts';
import { stripIsolates } from '../../src/i18n/isolate.ts';
import { type Language, LANGUAGES } from '../../src/i18n/reading/languages.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { ENTRIES, PLACEHOLDERS, textsOf, wordsFor } from './words-samples.ts';

/** Words that a language really spells like English. */
const SHARED: Readonly<Record<Language, readonly string[]>> = {
  en: [],
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
    'Important',
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
    'minute',
    'minutes',
    'points',
  ],
  es: ['CSV', 'Error', 'error', 'Plan', 'Roles'],
  pt: ['CSV', 'Menu'],
  it: [
    'Badge',
    'badge',
    'CSV',
    'Check-in',
    'check-in',
    'Feedback',
    'Home',
    'In Markdown',
    'Menu',
    'Partner',
    'Passphrase',
  ],
  nl: [
    'Badge',
    'badge',
    'Check-in',
    'Check-ins',
    'check-in',
    'check-ins',
    'CSV',
    'Data',
    'data',
    'extra',
    'Feedback',
    'In Markdown',
    'Later',
    'Menu',
    'Partner',
    'Partners',
    'Plan',
    'Relevant',
    'relevant',
    'status',
    'Tip',
  ],
  ja: [],
  ar: [],
};

/** Quotation marks that don't belong to the language. */
const FOREIGN_QUOTES: Readonly<Record<Language, RegExp>> = {
  en: /["„«»「」]/,
  de: /["”«»「」]/,
  fr: /["“”„「」]/,
  es: /["„「」]/,
  pt: /["„「」]/,
  it: /["„«»「」]/,
  nl: /["„«»「」]/,
  ja: /["“”„«»]/,
  ar: /["„「」]/,
};

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe.each(LANGUAGES)('what the site says in %s', (language) => {
  it('is complete, whatever is counted or named in it', () => {
    const broken = ENTRIES.flatMap((entry) =>
      textsOf(wordsFor(language, entry), entry)
        .filter((text) => (text === '' && entry.uses.size === 0) || /undefined|NaN|\[object/.test(text))
        .map((text) => `${entry.path}: ${text}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('uses the language’s quotation marks', () => {
    expect(allTexts(language).filter((text) => FOREIGN_QUOTES[language].test(text))).toEqual([]);
  });
});

describe.each(LANGUAGES)('what a new check-in suggests in %s', (language) => {
  it.each(['personal', 'professional'] as const)(
    'in a %s journal is read as a setback with its lesson and recovery',
    (context) => {
      const hint = wordsOf(language, context).drafts.sections.setbacks;
      const labelled = hint.split('\n').flatMap((line) => labelledPart(line.replace(/^ +- /, '')) ?? []);
      expect(labelled.map(({ part }) => part)).toEqual(['lesson', 'recovery']);
    },
  );

  it('is read as feedback from one partner to the other', () => {
    const heading = wordsOf(language).drafts.feedbackHeading({ from: 'Robin', to: 'Sam' });
    expect(feedbackFromTo(stripIsolates(heading), [])).toEqual({ from: 'Robin', to: 'Sam' });
  });
});

describe.each(OTHERS)('what the site says in %s, beside English', (language) => {
  it('doesn’t leave anything in English', () => {
    const english = ENTRIES.flatMap((entry) => {
      const others = textsOf(wordsFor(language, entry), entry);
      return textsOf(wordsFor('en', entry), entry).filter((text, index) => text === others[index]);
    });
    const left = english.map(wordsIn).filter((text) => text !== '' && !SHARED[language].includes(text));
    expect([...new Set(left)]).toEqual([]);
  });

  it('includes every argument that English has', () => {
    const lost = ENTRIES.filter((entry) => {
      const others = textsOf(wordsFor(language, entry), entry);
      return textsOf(wordsFor('en', entry), entry).some(
        (text, index) => namedIn(text) !== namedIn(others[index] ?? ''),
      );
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

describe('typography', () => {
  it('keeps high French punctuation on the line of its word', () => {
    const loose = /[ \u00a0]:|[^\u202f][;!?»]|«[^\u202f]/;
    expect(allTexts('fr').filter((text) => loose.test(text.replaceAll(/https?:\S+|<!--|[!?](?=[[(])/g, '')))).toEqual(
      [],
    );
  });

  it('opens each Spanish question and exclamation', () => {
    const signs = (text: string, sign: string) => text.split(sign).length;
    const halves = allTexts('es').filter(
      (text) => signs(text, '¿') !== signs(text, '?') || signs(text, '¡') !== signs(text, '!'),
    );
    expect(halves).toEqual([]);
  });

  it('ends a Portuguese sentence only once, after a short month', () => {
    const { sessions } = wordsOf('pt');
    expect(sessions.waits({ since: '3 de mai.' })).toBe('Espera resposta desde 3 de mai.');
    expect(sessions.acknowledged({ name: 'Robin', date: '3 de maio de 2025' })).toBe(
      'Lido e aprovado por Robin em 3 de maio de 2025.',
    );
  });

  it('matches the gender of the weekday in a Portuguese rhythm', () => {
    const weekly = (weekday: string) => wordsOf('pt').agreement.every({ count: 2, unit: 'week', weekday });
    expect(weekly('domingo')).toBe('A cada 2 semanas, no domingo.');
    expect(weekly('segunda-feira')).toBe('A cada 2 semanas, na segunda-feira.');
  });

  it('matches an Italian article to the date or number after it', () => {
    const { agreement, checkInPull, goals, home, signals } = wordsOf('it');
    expect(home.since({ date: 'gennaio 2026' })).toBe('da gennaio 2026');
    expect(agreement.pause({ from: '8 maggio 2026', to: '11 giugno 2026', because: undefined })).toBe(
      'Dall’8 maggio 2026 all’11 giugno 2026',
    );
    expect(goals.due({ date: '8 mag' })).toBe('entro l’8 mag');
    expect(goals.due({ date: '18 mag' })).toBe('entro il 18 mag');
    expect(checkInPull.ready({ day: 'domenica 3 maggio 2026' })).toMatch(/^Il check-in di domenica 3 maggio 2026 è/);
    expect(checkInPull.due({ day: 'venerdì 8 maggio 2026' })).toBe(
      'Il prossimo check-in è previsto per venerdì 8 maggio 2026.',
    );
    const { reason } = signals.kinds.oneSidedVoice;
    expect(reason({ window: 4, watch: 80, talk: 11 })).toMatch(/meno dell’80% .* Meno dell’11%/);
    expect(reason({ window: 4, watch: 50, talk: 30 })).toMatch(/meno del 50% .* Meno del 30%/);
  });

  it('counts in the forms of the language', () => {
    expect(wordsOf('de').sessions.lede({ n: 1 })).toBe('1 Check-in, das neueste zuerst.');
    expect(wordsOf('fr').retrospectives.wins({ n: 0 })).toBe('0 petite victoire');
    expect(wordsOf('es').sessions.beside({ n: 1 })).toBe('Una observación está junto a su línea, más arriba.');
    expect(wordsOf('es').retrospectives.wins({ n: 0 })).toBe('0 logros');
    expect(wordsOf('pt').retrospectives.wins({ n: 0 })).toBe('0 vitórias');
    expect(wordsOf('it').retrospectives.wins({ n: 0 })).toBe('0 vittorie');
    expect(wordsOf('it').retrospectives.wins({ n: 1 })).toBe('1 vittoria');
  });
});

function allTexts(language: Language): string[] {
  return [...new Set(ENTRIES.flatMap((entry) => textsOf(wordsFor(language, entry), entry)))];
}

/**
 * Returns a text without what was inserted, and without symbols and numbers at its ends.
 * @example wordsIn('⟨name⟩ (CSV)') // 'CSV'
 */
function wordsIn(text: string): string {
  return text.replaceAll(PLACEHOLDERS, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function namedIn(text: string): string {
  return [...new Set(text.match(PLACEHOLDERS))].sort().join(' ');
}

import type { Partnership } from '../domain/schemas/partnership.ts';
import { compileMessages } from './catalogue.ts';
import { CATALOGUES } from './catalogues.ts';
import { type Formats, makeFormats } from './formats.ts';
import { type Language, languageOf } from './reading/languages.ts';
import type { Words } from './messages.d.ts';

/** How the site speaks: its words, and dates and numbers in the same language. */
export interface Speech {
  words: Words;
  formats: Formats;
}

type Context = Partnership['context'];

/** What the site speaks where it does not speak a journal's language. */
const OTHERWISE = 'en';

const COMPILED = new Map<string, Words>();

/**
 * All that the site says in a language. A professional journal has some words of its own (`atWork`); a mixed one is
 * spoken to as people, and so like a personal one. Messages are compiled once, when they are first asked for.
 * @example wordsOf('en').commitments.carried({ n: 2 }) // 'carried over twice'
 */
export function wordsOf(language: Language, context: Context = 'personal'): Words {
  const isAtWork = context === 'professional';
  const key = `${language} ${isAtWork ? 'at work' : ''}`;
  const known = COMPILED.get(key);
  if (known) return known;
  const { atWork, ...messages } = CATALOGUES[language];
  // messages.d.ts is written from en.json, whose shape CATALOGUES has; a test holds every language to its arguments.
  const words = compileMessages(messages, language, isAtWork ? atWork : {}) as unknown as Words;
  COMPILED.set(key, words);
  return words;
}

/**
 * The words and formats of a locale. A language that the site has no words for gets English ones, with English dates
 * and numbers: a page is in one language, and says which.
 * @example speechOf('en-GB').formats.date(plainDate('2026-05-03')) // '3 May 2026'
 */
export function speechOf(locale: string, context: Context = 'personal'): Speech {
  const language = languageOf(locale);
  return {
    words: wordsOf(language ?? OTHERWISE, context),
    formats: makeFormats(language === undefined ? OTHERWISE : locale),
  };
}

import type { Partnership } from '../domain/schemas/partnership.ts';
import { compileMessages } from './catalogue.ts';
import { CATALOGUES } from './catalogues.ts';
import { type Formats, makeFormats } from './formats.ts';
import { type Language, languageOf } from './reading/languages.ts';
import type { Words } from './messages.d.ts';

/** The site's messages, and its dates and numbers in the same language. */
export interface Speech {
  words: Words;
  formats: Formats;
}

type Context = Partnership['context'];

/** The language to use if the site doesn't have the journal's. */
const OTHERWISE = 'en';

const COMPILED = new Map<string, Words>();

/**
 * Returns all messages in a language. A professional journal has some wording of its own (`atWork`); a mixed one is
 * addressed like a personal one. Messages are compiled once, on first use.
 * @example wordsOf('en').commitments.carried({ n: 2 }) // 'carried over twice'
 */
export function wordsOf(language: Language, context: Context = 'personal'): Words {
  const isAtWork = context === 'professional';
  const key = `${language} ${isAtWork ? 'at work' : ''}`;
  const known = COMPILED.get(key);
  if (known) return known;
  const { atWork, ...messages } = CATALOGUES[language];
  // messages.d.ts is written from en.json, whose shape CATALOGUES has; a test checks that every language has the same
  // arguments.
  const words = compileMessages(messages, language, isAtWork ? atWork : {}) as unknown as Words;
  COMPILED.set(key, words);
  return words;
}

/**
 * Returns the messages and formats of a locale. A language that the site doesn't have gets English messages, dates and
 * numbers: a page is in one language, and declares which.
 * @example speechOf('en-GB').formats.date(plainDate('2026-05-03')) // '3 May 2026'
 */
export function speechOf(locale: string, context: Context = 'personal'): Speech {
  const language = languageOf(locale);
  return {
    words: wordsOf(language ?? OTHERWISE, context),
    formats: makeFormats(language === undefined ? OTHERWISE : locale),
  };
}

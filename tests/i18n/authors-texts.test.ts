import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, LANGUAGES } from '../../src/i18n/reading/languages.ts';
import { runs } from '../support/properties.ts';
import { type Arguments, ENTRIES, type Entry, PLACEHOLDERS, textsOf, wordsFor } from './words-samples.ts';

/** Texts that look like part of a message, like a name in JavaScript, or like the end of a sentence. */
const TEXTS = [
  ...['none', 'other', 'true', 'false', 'negative', 'zero', 'one', 'day', '=1'],
  ...['undefined', 'null', 'NaN', '0', '__proto__', 'constructor', 'toString'],
  ...['{', '}', '{name}', '{n, plural, other {#}}', '#', "it's", "'", "''", "'{'", '<b>', '</b>', '&amp;', '|', '\\'],
  ...[
    '$&',
    '$1',
    '%s',
    'Jr.',
    '3. Nov.',
    '.',
    'and so on…',
    '...',
    'two  spaces',
    ' ',
    '\n',
    'العربية',
    '日本語。',
    '👩‍👩‍👧',
  ],
];

/**
 * The characters that a text may contain; a partner's file can't contain any that change the direction of what follows.
 */
const anyText = fc
  .string({ unit: 'binary', minLength: 1 })
  .filter((text) => !/[⟨⟩\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text));

const TAKING_TEXT = ENTRIES.filter(({ uses }) => [...uses.values()].some(({ kind }) => kind === 'text'));

/** A placeholder before a full stop, with its isolate. */
const BEFORE_FULL_STOP = /\u200f?\u2068?⟨\w+⟩\u2069?(?=\.(?!\.))/g;

/** Replaces each placeholder with a text; if the text ends with a full stop, it's dropped before the message's own. */
function withText(said: string, text: string): string {
  const unended = text.replace(/\.$/, '');
  return said
    .replace(BEFORE_FULL_STOP, (place) => (unended === '' ? '' : place.replace(PLACEHOLDERS, () => unended)))
    .replace(PLACEHOLDERS, () => text);
}

function callWith(call: Arguments, text: string): Arguments {
  return Object.fromEntries(
    Object.entries(call).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('⟨') ? text : value,
    ]),
  );
}

/** Returns calls whose text isn't in the message unchanged. */
function broken(language: Language, entry: Entry, text: string): string[] {
  const words = wordsFor(language, entry);
  const expected = textsOf(words, entry).map((said) => withText(said, text));
  const said = textsOf(words, { ...entry, calls: entry.calls.map((call) => callWith(call, text)) });
  return said.filter((each, index) => each !== expected[index]).map((each) => `${entry.path}: ${JSON.stringify(each)}`);
}

describe('a partner’s words are unchanged in a message', () => {
  it.each(LANGUAGES)('in %s, whatever it reads like', (language) => {
    expect(TEXTS.flatMap((text) => TAKING_TEXT.flatMap((entry) => broken(language, entry, text)))).toEqual([]);
  });

  it('in any language, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.constantFrom(...TAKING_TEXT), anyText, (language, entry, text) => {
        expect(broken(language, entry, text)).toEqual([]);
      }),
      { numRuns: runs(5000) },
    );
  });
});

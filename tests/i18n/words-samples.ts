import type { Messages } from '../../src/i18n/catalogue.ts';
import { CATALOGUES } from '../../src/i18n/catalogues.ts';
import type { Argument } from '../../src/i18n/message.ts';
import type { Words } from '../../src/i18n/messages.d.ts';
import { LANGUAGES } from '../../src/i18n/reading/languages.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { type ArgumentUse, argumentsOf, OVERRIDES } from './message-types.ts';

export type Arguments = Readonly<Record<string, Argument>>;

/** A message of the catalogue. */
export interface Entry {
  /** Like `home.all.goals`, or `retrospectives.questions.0`. */
  path: string;
  /** Whether it's the version for a journal between colleagues. */
  isAtWork: boolean;
  /** Its arguments, by name. Translations may ask for members of their own. */
  uses: ReadonlyMap<string, ArgumentUse>;
  /** The arguments to call it with; a single call without arguments if it takes none. */
  calls: readonly Arguments[];
}

/** Numbers on both sides of some language's plural rules. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 100];
const BELOW_ZERO = [-1, -2];

/** More calls than this don't show more. */
const MAX_ROWS = 200;

/** Makes a stand-in for a partner's words, a date or an amount: it isn't a word in any language. */
export const placeholder = (name: string): string => `⟨${name}⟩`;

export const PLACEHOLDERS = /⟨\w+⟩/g;

/** Every message of the catalogues, with sample arguments of each kind: new messages are included automatically. */
export const ENTRIES: readonly Entry[] = Object.entries(CATALOGUES.en).flatMap(([subject, messages]) =>
  subject === OVERRIDES ? entriesOf(messages, '', true) : entriesOf(messages, subject, false),
);

function entriesOf(value: Messages[string], path: string, isAtWork: boolean): Entry[] {
  if (typeof value === 'string') {
    const uses = usesAt(path, isAtWork);
    return [{ path, isAtWork, uses, calls: productOf([...uses].map(([name, use]) => [name, samplesOf(name, use)])) }];
  }
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, each]) => entriesOf(each, path === '' ? name : `${path}.${name}`, isAtWork));
}

/** Returns the arguments in English, with those that selects in any language ask for. */
function usesAt(path: string, isAtWork: boolean): Map<string, ArgumentUse> {
  const all = LANGUAGES.map((language) => {
    const message = at(isAtWork ? CATALOGUES[language][OVERRIDES] : CATALOGUES[language], path);
    return typeof message === 'string' ? argumentsOf(message) : new Map<string, ArgumentUse>();
  });
  const [english = new Map<string, ArgumentUse>()] = all;
  return new Map(
    [...english].map(([name, use]) => {
      const members = [...new Set(all.flatMap((uses) => uses.get(name)?.members ?? []))];
      return [name, { ...use, members }];
    }),
  );
}

function samplesOf(name: string, { kind, isOptional, members }: ArgumentUse): Argument[] {
  const left = isOptional ? [undefined] : [];
  switch (kind) {
    case 'text':
      return [placeholder(name), '', ...members.filter((member) => member !== 'none'), ...left];
    case 'number':
      return [...NUMBERS, ...(members.includes('negative') ? BELOW_ZERO : []), ...left];
    case 'boolean':
      return [true, false];
    case 'choice':
      return [...members, ...left];
  }
}

/** Returns what a language says at a path, once for each call. */
export function textsOf(words: object, { path, calls }: Pick<Entry, 'path' | 'calls'>): string[] {
  const found = at(words, path);
  // A translation may ignore the arguments that English takes.
  return calls.map((call) => String(typeof found === 'function' ? Reflect.apply(found, undefined, [call]) : found));
}

/** Returns the words that an entry belongs to. */
export function wordsFor(language: keyof typeof CATALOGUES, { isAtWork }: Pick<Entry, 'isAtWork'>): Words {
  return wordsOf(language, isAtWork ? 'professional' : 'personal');
}

/**
 * Returns the value at a path.
 * @example at({ home: { all: ['a'] } }, 'home.all.0') // 'a'
 */
export function at(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((place, key) => (typeof place === 'object' && place !== null ? Reflect.get(place, key) : undefined), root);
}

/**
 * Combines every choice with every other; if that's too many, shifts them against each other by every distance.
 * @example productOf([['n', [1, 2]], ['who', ['a']]]) // [{ n: 1, who: 'a' }, { n: 2, who: 'a' }]
 */
function productOf(choices: readonly (readonly [string, readonly Argument[]])[]): Arguments[] {
  if (choices.reduce((rows, [, { length }]) => rows * length, 1) > MAX_ROWS) return inStep(choices);
  return choices.reduce<Arguments[]>(
    (rows, [name, choice]) => rows.flatMap((row) => choice.map((each) => ({ ...row, [name]: each }))),
    [{}],
  );
}

function inStep(choices: readonly (readonly [string, readonly Argument[]])[]): Arguments[] {
  const longest = Math.max(...choices.map(([, { length }]) => length));
  const steps = Array.from({ length: longest }, (_, step) => step);
  return steps.flatMap((distance) =>
    steps.map((step) =>
      Object.fromEntries(
        choices.map(([name, choice], place) => [name, choice[(step + place * distance) % choice.length]]),
      ),
    ),
  );
}

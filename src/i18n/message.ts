import {
  type LiteralElement,
  type MessageFormatElement,
  type NumberElement,
  type NumberSkeleton,
  parse,
  SKELETON_TYPE,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf } from './direction.ts';
import { isolate } from './isolate.ts';
import type { Language } from './reading/languages.ts';

export type Argument = string | number | boolean | undefined;

/** A message that takes arguments. */
export type Message = (args: Readonly<Record<string, Argument>>) => string;

/** The forms of a counted text, by the categories of `Intl.PluralRules`; the number is written `{n}`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The branches of a select, each with its text. */
export type Branches = Readonly<Record<string, { value: MessageFormatElement[] }>>;

/** The kind of question that a select asks about its argument. */
export type SelectKind = 'presence' | 'sign' | 'boolean' | 'choice';

/** Returns the value that IntlMessageFormat gets for an argument at one place in the message; undefined if it's missing. */
type Derive = (value: Argument) => string | number | undefined;

const SIGNS: ReadonlySet<string> = new Set(['negative', 'zero', 'positive', 'other']);
const BOOLEANS: ReadonlySet<string> = new Set(['true', 'false', 'other']);

/**
 * Locales whose plural rules differ from their language's default. Portuguese uses Portugal's rule, in which zero takes
 * the plural; that's acceptable in Brazil too.
 */
const PLURAL_RULES: Partial<Record<Language, string>> = { pt: 'pt-PT' };
const FULL_STOP = /^\.(?!\.)/;
/** Matches an Italian article before a value, alone or with its preposition. */
const ARTICLE_BEFORE = /(?<![\p{L}\d])(?:il|del|al|dal) $/iu;
/** Matches the weekdays and months at the start of dates that don't take an article. */
const ITALIAN_NAMED =
  /^(?:(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:genn|febbr)aio|marzo|aprile|maggio|giugno|luglio|agosto|(?:settem|otto|novem|dicem)bre) /;
const PARSED = new WeakMap<object, readonly MessageFormatElement[]>();

/**
 * Compiles an ICU MessageFormat message into a text or, if it has arguments, into a function of them. Text inserted
 * into a right-to-left message is isolated, and a value that ends in a full stop ("3. Nov.") doesn't get a second one
 * from the message. In Italian, an article before a value is adapted to it ("l’8 maggio").
 * @example compileMessage('carried over {n, plural, =1 {once} other {# times}}', 'en')({ n: 3 }) // 'carried over 3 times'
 */
export function compileMessage(message: string, language: Language): string | Message {
  const elements = parseMessage(message);
  if (elements.every(({ type }) => type === TYPE.literal)) return elements.map(textOf).join('');
  const { prepared, derived } = prepare(elements, language);
  const format = new IntlMessageFormat(prepared, `${PLURAL_RULES[language] ?? language}-u-nu-latn`);
  const compiled: Message = (args) => {
    const values: Record<string, string | number> = {};
    for (const [key, { name, derive }] of derived) {
      const value = derive(args[name]);
      if (value !== undefined) values[key] = value;
    }
    return String(format.format(values));
  };
  PARSED.set(compiled, elements);
  return compiled;
}

/**
 * Formats a message that may either take arguments or be a plain text.
 * @example say(words.signals.kinds[kind].says[level], { count: 2, of: 6, rest: 4 })
 */
export function say<Arguments>(message: string | ((args: Arguments) => string), args: Arguments): string {
  return typeof message === 'string' ? message : message(args);
}

/**
 * Returns the plural forms of a message that is one plural, for a page's script to choose from.
 * @example pluralForms(words.search.client.found) // { one: 'One page found', other: '{n} pages found' }
 */
export function pluralForms(message: (args: { n: number }) => string): PluralForms {
  const [plural, ...others] = PARSED.get(message) ?? [];
  if (plural?.type !== TYPE.plural || others.length > 0) throw new RangeError('The message must be one plural.');
  const forms = Object.entries(plural.options).map(([rule, { value }]) => [rule, value.map(textOf).join('')] as const);
  return { ...Object.fromEntries(forms), other: (plural.options['other']?.value ?? []).map(textOf).join('') };
}

/** Parses a message, treating `<` as an ordinary character. @throws SyntaxError with the position of the error */
export function parseMessage(message: string): MessageFormatElement[] {
  return parse(message, { ignoreTag: true });
}

/**
 * Returns what a select asks, according to its branches (see the conventions in README.md): `none` and `other`: whether
 * the argument is present at all, so that text that happens to be "none" causes no harm; `negative`, `zero`,
 * `positive`: the sign of a number; `true`, `false`: a boolean; anything else: one of several words.
 */
export function selectKind(branches: Branches): SelectKind {
  const keys = Object.keys(branches);
  if (keys.includes('none')) return 'presence';
  if (keys.length === 1) return 'choice';
  if (keys.every((key) => SIGNS.has(key))) return 'sign';
  return keys.every((key) => BOOLEANS.has(key)) ? 'boolean' : 'choice';
}

/** Converts a select's argument. Optional text may be empty as well as undefined. */
const ASKED: Readonly<Record<SelectKind, Derive>> = {
  presence: (value) => (value === undefined || value === '' ? 'none' : 'other'),
  sign: (value) => (Number(value) < 0 ? 'negative' : Number(value) > 0 ? 'positive' : 'zero'),
  boolean: String,
  choice: String,
};

function bare(value: Argument): string | number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/**
 * Returns the article before a date or a number: elided before 8, 80 and 11, omitted before a weekday or month, and
 * otherwise as written.
 * @example italianArticle('del ', '8 maggio') // 'dell’'
 * @example italianArticle('del ', 'domenica 3 maggio') // 'di '
 */
function italianArticle(article: string, value: Argument): string {
  const isElided =
    typeof value === 'number' ? /^(?:8|11$)/.test(String(value)) : /^(?:8|11) \p{L}/u.test(String(value));
  if (isElided) return article.replace(/^il /, 'l’').replace(/^Il /, 'L’').replace(/l $/, 'll’');
  if (!ITALIAN_NAMED.test(String(value))) return article;
  return article
    .replace(/^il /i, '')
    .replace(/el $/, 'i ')
    .replace(/al $/i, (al) => `${al.charAt(0)} `);
}

/** Formats a number without thousands separators, because counted numbers are small. */
function plain(style?: NumberElement['style']): NumberSkeleton {
  const options = typeof style === 'object' ? style?.parsedOptions : undefined;
  return { type: SKELETON_TYPE.number, tokens: [], parsedOptions: { ...options, useGrouping: false } };
}

function textOf(element: MessageFormatElement): string {
  if (element.type === TYPE.literal) return element.value;
  return element.type === TYPE.pound ? '{n}' : `{${element.value}}`;
}

/**
 * Gives each occurrence of an argument its own name, according to what is needed there: a select needs the raw value,
 * and only text that is shown is isolated. The names contain punctuation, so they can't clash with those of arguments.
 */
function prepare(
  elements: readonly MessageFormatElement[],
  language: Language,
): { prepared: MessageFormatElement[]; derived: ReadonlyMap<string, { name: string; derive: Derive }> } {
  const derived = new Map<string, { name: string; derive: Derive }>();
  const isIsolating = directionOf(language) === 'rtl';
  return { prepared: prepareAll(elements, undefined, ''), derived };

  function prepareAll(all: readonly MessageFormatElement[], counted: string | undefined, after: string) {
    return all.flatMap((element, index) => {
      const next = all[index + 1];
      const follows = next === undefined ? after : next.type === TYPE.literal ? next.value : '';
      return language === 'it' && element.type === TYPE.literal
        ? fitArticle(element, next)
        : [prepareOne(element, counted, follows)];
    });
  }

  /** Separates the article from the end of an Italian text, so that it can be adapted to the value after it. */
  function fitArticle(text: LiteralElement, next: MessageFormatElement | undefined): MessageFormatElement[] {
    const article = ARTICLE_BEFORE.exec(text.value)?.[0];
    if (article === undefined || (next?.type !== TYPE.argument && next?.type !== TYPE.number)) return [text];
    const value = named(next.value, `'${article}`, (given) => italianArticle(article, given));
    return [
      { ...text, value: text.value.slice(0, -article.length) },
      { type: TYPE.argument, value },
    ];
  }

  /**
   * Prepares one element of a message.
   * @param counted the argument of the surrounding plural, which `#` refers to
   * @param after the text that follows
   */
  function prepareOne(element: MessageFormatElement, counted: string | undefined, after: string): MessageFormatElement {
    switch (element.type) {
      case TYPE.argument: {
        return FULL_STOP.test(after)
          ? { ...element, value: named(element.value, '.', withoutStop) }
          : { ...element, value: named(element.value, '', shown) };
      }
      case TYPE.pound:
        return { type: TYPE.number, value: named(counted ?? '', '#', bare), style: plain() };
      case TYPE.number:
        return { ...element, value: named(element.value, '#', bare), style: plain(element.style) };
      case TYPE.plural: {
        const options = branches(element.options, element.value, after);
        return { ...element, value: named(element.value, '#', bare), options };
      }
      case TYPE.select: {
        const kind = selectKind(element.options);
        const options = branches(element.options, counted, after);
        return { ...element, value: named(element.value, `?${kind}`, ASKED[kind]), options };
      }
      default:
        return element;
    }
  }

  function branches<Option extends { value: MessageFormatElement[] }>(
    options: Record<string, Option>,
    counted: string | undefined,
    after: string,
  ): Record<string, Option> {
    return Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        { ...option, value: prepareAll(option.value, counted, after) },
      ]),
    );
  }

  function named(name: string, suffix: string, derive: Derive): string {
    derived.set(`${name}${suffix}`, { name, derive });
    return `${name}${suffix}`;
  }

  function shown(value: Argument): string | undefined {
    if (value === undefined) return undefined;
    return isIsolating && typeof value === 'string' ? isolate(value) : String(value);
  }

  function withoutStop(value: Argument): string | undefined {
    return shown(typeof value === 'string' ? value.replace(/\.$/, '') : value);
  }
}

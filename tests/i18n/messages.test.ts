import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/i18n/catalogues.ts';
import { mistakesIn, typesOfMessages } from './message-types.ts';
import {
  HINTS_FILE,
  hintsRead,
  messageTypes,
  README_FILE,
  readmeWithGlossary,
  TYPES_FILE,
} from './write-message-types.ts';

const { en, ...translations } = CATALOGUES;

it('the hints that are recognized are what `npm run messages` writes', async () => {
  expect(readFileSync(HINTS_FILE, 'utf8')).toBe(await hintsRead());
});

it('the glossary for translators is what `npm run messages` writes', async () => {
  expect(readFileSync(README_FILE, 'utf8')).toBe(await readmeWithGlossary());
});

describe('messages.d.ts', () => {
  it('is what `npm run messages` writes', async () => {
    expect(readFileSync(TYPES_FILE, 'utf8')).toBe(await messageTypes());
  });

  it('has the arguments of each message, by their kind', () => {
    const types = typesOfMessages({
      '@plain': 'Said once.',
      plain: 'Goals',
      'with-dash': '{name}, {n, number}, {done, select, true {x} other {y}}',
      choice: '{unit, select, day {d} week {w} other {}}{open, select, a {b} other {c}}',
      optional: '{before, select, none {} other {{before, plural, one {x} other {#}}}}',
      list: ['a', 'b'],
    });
    expect(types).toContain('/** Said once. */\nplain: string;');
    expect(types).toContain("'with-dash': Message<{ done: boolean; n: number; name: string }>;");
    expect(types).toContain("choice: Message<{ open: string; unit: 'day' | 'week' }>;");
    expect(types).toContain('optional: Message<{ before?: number | undefined }>;');
    expect(types).toContain('list: readonly (string)[];');
  });

  it.each([
    ['{n, number} {n, select, a {} other {}}', /used as a number and as a choice/],
    ['{n, plural, other {{x, select, true {# days} other {}}}}', /counts nothing/],
    ['{n, plural, offset:1 other {#}}', /No offsets/],
    ['{x, select, none {} some {a} other {b}}', /no branches but/],
    ['{day, date, short}', /come formatted/],
  ])('isn’t written for %s', (message, reason) => {
    expect(() => typesOfMessages({ subject: { message } })).toThrow(reason);
    expect(() => typesOfMessages({ subject: { message } })).toThrow(/^subject\.message: /);
  });
});

describe.each(Object.entries(translations))('the messages of %s', (_language, translation) => {
  it('take the arguments that English takes', () => {
    expect(mistakesIn(translation, en)).toEqual([]);
  });
});

describe('a translation', () => {
  it.each([
    [{ a: 'x' }, { a: 'y', b: 'z' }, 'b: missing.'],
    [{ a: 'x', c: 'x' }, { a: 'y' }, 'c: English has no such message.'],
    [{ a: '{who}' }, { a: 'y' }, 'a: English has no argument {who}.'],
    [{ a: '{n, number}' }, { a: '{n}' }, "a: {n} isn't used as in English."],
    [{ a: ['x'] }, { a: ['x', 'y'] }, 'a: not the list that English has.'],
    [
      { a: 'x{u, select, d {} other {}}' },
      { a: '{u, select, d {} w {x} other {}}' },
      "a: {u} isn't used as in English.",
    ],
    [{ a: '{x}' }, { a: '{x, select, none {} other {}}' }, "a: {x} isn't used as in English."],
  ])('has mistakes if %o stands for %o', (translation, english, mistake) => {
    expect(mistakesIn(translation, english)).toEqual([mistake]);
  });
});

describe('the wording for work', () => {
  it.each(Object.entries(CATALOGUES))(
    'replaces messages with the same arguments in %s',
    (_language, { atWork, ...own }) => {
      expect(mistakesIn(atWork, own).filter((mistake) => !mistake.endsWith(': missing.'))).toEqual([]);
    },
  );
});

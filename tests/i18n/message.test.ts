import { describe, expect, it } from 'vitest';
import { compileMessages } from '../../src/i18n/catalogue.ts';
import type { Language } from '../../src/i18n/reading/languages.ts';
import { type Argument, compileMessage, pluralForms } from '../../src/i18n/message.ts';
import { isolate } from '../../src/i18n/isolate.ts';

function said(message: string, args: Record<string, Argument>, language: Language = 'en'): string {
  const compiled = compileMessage(message, language);
  return typeof compiled === 'string' ? compiled : compiled(args);
}

describe('a message', () => {
  it('is a string if it takes no arguments', () => {
    expect(compileMessage("<!-- '{' it’s '}' --> <br>", 'en')).toBe('<!-- { it’s } --> <br>');
  });

  it('uses its language’s plural rules', () => {
    const wins = '{n, plural, one {# vitória} other {# vitórias}}';
    expect([0, 1, 2].map((n) => said(wins, { n }, 'pt'))).toEqual(['0 vitórias', '1 vitória', '2 vitórias']);
  });

  it('writes numbers in Latin digits, without grouping thousands', () => {
    expect(said('{n, plural, other {# يومًا}} {n, number}', { n: 1234 }, 'ar')).toBe('1234 يومًا 1234');
  });

  it('distinguishes numbers by their sign', () => {
    const offDue = '{n, select, negative {{n, number, ::sign-never} early} zero {on time} other {{n, number} late}}';
    expect([-2, 0, 3].map((n) => said(offDue, { n }))).toEqual(['2 early', 'on time', '3 late']);
  });

  it.each(['none', 'other', 'undefined', '{because}', "it's"])('accepts "%s" as a reason like any other', (because) => {
    expect(said('Paused{because, select, none {} other {: {because}}}', { because })).toBe(`Paused: ${because}`);
  });

  it.each([{}, { because: undefined }, { because: '' }])('omits a clause for %o', (args) => {
    expect(said('Paused{because, select, none {} other {: {because}}}.', args)).toBe('Paused.');
  });

  it('ends a sentence only once', () => {
    expect(
      said('Am {date}. Und {other}{names, select, none {} other {, {names}}}.', {
        date: '3. Nov.',
        other: 'x.',
        names: 'Jr.',
      }),
    ).toBe('Am 3. Nov. Und x., Jr.');
    expect(said('{text}…', { text: 'etc.' })).toBe('etc.…');
  });

  it('isolates text in a right-to-left language, once', () => {
    expect(said('مع {name}.', { name: 'Robin' }, 'ar')).toBe(`مع ${isolate('Robin')}.`);
    expect(said('مع {name}', { name: isolate('Robin') }, 'ar')).toBe(`مع ${isolate('Robin')}`);
    const names = `${isolate('Robin')} و${isolate('Sam')}`;
    expect(said('مع {names}', { names }, 'ar')).toBe(`مع ${isolate(names)}`);
    expect(said('with {name}', { name: 'Robin' })).toBe('with Robin');
  });

  it('gives its plural forms to a script', () => {
    const found = compileMessage('{n, plural, one {One page} other {# pages, {n, number}}}', 'en');
    expect(typeof found === 'function' && pluralForms(found)).toEqual({ one: 'One page', other: '{n} pages, {n}' });
  });

  it('says which argument is missing', () => {
    expect(() => said('due {date}', {})).toThrow(/"date" was not provided/);
  });
});

describe('a catalogue', () => {
  const compiled = compileMessages(
    { '@title': 'A note', title: 'Goals', part: { due: 'due {date}', list: ['a', 'b'] }, broken: '{' },
    'en',
    { part: { due: 'by {date}' } },
  );

  it('has the replacing messages, and no notes', () => {
    expect(Object.keys(compiled)).toEqual(['title', 'part', 'broken']);
    expect(compiled).toMatchObject({ title: 'Goals', part: { list: ['a', 'b'] } });
    const { part } = compiled;
    expect(
      typeof part === 'object' && 'due' in part && typeof part.due === 'function' && part.due({ date: 'May' }),
    ).toBe('by May');
  });

  it('compiles each message once, on request', () => {
    expect(compiled['part']).toBe(compiled['part']);
    expect(() => compiled['broken']).toThrow(SyntaxError);
  });
});

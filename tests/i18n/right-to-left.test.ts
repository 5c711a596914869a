import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/output/drafts/text.ts';
import { isolate, isolateNumber, stripIsolates } from '../../src/i18n/isolate.ts';
import { makeFormats } from '../../src/i18n/formats.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import { day } from '../domain/builders.ts';

const NBSP = '\u00a0';
const ISOLATES = /[\u2066-\u2069]/;

describe('right to left', () => {
  const arabic = makeFormats('ar');

  it('an amount is isolated in its sentence, and its number within it', () => {
    expect(arabic.quantity(8, 'km')).toBe(isolate(`${isolateNumber('8')}${NBSP}km`));
    expect(stripIsolates(arabic.change(3.4, 'km')).replace('\u200e', '')).toBe(`+3.4${NBSP}km`);
  });

  it('each name of a list is isolated', () => {
    expect(arabic.list(['Robin', 'Sam'])).toBe(`${isolate('Robin')} و${isolate('Sam')}`);
  });

  it('nothing is isolated in a left-to-right language', () => {
    const british = makeFormats('en-GB');
    const said = [british.change(3.4, 'km'), british.signed(3.4), british.list(['Robin', 'Sam'])];
    expect(said.filter((text) => ISOLATES.test(text))).toEqual([]);
  });

  it('no invisible character gets into a file', () => {
    const { words, formats } = speechOf('ar');
    const comment = words.drafts.last({ value: formats.reading(8, 'km'), date: formats.date(day('2026-11-15')) });
    expect(comment).toMatch(ISOLATES);
    expect(documentText([{ comment }])).not.toMatch(ISOLATES);
  });

  it('an empty text stays empty', () => {
    expect(isolate('')).toBe('');
  });
});

describe('Arabic', () => {
  it.each(['ar', 'ar-EG', 'ar-SA'])('in %s has the same digits in dates and numbers as in its words', (locale) => {
    const { words, formats } = speechOf(locale);
    const said = `${formats.date(day('2026-11-15'))} ${formats.number(1234.5)} ${words.sessions.number({ n: 3 })}`;
    expect(said).toMatch(/15.*2026.*1,235.*3/);
    expect(said).not.toMatch(/[٠-٩]/);
    expect(formats.locale).toBe(locale);
  });

  it('keeps the digits that a locale asks for', () => {
    expect(makeFormats('ar-EG-u-nu-arab').number(12)).toBe('١٢');
  });

  it.each([
    [0, '0 لقاء'],
    [1, 'لقاء واحد'],
    [2, 'لقاءان'],
    [3, '3 لقاءات'],
    [10, '10 لقاءات'],
    [11, '11 لقاءً'],
    [99, '99 لقاءً'],
    [100, '100 لقاء'],
    [103, '103 لقاءات'],
  ])('counts %i in the form for its number', (n, text) => {
    expect(speechOf('ar').words.retrospectives.sessions({ n })).toBe(text);
  });

  it('has the number two in the word, in the right case', () => {
    const { agreement, retrospectives } = speechOf('ar').words;
    expect(agreement.every({ count: 2, unit: 'month', weekday: '' })).toBe('كل شهرين.');
    expect(retrospectives.yearsAgo({ years: 2 })).toBe('قبل سنتين');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../src/client/write/checker/typed-number.ts';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt'];

describe('a typed number', () => {
  it.each(LANGUAGES)('is understood the way people write it in %s', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const numbers = fc.integer({ min: -1e11, max: 1e11 }).map((n) => n / 100);
    fc.assert(
      fc.property(numbers, (number) => {
        expect(typedNumber(format.format(number), locale)).toBe(number);
      }),
    );
  });

  it.each([
    ['74,500', 'en', 74_500],
    ['74,500', 'de', 74.5],
    ['74.500', 'de', 74_500],
    ['74.500', 'en', 74.5],
    ['1,234,567', 'de', 1_234_567],
    ['1.200,5', 'de', 1200.5],
    ['1,200.5', 'en', 1200.5],
    ['1’200.5', 'de', 1200.5],
    ["1'200.5", 'en', 1200.5],
    ['74.500,5', 'it', 74_500.5],
    ['74.500', 'nl', 74_500],
    ['74 500', 'fr', 74_500],
    ['74\u202f500,5', 'fr', 74_500.5],
    ['٧٤٬٥٠٠', 'ar', 74_500],
    ['٧٤٫٥', 'ar', 74.5],
    ['٧٤', 'en', 74],
    ['７４．５', 'ja', 74.5],
    ['−3,2', 'de', -3.2],
    ['- 3', 'en', -3],
    ['+5', 'en', 5],
    ['.5', 'en', 0.5],
    [',5', 'es', 0.5],
    ['18,5', 'en', 18.5],
    ['007', 'en', 7],
  ] as const)('%j means in %s what people there mean by it', (typed, locale, number) =>
    expect(typedNumber(typed, locale)).toBe(number),
  );

  it.each([
    '1,2,3',
    '12km',
    '',
    ' ',
    '-',
    '.',
    ',',
    '1e3',
    '0x10',
    'ten',
    '1..2',
    '1-2',
    '5%',
    '1,2.3,4',
    'NaN',
    'Infinity',
    '12:30',
    '½',
  ])('isn’t %j', (typed) => {
    for (const locale of LANGUAGES) expect(typedNumber(typed, locale), locale).toBeUndefined();
  });
});

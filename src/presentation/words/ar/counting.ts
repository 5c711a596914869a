import type { ParsedDuration } from '../../../domain/duration.ts';
import { pluralIn } from '../plural.ts';

export const plural = pluralIn('ar');

/** A noun as numbers ask for it. */
export interface CountedNoun {
  /** One, the numeral included. */
  one: string;
  /** Two, in the nominative: the number is in the word. */
  two: string;
  /** Two, after a preposition. */
  ofTwo: string;
  /** 3 to 10: the plural. */
  few: string;
  /** 11 to 99: the singular, in the accusative. */
  many: string;
  /** 0, and 100 onwards: the singular. */
  other: string;
}

/** @example count(3, DAYS) // '3 أيام' */
export const count = (n: number, noun: CountedNoun): string => counted(n, noun, noun.two);

/** The same after a preposition, or as what something is of. @example countOf(2, DAYS) // 'يومين' */
export const countOf = (n: number, noun: CountedNoun): string => counted(n, noun, noun.ofTwo);

function counted(n: number, { one, few, many, other }: CountedNoun, two: string): string {
  return plural(n, { one, two, few: `${n} ${few}`, many: `${n} ${many}`, other: `${n} ${other}` });
}

export const DAYS: CountedNoun = {
  one: 'يوم واحد',
  two: 'يومان',
  ofTwo: 'يومين',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
};

export const YEARS: CountedNoun = {
  one: 'سنة واحدة',
  two: 'سنتان',
  ofTwo: 'سنتين',
  few: 'سنوات',
  many: 'سنة',
  other: 'سنة',
};

export const TIMES: CountedNoun = {
  one: 'مرة واحدة',
  two: 'مرتان',
  ofTwo: 'مرتين',
  few: 'مرات',
  many: 'مرة',
  other: 'مرة',
};

export const MEETINGS: CountedNoun = {
  one: 'لقاء واحد',
  two: 'لقاءان',
  ofTwo: 'لقاءين',
  few: 'لقاءات',
  many: 'لقاءً',
  other: 'لقاء',
};

export const DUE_DATES: CountedNoun = {
  one: 'موعد واحد',
  two: 'موعدان',
  ofTwo: 'موعدين',
  few: 'مواعيد',
  many: 'موعدًا',
  other: 'موعد',
};

export const COMMITMENTS: CountedNoun = {
  one: 'التزام واحد',
  two: 'التزامان',
  ofTwo: 'التزامين',
  few: 'التزامات',
  many: 'التزامًا',
  other: 'التزام',
};

export const GOALS: CountedNoun = {
  one: 'هدف واحد',
  two: 'هدفان',
  ofTwo: 'هدفين',
  few: 'أهداف',
  many: 'هدفًا',
  other: 'هدف',
};

export const BENCHMARKS: CountedNoun = {
  one: 'مؤشر واحد',
  two: 'مؤشران',
  ofTwo: 'مؤشرين',
  few: 'مؤشرات',
  many: 'مؤشرًا',
  other: 'مؤشر',
};

export const READINGS: CountedNoun = {
  one: 'قراءة واحدة',
  two: 'قراءتان',
  ofTwo: 'قراءتين',
  few: 'قراءات',
  many: 'قراءة',
  other: 'قراءة',
};

export const MILESTONES: CountedNoun = {
  one: 'محطة واحدة',
  two: 'محطتان',
  ofTwo: 'محطتين',
  few: 'محطات',
  many: 'محطة',
  other: 'محطة',
};

export const WINS: CountedNoun = {
  one: 'نجاح واحد',
  two: 'نجاحان',
  ofTwo: 'نجاحين',
  few: 'نجاحات',
  many: 'نجاحًا',
  other: 'نجاح',
};

export const SETBACKS: CountedNoun = {
  one: 'انتكاسة واحدة',
  two: 'انتكاستان',
  ofTwo: 'انتكاستين',
  few: 'انتكاسات',
  many: 'انتكاسة',
  other: 'انتكاسة',
};

/** @example every({ count: 2, unit: 'week' }) // 'كل أسبوعين' */
export function every({ count: n, unit }: ParsedDuration): string {
  const { one, two, few, many, other } = UNITS[unit];
  return `كل ${plural(n, { one, two, few: `${n} ${few}`, many: `${n} ${many}`, other: `${n} ${other}` })}`;
}

const UNITS = {
  day: { one: 'يوم', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' },
  week: { one: 'أسبوع', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' },
  month: { one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' },
};

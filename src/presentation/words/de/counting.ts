import type { ParsedDuration } from '../../../domain/duration.ts';
import { type PluralForms, pluralIn } from '../plural.ts';

/** The form of a counted word. @example form(2, { one: 'wartet', other: 'warten' }) // 'warten' */
export const form: (n: number, forms: PluralForms) => string = pluralIn('de');

/** @example count(2, 'Tag', 'Tage') // '2 Tage' */
export const count = (n: number, one: string, many: string): string => `${n} ${form(n, { one, other: many })}`;

/** At the start of a sentence. @example atStart(1, 'Ein', 'Ziel ist', 'Ziele sind') // 'Ein Ziel ist' */
export const atStart = (n: number, article: string, one: string, many: string): string =>
  n === 1 ? `${article} ${one}` : `${n} ${many}`;

/** From nought to twelve; what is above stands in digits, with a hyphen that does not break. */
const IN_WORDS = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** @example times(2) // 'zweimal' */
export const times = (n: number): string => `${IN_WORDS[n] ?? `${n}\u2011`}mal`;

const EACH = { day: 'jeden Tag', week: 'jede Woche', month: 'jeden Monat' };
const MANY = { day: 'Tage', week: 'Wochen', month: 'Monate' };

/** @example every({ count: 2, unit: 'week' }) // 'alle 2 Wochen' */
export const every = ({ count: n, unit }: ParsedDuration): string => (n === 1 ? EACH[unit] : `alle ${n} ${MANY[unit]}`);

/** With a full stop, unless a short month ends in one already. @example closed('am 3. Nov.') // 'am 3. Nov.' */
export const closed = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

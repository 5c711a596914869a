import type { ParsedDuration } from '../../../domain/duration.ts';
import { type PluralForms, pluralIn } from '../plural.ts';

/** Die Form eines gezählten Wortes. @example form(2, { one: 'wartet', other: 'warten' }) // 'warten' */
export const form: (n: number, forms: PluralForms) => string = pluralIn('de');

/** @example count(2, 'Tag', 'Tage') // '2 Tage' */
export const count = (n: number, one: string, many: string): string => `${n} ${form(n, { one, other: many })}`;

/** Am Anfang eines Satzes. @example atStart(1, 'Ein', 'Ziel ist', 'Ziele sind') // 'Ein Ziel ist' */
export const atStart = (n: number, article: string, one: string, many: string): string =>
  n === 1 ? `${article} ${one}` : `${n} ${many}`;

/** @example times(2) // 'zweimal' */
export const times = (n: number): string => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`);

const EACH = { day: 'jeden Tag', week: 'jede Woche', month: 'jeden Monat' };
const MANY = { day: 'Tage', week: 'Wochen', month: 'Monate' };

/** @example every({ count: 2, unit: 'week' }) // 'alle 2 Wochen' */
export const every = ({ count: n, unit }: ParsedDuration): string => (n === 1 ? EACH[unit] : `alle ${n} ${MANY[unit]}`);

import type { ParsedDuration } from '../../../domain/duration.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');

/** @example count(2, 'día', 'días') // '2 días' */
export const count = (n: number, one: string, many: string): string => `${n} ${plural(n, { one, other: many })}`;

/** What is said of one, or of a number. @example oneOr(3, 'Un objetivo falta', 'objetivos faltan') // '3 objetivos faltan' */
export const oneOr = (n: number, one: string, many: string): string => plural(n, { one, other: `${n} ${many}` });

/** @example times(2) // 'dos veces' */
export const times = (n: number): string => (n === 1 ? 'una vez' : n === 2 ? 'dos veces' : `${n} veces`);

const UNITS = {
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
  month: ['mes', 'meses'],
} as const satisfies Record<ParsedDuration['unit'], readonly [string, string]>;

/** @example every({ count: 2, unit: 'week' }) // 'cada 2 semanas' */
export const every = ({ count: n, unit }: ParsedDuration): string => {
  const [one, many] = UNITS[unit];
  return `cada ${oneOr(n, one, many)}`;
};

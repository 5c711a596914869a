import type { ParsedDuration } from '../../../domain/duration.ts';
import { pluralIn } from '../plural.ts';

/** By Portugal's rule, under which zero takes the plural; Brazil writes it as readily. */
const plural = pluralIn('pt-PT');

/** @example count(2, 'dia', 'dias') // '2 dias' */
export const count = (n: number, one: string, many: string): string => `${n} ${plural(n, { one, other: many })}`;

/** What is said of one, or of a number. @example oneOr(3, 'Um objetivo falta', 'objetivos faltam') // '3 objetivos faltam' */
export const oneOr = (n: number, one: string, many: string): string => plural(n, { one, other: `${n} ${many}` });

/** @example times(2) // 'duas vezes' */
export const times = (n: number): string => (n === 1 ? 'uma vez' : n === 2 ? 'duas vezes' : `${n} vezes`);

const EACH = { day: 'todos os dias', week: 'todas as semanas', month: 'todos os meses' };
const MANY = { day: 'dias', week: 'semanas', month: 'meses' };

/** @example every({ count: 2, unit: 'week' }) // 'a cada 2 semanas' */
export const every = ({ count: n, unit }: ParsedDuration): string =>
  n === 1 ? EACH[unit] : `a cada ${n} ${MANY[unit]}`;

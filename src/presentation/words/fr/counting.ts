import type { ParsedDuration } from '../../../domain/duration.ts';
import { type PluralForms, pluralIn } from '../plural.ts';

/** The form of a counted word. @example form(0, { one: 'attend', other: 'attendent' }) // 'attend' */
export const form: (n: number, forms: PluralForms) => string = pluralIn('fr');

/** @example count(2, 'jour', 'jours') // '2 jours' */
export const count = (n: number, one: string, many: string): string => `${n} ${form(n, { one, other: many })}`;

/** At the start of a sentence. @example atStart(1, 'Un', 'objectif est', 'objectifs sont') // 'Un objectif est' */
export const atStart = (n: number, article: string, one: string, many: string): string =>
  n === 1 ? `${article} ${one}` : count(n, one, many);

/** @example times(2) // 'deux fois' */
export const times = (n: number): string => (n === 1 ? 'une fois' : n === 2 ? 'deux fois' : `${n} fois`);

const EACH = { day: 'tous les jours', week: 'toutes les semaines', month: 'tous les mois' };
const MANY = { day: 'tous les', week: 'toutes les', month: 'tous les' };
const UNITS = { day: 'jours', week: 'semaines', month: 'mois' };

/** @example every({ count: 2, unit: 'week' }) // 'toutes les 2 semaines' */
export const every = ({ count: n, unit }: ParsedDuration): string =>
  n === 1 ? EACH[unit] : `${MANY[unit]} ${n} ${UNITS[unit]}`;

/** With a full stop, unless a short month ends in one already. @example closed('le 3 nov.') // 'le 3 nov.' */
export const closed = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

import type { ParsedDuration } from '../../../domain/duration.ts';

/** @example count(2, 'day', 'days') // '2 days' */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** At the start of a sentence. @example atStart(1, 'goal is', 'goals are') // 'One goal is' */
export const atStart = (n: number, one: string, many: string): string => (n === 1 ? `One ${one}` : `${n} ${many}`);

/** @example times(2) // 'twice' */
export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** @example every({ count: 2, unit: 'week' }) // 'every 2 weeks' */
export const every = ({ count: n, unit }: ParsedDuration): string =>
  n === 1 ? `every ${unit}` : `every ${n} ${unit}s`;

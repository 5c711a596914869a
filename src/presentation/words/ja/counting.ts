import type { ParsedDuration } from '../../../domain/duration.ts';

/** @example every({ count: 2, unit: 'week' }) // '2週間ごと' */
export const every = ({ count, unit }: ParsedDuration): string =>
  count === 1
    ? { day: '毎日', week: '毎週', month: '毎月' }[unit]
    : `${count}${{ day: '日', week: '週間', month: 'か月' }[unit]}ごと`;

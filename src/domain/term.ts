import type { PlainDate } from './plain-date.ts';
import type { Partnership } from './schemas/partnership.ts';

/**
 * Where a partnership with an end stands: `renewal` from the day of the talk about going on, or, where none is named, never;
 * `ended` when its last day has passed.
 */
export type TermPhase = 'running' | 'renewal' | 'ended';

/**
 * @returns undefined for a partnership without an end
 * @example termPhase({ ends: '2026-12-20', renewal: '2026-12-06' }, plainDate('2026-12-07')) // 'renewal'
 */
export function termPhase(term: Partnership['term'], today: PlainDate): TermPhase | undefined {
  if (!term) return undefined;
  if (today > term.ends) return 'ended';
  return term.renewal !== undefined && today >= term.renewal ? 'renewal' : 'running';
}

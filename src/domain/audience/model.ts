import type { Partnership } from '../schemas/partnership.ts';

/** Who a journal is built for; each sees what is for the ones before it. */
export type Audience = 'public' | 'partners' | 'private';

/**
 * Whether absence may be claimed: to those who do not see everything, a hidden session would look like a missed one. So
 * missed due dates, streaks and kept rates are in the public journal only where `privacy.default` is `public`.
 */
export function canReportMissed(audience: Audience, partnership: Partnership): boolean {
  return audience !== 'public' || partnership.privacy.default === 'public';
}

import type { Partnership, SensitiveKind } from '../schemas/partnership.ts';

/** Who a journal is built for; each sees what is for the ones before it. */
export type Audience = 'public' | 'partners' | 'private';

/**
 * Whether absence may be claimed: to those who do not see everything, a hidden session would look like a missed one. So
 * missed due dates, streaks and kept rates are in the public journal only where `privacy.default` is `public`.
 */
export function canReportMissed(audience: Audience, partnership: Partnership): boolean {
  return audience !== 'public' || partnership.privacy.default === 'public';
}

/**
 * Whether an audience sees a kind of thing at all (`privacy.alwaysPrivate`): of one that it never sees, nothing is said, not even
 * that there is none.
 */
export function canSee(kind: SensitiveKind, audience: Audience, { privacy }: Partnership): boolean {
  return audience !== 'public' || !privacy.alwaysPrivate.includes(kind);
}

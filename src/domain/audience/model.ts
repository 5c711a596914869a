import type { Partnership, SensitiveKind } from '../schemas/partnership.ts';

/** Who a journal is built for. Each audience also sees what is for the ones before it. */
export type Audience = 'public' | 'partners' | 'private';

/**
 * Returns whether the journal may say that something is missing. To readers who don't see everything, a hidden session
 * would look like a missed one, so the public journal shows missed due dates, streaks and kept rates only if
 * `privacy.default` is `public`.
 */
export function canReportMissed(audience: Audience, partnership: Partnership): boolean {
  return audience !== 'public' || partnership.privacy.default === 'public';
}

/**
 * Returns whether an audience sees a kind of content at all (`privacy.alwaysPrivate`). If it never does, the site says
 * nothing about it, not even that there isn't any.
 */
export function canSee(kind: SensitiveKind, audience: Audience, { privacy }: Partnership): boolean {
  return audience !== 'public' || !privacy.alwaysPrivate.includes(kind);
}

import type { Document } from '../documents.ts';
import type { Partner } from '../schemas/partner.ts';
import type { PartnerId } from '../schemas/values.ts';

/** The kind of feedback that somebody asks for. */
export type FeedbackStyle = NonNullable<Partner['feedback']>;

const GENTLEST_FIRST: readonly FeedbackStyle[] = ['listen', 'question', 'challenge'];

/**
 * The kind of feedback that suits all of some partners: the gentlest that one of them asks for. To whoever asks for none,
 * and where none of them does, one listens.
 * @param whose none: all partners
 * @example askedFor(journal.partners, ['robin']) // 'challenge'
 */
export function askedFor(partners: readonly Document<Partner>[], whose: readonly PartnerId[]): FeedbackStyle {
  const asked = partners
    .filter(({ id }) => whose.length === 0 || whose.includes(id))
    .map(({ data }) => data.feedback ?? 'listen');
  return GENTLEST_FIRST.find((style) => asked.includes(style)) ?? 'listen';
}

import type { PartnerId } from '../../domain/schemas/values.ts';
import type { ViewContext } from './context.ts';

/**
 * The partner that something belongs to: 1 and 2 have the main partner colours, further partners 3 and 4; 0 is shared
 * by all.
 */
export type PartnerSlot = 0 | 1 | 2 | 3 | 4;

/** A partner's mark next to something of theirs; slot 0 for what all of them share. */
export interface PartnerMarkView {
  slot: PartnerSlot;
  name: string;
  href?: string;
}

/** A partner's name, with the colour and shape that represent them on every page. */
export interface PartnerTag {
  id: PartnerId;
  name: string;
  slot: PartnerSlot;
  /** Absent for a partner without a page: one that this journal doesn't name, or doesn't show here. */
  href?: string;
}

const SLOTS = [1, 2, 3, 4] as const;

/** Returns a partner's tag. A fifth partner has the first one's colour, so names are always shown beside marks. */
export function partnerTag({ journal, urls }: ViewContext, id: PartnerId): PartnerTag {
  const index = journal.partners.findIndex((partner) => partner.id === id);
  const partner = journal.partners[index];
  if (!partner) return { id, name: id, slot: 0 };
  return { id, name: partner.data.name, slot: SLOTS[index % SLOTS.length] ?? 0, href: urls.partner(id) };
}

/** Returns the tags of partners, in the given order. */
export function partnerTags(context: ViewContext, ids: readonly PartnerId[]): PartnerTag[] {
  return ids.map((id) => partnerTag(context, id));
}

/** Returns the tags of all partners, including those who have left. */
export function allPartnerTags(context: ViewContext): PartnerTag[] {
  return partnerTags(
    context,
    context.journal.partners.map(({ id }) => id),
  );
}

/** Returns the tags of those who are partners today. */
export function partnerTagsToday(context: ViewContext): PartnerTag[] {
  return partnerTags(
    context,
    context.journal.partnersToday.map(({ id }) => id),
  );
}

/**
 * Returns "Robin and Sam": those who are partners today, or all former ones if there are none; the partnership's name
 * if no partner is shown.
 */
export function namesOfAll({ journal, formats }: ViewContext): string {
  const { partners, partnersToday } = journal;
  const names = (partnersToday.length > 0 ? partnersToday : partners).map(({ data }) => data.name);
  return names.length > 0 ? formats.list(names) : journal.documents.partnership.data.name;
}

/** Returns the partner that `@id` in a text names; undefined if it doesn't name a visible one. */
export function mentioned(context: ViewContext, id: string): PartnerTag | undefined {
  return context.journal.partners.some((partner) => partner.id === id) ? partnerTag(context, id) : undefined;
}

/** SVG on a 12 by 12 grid, in the current colour: partners differ by shape as well as by colour. */
export const PARTNER_SHAPES: Readonly<Record<PartnerSlot, string>> = {
  0: '<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentcolor" stroke-width="2.2"/>',
  1: '<circle cx="6" cy="6" r="5.5"/>',
  2: '<path d="M6 0l6 6-6 6-6-6z"/>',
  3: '<path d="M6 .5 12 11.5H0z"/>',
  4: '<path d="M.75.75h10.5v10.5H.75z"/>',
};

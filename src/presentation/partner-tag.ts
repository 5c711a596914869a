import type { Document } from '../domain/documents.ts';
import type { Partner } from '../domain/schemas/partner.ts';
import type { PartnerId } from '../domain/schemas/values.ts';
import type { PartnerSlot } from './benchmark-chart-view.ts';
import type { ViewContext } from './view-context.ts';

/** A partner's name, with the colour and shape that stand for them on every page. */
export interface PartnerTag {
  id: PartnerId;
  name: string;
  slot: PartnerSlot;
  href: string;
}

const SLOTS = [1, 2, 3, 4] as const;

/** A fifth partner shares the first one's colour: names always stand beside marks. */
export function partnerTag({ journal, urls }: ViewContext, id: PartnerId): PartnerTag {
  const index = journal.partners.findIndex((partner) => partner.id === id);
  return {
    id,
    name: journal.partners[index]?.data.name ?? id,
    slot: slotAt(index),
    href: urls.partner(id),
  };
}

export function partnerTags(context: ViewContext, ids: readonly PartnerId[]): PartnerTag[] {
  return ids.map((id) => partnerTag(context, id));
}

export function allPartnerTags(context: ViewContext): PartnerTag[] {
  return context.journal.partners.map((partner: Document<Partner>) => partnerTag(context, partner.id));
}

function slotAt(index: number): PartnerSlot {
  return index < 0 ? 0 : (SLOTS[index % SLOTS.length] ?? 0);
}

import type { PartnerSlot } from './partner-slot.ts';

/** A partner where something is theirs; slot 0 is what all of them share. */
export interface PartnerMarkView {
  slot: PartnerSlot;
  name: string;
  href?: string;
}

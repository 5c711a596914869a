import type { PartnerSlot } from './partner-slot.ts';

/** SVG on a field of 12 by 12, in the current colour: partners differ by shape as well as by colour. */
export const PARTNER_SHAPES: Readonly<Record<PartnerSlot, string>> = {
  0: '<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentcolor" stroke-width="2.2"/>',
  1: '<circle cx="6" cy="6" r="5.5"/>',
  2: '<path d="M6 0l6 6-6 6-6-6z"/>',
  3: '<path d="M6 .5 12 11.5H0z"/>',
  4: '<path d="M.75.75h10.5v10.5H.75z"/>',
};

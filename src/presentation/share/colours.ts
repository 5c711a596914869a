import type { PartnerSlot } from '../partner-slot.ts';

/** The light colours of styles/tokens.css: neither a picture nor a manifest can read them there. */
export const PAPER = '#fbf9f4';
export const INK = '#1c1a16';
export const INK_SOFT = '#48443b';
export const INK_FAINT = '#676255';
export const RULE = '#ddd6c7';
export const PARTNER_COLOURS: Readonly<Record<PartnerSlot, string>> = {
  0: '#5a5546',
  1: '#1b5e8f',
  2: '#a5481a',
  3: '#6a4c93',
  4: '#94305f',
};

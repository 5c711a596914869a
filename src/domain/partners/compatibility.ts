import type { Document } from '../documents.ts';
import type { Partner } from '../schemas/partner.ts';
import type { PartnerId } from '../schemas/values.ts';

/** What partners say about themselves that matters for a partnership, in the order in which it's shown. */
export const ASPECTS = [
  'values',
  'motivations',
  'strengths',
  'workingStyle',
  'style',
  'prefers',
  'avoid',
  'feedback',
  'commitment',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One aspect compared: what all partners name, and what only some do. */
export interface Comparison {
  aspect: Aspect;
  /** What everyone who has written about it names, as first written. */
  shared: readonly string[];
  /** What each partner names beyond that, by partner id; partners without more are left out. */
  own: readonly { partner: PartnerId; items: readonly string[] }[];
}

/**
 * Compares what partners share and where they differ. An aspect that fewer than two have written down is left out,
 * because there's nothing to compare yet. Words are compared without regard to case; which differences matter isn't
 * judged.
 * @example compare([robin, sam])[0] // { aspect: 'values', shared: ['health'], own: [{ partner: 'sam', items: ['honesty'] }] }
 */
export function compare(partners: readonly Document<Partner>[]): Comparison[] {
  return ASPECTS.flatMap((aspect) => {
    const said = partners.map(({ id, data }) => ({ partner: id, items: itemsOf(data, aspect) }));
    const speaking = said.filter(({ items }) => items.length > 0);
    const [first] = speaking;
    if (speaking.length < 2 || !first) return [];
    const shared = first.items.filter((item) => speaking.every(({ items }) => holds(items, item)));
    const own = speaking
      .map(({ partner, items }) => ({ partner, items: items.filter((item) => !holds(shared, item)) }))
      .filter(({ items }) => items.length > 0);
    return [{ aspect, shared, own }];
  });
}

function holds(items: readonly string[], wanted: string): boolean {
  return items.some((item) => sameForm(item) === sameForm(wanted));
}

function sameForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function itemsOf(data: Partner, aspect: Aspect): readonly string[] {
  switch (aspect) {
    case 'values':
    case 'motivations':
    case 'strengths':
      return data[aspect];
    case 'style':
    case 'prefers':
    case 'avoid':
      return one(data.communication?.[aspect]);
    case 'workingStyle':
    case 'feedback':
    case 'commitment':
      return one(data[aspect]);
  }
}

function one(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

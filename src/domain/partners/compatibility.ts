import type { Document } from '../documents.ts';
import type { Partner } from '../schemas/partner.ts';
import type { PartnerId } from '../schemas/values.ts';

/** What partners say of themselves that a partnership rests on, in the order of its telling. */
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

/** An aspect, laid side by side: what all name, and what only some do. */
export interface Comparison {
  aspect: Aspect;
  /** What everybody who speaks of it names, as first written. */
  shared: readonly string[];
  /** What each names beyond that, in order of partner id; those who named nothing more are left out. */
  own: readonly { partner: PartnerId; items: readonly string[] }[];
}

/**
 * What partners share and where they differ. An aspect that fewer than two have written down is left out: nothing can be
 * said of it yet. Two words are the same whatever their case; no judgement is made of which difference matters.
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

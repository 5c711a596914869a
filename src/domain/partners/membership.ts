import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';

/** A partner, possibly only from a day on or until one. */
export interface Member {
  id: PartnerId;
  data: { joined?: PlainDate | undefined; left?: PlainDate | undefined };
}

/**
 * Returns whether a person was a partner on a day: from the day that they joined to the day that they left, both
 * included. Without a first day they were one from the start; without a last day they still are. All code that asks
 * something of partners, or counts them, checks this first.
 * @example isPartner({ id: 'sam', data: { left: plainDate('2026-12-20') } }, plainDate('2026-12-21')) // false
 */
export function isPartner({ data: { joined, left } }: Member, day: PlainDate): boolean {
  return (joined === undefined || joined <= day) && (left === undefined || day <= left);
}

/** Returns whether a partner's last day has passed. */
export function hasLeft({ data: { left } }: Member, day: PlainDate): boolean {
  return left !== undefined && left < day;
}

/** Returns those who were partners on a day, in the given order. */
export function partnersOn<Partner extends Member>(partners: readonly Partner[], day: PlainDate): Partner[] {
  return partners.filter((partner) => isPartner(partner, day));
}

/** Returns the ids of those who were partners on a day. Unknown ids are kept: they're reported elsewhere. */
export function idsOn(ids: readonly PartnerId[], partners: readonly Member[], day: PlainDate): PartnerId[] {
  return ids.filter((id) => {
    const partner = partners.find((each) => each.id === id);
    return partner === undefined || isPartner(partner, day);
  });
}

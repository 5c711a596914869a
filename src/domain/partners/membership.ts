import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';

/** Somebody who is a partner from a day on, or until one. */
export interface Member {
  id: PartnerId;
  data: { joined?: PlainDate | undefined; left?: PlainDate | undefined };
}

/**
 * Whether somebody was a partner on a day: from the day that they joined to the day that they left, both included. Whoever
 * names no day was one from the beginning, or still is. Everything that asks something of partners, or counts them, asks
 * this first.
 * @example isPartner({ id: 'sam', data: { left: plainDate('2026-12-20') } }, plainDate('2026-12-21')) // false
 */
export function isPartner({ data: { joined, left } }: Member, day: PlainDate): boolean {
  return (joined === undefined || joined <= day) && (left === undefined || day <= left);
}

/** Whether somebody's last day is past. */
export function hasLeft({ data: { left } }: Member, day: PlainDate): boolean {
  return left !== undefined && left < day;
}

/** Those who were partners on a day, in the order that they are given in. */
export function partnersOn<Partner extends Member>(partners: readonly Partner[], day: PlainDate): Partner[] {
  return partners.filter((partner) => isPartner(partner, day));
}

/** Of some ids those whose partner was one on a day. What names nobody that is known is kept: others tell that. */
export function idsOn(ids: readonly PartnerId[], partners: readonly Member[], day: PlainDate): PartnerId[] {
  return ids.filter((id) => {
    const partner = partners.find((each) => each.id === id);
    return partner === undefined || isPartner(partner, day);
  });
}

import { defined, ownValue } from '../defined.ts';
import type { Document } from '../documents.ts';
import { addDuration } from '../duration.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Goal } from '../schemas/goal.ts';
import type { Partner } from '../schemas/partner.ts';
import type { Partnership } from '../schemas/partnership.ts';
import type { PartnerId } from '../schemas/values.ts';

/** What a partner is here for, and how long that has stood. */
export interface Role {
  partner: PartnerId;
  role?: string;
  duties: readonly string[];
  /** When it was last looked at together, or else when they joined, or the partnership began. */
  since: PlainDate;
  wasReviewed: boolean;
  /** When it is to be looked at again; absent where the agreement asks for no reviews of roles. */
  revisit?: PlainDate;
}

/** Every partner's role. */
export function rolesOf(partners: readonly Document<Partner>[], { since, reviews }: Partnership): Role[] {
  return partners.map(({ id, data }) => {
    const began = data.joined !== undefined && data.joined > since ? data.joined : since;
    const from = data.rolesReviewed ?? began;
    return {
      partner: id,
      ...defined({ role: data.role }),
      duties: data.duties,
      since: from,
      wasReviewed: data.rolesReviewed !== undefined,
      ...(reviews.roles !== undefined && { revisit: addDuration(from, reviews.roles) }),
    };
  });
}

/** A duty that more than one partner sees to. */
export interface DoubledDuty {
  duty: string;
  partners: readonly PartnerId[];
}

/**
 * Duties that more than one partner names, whatever their case: done twice, or by nobody because of the other.
 * @example doubledDuties([robin, sam]) // [{ duty: 'Keeps the log', partners: ['robin', 'sam'] }]
 */
export function doubledDuties(partners: readonly Document<Partner>[]): DoubledDuty[] {
  const named = partners.flatMap(({ id, data }) => data.duties.map((duty) => ({ duty, partner: id })));
  return [...Map.groupBy(named, ({ duty }) => duty.normalize('NFKC').toLowerCase().trim()).values()]
    .map((same) => ({ duty: same[0]?.duty ?? '', partners: [...new Set(same.map(({ partner }) => partner))] }))
    .filter(({ partners: names }) => names.length > 1);
}

/**
 * The owners of a goal of whom it does not say what they do for it. Where there is one owner that is clear: nobody.
 * @example ownersWithoutDuty({ owners: ['robin', 'sam'], duties: { robin: 'Plans the long runs' } }) // ['sam']
 */
export function ownersWithoutDuty({ owners, duties }: Pick<Goal, 'owners' | 'duties'>): PartnerId[] {
  return owners.length > 1 ? owners.filter((owner) => ownValue(duties, owner) === undefined) : [];
}

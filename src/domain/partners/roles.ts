import { defined, ownValue } from '../defined.ts';
import type { Document } from '../documents.ts';
import { addDuration } from '../duration.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Goal } from '../schemas/goal.ts';
import type { Partner } from '../schemas/partner.ts';
import type { Partnership } from '../schemas/partnership.ts';
import type { PartnerId } from '../schemas/values.ts';

/** What a partner is here for, and since when. */
export interface Role {
  partner: PartnerId;
  role?: string;
  duties: readonly string[];
  /** When it was last reviewed together, or else when the partner joined, or the partnership began. */
  since: PlainDate;
  wasReviewed: boolean;
  /** When it should be reviewed again; absent if the agreement doesn't ask for reviews of roles. */
  revisit?: PlainDate;
}

/** Returns every partner's role. */
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

/** A duty that more than one partner has. */
export interface DoubledDuty {
  duty: string;
  partners: readonly PartnerId[];
}

/**
 * Returns duties that more than one partner names, ignoring case: they risk being done twice, or not at all.
 * @example doubledDuties([robin, sam]) // [{ duty: 'Keeps the log', partners: ['robin', 'sam'] }]
 */
export function doubledDuties(partners: readonly Document<Partner>[]): DoubledDuty[] {
  const named = partners.flatMap(({ id, data }) => data.duties.map((duty) => ({ duty, partner: id })));
  return [...Map.groupBy(named, ({ duty }) => duty.normalize('NFKC').toLowerCase().trim()).values()]
    .map((same) => ({ duty: same[0]?.duty ?? '', partners: [...new Set(same.map(({ partner }) => partner))] }))
    .filter(({ partners: names }) => names.length > 1);
}

/**
 * Returns the owners of a goal without a duty in it. Empty for a single owner, whose duty is clear.
 * @example ownersWithoutDuty({ owners: ['robin', 'sam'], duties: { robin: 'Plans the long runs' } }) // ['sam']
 */
export function ownersWithoutDuty({ owners, duties }: Pick<Goal, 'owners' | 'duties'>): PartnerId[] {
  return owners.length > 1 ? owners.filter((owner) => ownValue(duties, owner) === undefined) : [];
}

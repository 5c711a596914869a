import { doubledDuties, ownersWithoutDuty, rolesOf } from '../domain/roles.ts';
import type { Goal } from '../domain/schemas/goal.ts';
import { partnerTag, partnerTags, type PartnerTag } from './partner-tag.ts';
import { type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface RoleView {
  partner: PartnerTag;
  role?: string;
  /** Of the role. */
  tongue?: Tongue;
  /** Those of the partnership, then those for goals under way. */
  duties: string[];
  /** "Last reviewed 4 October 2026." */
  since: string;
  /** "To be looked at again by 4 April 2027." */
  revisit?: string;
}

export interface RolesView {
  roles: RoleView[];
  /** Duties that nobody or more than one has, as sentences. */
  open: string[];
}

export function rolesView(context: ViewContext): RolesView {
  const { words, formats, journal } = context;
  const active = journal.goals.filter(({ document }) => document.data.status === 'active');
  const dutiesFor = (partner: string) =>
    active.flatMap(({ document: { data } }) => {
      const duty = data.duties[partner];
      return duty === undefined ? [] : [words.agreement.dutyFor(data.title, duty)];
    });
  return {
    roles: rolesOf(journal.partners, journal.documents.partnership.data).map(
      ({ partner, role, duties, since, wasReviewed, revisit }) => ({
        partner: partnerTag(context, partner),
        ...(role !== undefined && { role }),
        ...tongueOf(context, journal.partners.find(({ id }) => id === partner)?.data ?? {}),
        duties: [...duties, ...dutiesFor(partner)],
        since: (wasReviewed ? words.agreement.reviewed : words.agreement.unreviewed)(formats.date(since)),
        ...(revisit !== undefined && {
          revisit: words.agreement.revisit(formats.date(revisit), revisit < journal.today),
        }),
      }),
    ),
    open: [...doubled(), ...active.flatMap(({ document: { data } }) => unassigned(data))],
  };

  function doubled(): string[] {
    return doubledDuties(journal.partners).map(({ duty, partners }) =>
      words.agreement.doubled(duty, namesOf(partners)),
    );
  }

  function unassigned(goal: Goal): string[] {
    const without = ownersWithoutDuty(goal);
    return without.length > 0 ? [words.agreement.noDutyFor(goal.title, namesOf(without))] : [];
  }

  function namesOf(partners: readonly string[]): string {
    return formats.list(partnerTags(context, partners).map(({ name }) => name));
  }
}

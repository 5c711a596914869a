import { defined, ownValue } from '../../domain/defined.ts';
import { parseDuration } from '../../domain/duration.ts';
import { type Aspect, compare } from '../../domain/partners/compatibility.ts';
import { type Spell, spellOn, spellsOf } from '../../domain/rhythm/due-dates.ts';
import { hasLeft } from '../../domain/partners/membership.ts';
import { doubledDuties, ownersWithoutDuty, rolesOf } from '../../domain/partners/roles.ts';
import type { Goal } from '../../domain/schemas/goal.ts';
import type { ViewContext } from '../common/context.ts';
import { langOf, type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { documentMark, type VisibilityMark } from '../common/visibility.ts';
import { partnerTag, type PartnerTag, partnerTags } from '../common/partner.ts';

/** One aspect that partners describe about themselves, compared. */
export interface AspectView {
  heading: string;
  /** "health · patience"; absent if nothing is shared. */
  shared?: string;
  sides: { partner: PartnerTag; text: string; language?: LangAttributes }[];
  /** A question to talk about; absent if there is no difference. */
  question?: string;
}

function compatibilityView(context: ViewContext): AspectView[] {
  const { aspects, questions } = context.words.agreement.compatibility;
  return compare(context.journal.partnersToday).map(({ aspect, shared, own }) => ({
    heading: aspects[aspect],
    ...(shared.length > 0 && { shared: told(context, aspect, shared) }),
    sides: own.map(({ partner, items }) => ({
      partner: partnerTag(context, partner),
      text: told(context, aspect, items),
      ...(aspect !== 'feedback' &&
        langAttributes(context, context.journal.partners.find(({ id }) => id === partner)?.data ?? {})),
    })),
    ...(own.length > 0 && { question: questions[aspect] }),
  }));
}

/**
 * Returns an aspect's items as text. The kind of feedback is one of the format's own words; everything else is in the
 * partners' words.
 */
function told({ words, formats }: ViewContext, aspect: Aspect, items: readonly string[]): string {
  const { feedbackKinds } = words.partners;
  const isKind = (item: string): item is keyof typeof feedbackKinds => Object.hasOwn(feedbackKinds, item);
  return formats.dotted(items.map((item) => (aspect === 'feedback' && isKind(item) ? feedbackKinds[item] : item)));
}

interface RoleView {
  partner: PartnerTag;
  role?: string;
  /** The role's language. */
  language?: LangAttributes;
  /** Duties in the partnership, then duties in goals under way. */
  duties: string[];
  /** "Last reviewed 4 October 2026." */
  since: string;
  /** "Next review by 4 April 2027." */
  revisit?: string;
}

interface RolesView {
  roles: RoleView[];
  /** Sentences about duties that no partner has, or more than one. */
  open: string[];
}

function rolesView(context: ViewContext): RolesView {
  const { words, formats, journal } = context;
  const active = journal.goals.filter(({ document }) => document.data.status === 'active');
  const dutiesFor = (partner: string) =>
    active.flatMap(({ document: { data } }) => {
      const duty = ownValue(data.duties, partner);
      return duty === undefined ? [] : [words.agreement.dutyFor({ goal: data.title, duty })];
    });
  return {
    roles: rolesOf(journal.partnersToday, journal.documents.partnership.data).map(
      ({ partner, role, duties, since, wasReviewed, revisit }) => ({
        partner: partnerTag(context, partner),
        ...defined({ role }),
        ...langAttributes(context, journal.partners.find(({ id }) => id === partner)?.data ?? {}),
        duties: [...duties, ...dutiesFor(partner)],
        since: (wasReviewed ? words.agreement.reviewed : words.agreement.unreviewed)({ date: formats.date(since) }),
        ...(revisit !== undefined && {
          revisit: words.agreement.revisit({ date: formats.date(revisit), isDue: revisit < journal.today }),
        }),
      }),
    ),
    open: [...doubled(), ...active.flatMap(({ document: { data } }) => unassigned(data))],
  };

  function doubled(): string[] {
    return doubledDuties(journal.partnersToday).map(({ duty, partners }) =>
      words.agreement.doubled({ duty, names: namesOf(partners) }),
    );
  }

  function unassigned(goal: Goal): string[] {
    const isHere = (id: string) => journal.partnersToday.some((partner) => partner.id === id);
    const without = ownersWithoutDuty({ ...goal, owners: goal.owners.filter(isHere) });
    return without.length > 0 ? [words.agreement.noDutyFor({ goal: goal.title, names: namesOf(without) })] : [];
  }

  function namesOf(partners: readonly string[]): string {
    return formats.list(partnerTags(context, partners).map(({ name }) => name));
  }
}

export interface AgreementView {
  mark?: VisibilityMark;
  /** The partnership's name, if its purpose isn't shared. */
  purpose: string;
  vision?: string;
  /** The language of purpose, vision and lists. */
  language?: LangAttributes;
  /** Lists with headings, without empty ones. */
  lists: { heading: string; items: string[] }[];
  /** Sentences with headings. */
  statements: { heading: string; text: string; language?: LangAttributes }[];
  roles: RolesView;
  compatibility: AspectView[];
  /** All rhythms so far, if the rhythm changed. */
  changes: string[];
  pauses: string[];
  /** The body's language. */
  lang?: string;
}

/** Returns the page of the agreement. Lists without items are left out. */
export function agreementView(context: ViewContext): AgreementView {
  const { words, formats, journal } = context;
  const { data } = journal.documents.partnership;
  const lang = langOf(context, data);
  const lists = [
    { heading: words.agreement.success, items: data.success },
    { heading: words.agreement.principles, items: data.principles },
    { heading: words.agreement.agreements, items: data.agreements },
    { heading: words.agreement.questions, items: data.questions },
  ];
  return {
    ...documentMark(context, { data }),
    purpose: data.purpose || data.name,
    ...defined({ vision: data.vision }),
    lists: lists.filter(({ items }) => items.length > 0),
    statements: statementsOf(context),
    roles: rolesView(context),
    compatibility: compatibilityView(context),
    pauses: journal.rhythm.pauses.map(({ from, to, because }) =>
      words.agreement.pause({ from: formats.date(from), to: formats.date(to), because }),
    ),
    changes: changesOf(context),
    ...defined({ lang }),
    ...langAttributes(context, data),
  };
}

/** Describes a rhythm. @example rhythmText(spell, context) // 'Every 2 weeks, on Sunday. 45 minutes each time.' */
function rhythmText({ every, anchor, minutes }: Spell, { words, formats }: ViewContext): string {
  const { agreement } = words;
  const often = agreement.every({ ...parseDuration(every), weekday: formats.weekday(anchor) });
  return minutes === undefined ? often : `${often} ${agreement.minutes({ n: minutes })}`;
}

/** Returns all rhythms so far, including the first; empty if it never changed. */
function changesOf(context: ViewContext): string[] {
  const { cadence } = context.journal.documents.partnership.data;
  if (cadence.changes.length === 0) return [];
  return spellsOf(cadence).map((spell) =>
    context.words.agreement.change({
      from: context.formats.date(spell.from),
      rhythm: rhythmText(spell, context),
      because: cadence.changes.find(({ from }) => from === spell.from)?.because,
    }),
  );
}

/** Describes former partners. @example formerPartners(context) // 'Kim, 5 January to 1 March 2026' */
function formerPartners({ journal, words, formats }: ViewContext): string {
  const { since } = journal.documents.partnership.data;
  return journal.partners
    .filter((partner) => hasLeft(partner, journal.today))
    .map(({ data: { name, joined = since, left = joined } }) =>
      words.agreement.formerPartner({ name, from: formats.date(joined), to: formats.date(left) }),
    )
    .join('; ');
}

function statementsOf(context: ViewContext): AgreementView['statements'] {
  const { words, formats, journal } = context;
  const { language } = langAttributes(context, journal.documents.partnership.data);
  const written = language && { language };
  const { cadence, term, missed, reviews, privacy, since } = journal.documents.partnership.data;
  const { agreement } = words;
  const reviewed = [
    reviews.goals && agreement.goalsEvery(parseDuration(reviews.goals)),
    reviews.roles && agreement.rolesEvery(parseDuration(reviews.roles)),
  ].filter((text) => text !== undefined);
  const all: { heading: string; text: string | undefined; language?: LangAttributes }[] = [
    {
      heading: agreement.cadence,
      text: rhythmText(spellOn(cadence, journal.today), context),
    },
    { heading: agreement.missed, text: missed, ...written },
    { heading: agreement.reviews, text: reviewed.length > 0 ? reviewed.join(' ') : undefined },
    { heading: agreement.privacy, text: privacy.boundaries, ...written },
    { heading: agreement.since, text: formats.date(since) },
    { heading: agreement.former, text: formerPartners(context) },
    {
      heading: agreement.term,
      text:
        term &&
        [
          agreement.ends({ date: formats.date(term.ends) }),
          term.renewal && agreement.renewal({ date: formats.date(term.renewal) }),
        ]
          .filter(Boolean)
          .join(' '),
    },
  ];
  return all.flatMap(({ text, ...statement }) => (text === undefined || text === '' ? [] : [{ ...statement, text }]));
}

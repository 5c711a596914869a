import { defined } from '../../domain/defined.ts';
import type { Document } from '../../domain/documents.ts';
import type { Partner } from '../../domain/schemas/partner.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { seriesSummary, type SeriesSummary } from '../common/benchmark-summary.ts';
import { partnerCommitments, type PartnerCommitments, PENDING_IN_SHORT } from '../common/commitments.ts';
import type { Picture, ViewContext } from '../common/context.ts';
import { goalSummary, type GoalSummary } from '../common/goal-summary.ts';
import { langOf, type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import { documentMark, type VisibilityMark } from '../common/visibility.ts';

export interface Fact {
  term: string;
  details: string[];
  language?: LangAttributes;
}

export interface PartnerView {
  partner: PartnerTag;
  pronouns?: string;
  /** "Partner since 4 May 2026."; absent for a partner from the start. */
  membership?: string;
  role?: string;
  avatar?: Picture;
  facts: Fact[];
  goals: GoalSummary[];
  benchmarks: { title: string; language?: LangAttributes; href: string; summary: SeriesSummary }[];
  commitments?: PartnerCommitments;
  lang?: string;
  /** The role's language. */
  language?: LangAttributes;
  mark?: VisibilityMark;
}

/** Returns the page of a partner. */
export function partnerView(context: ViewContext, { id, data }: Document<Partner>): PartnerView {
  const { journal, urls } = context;
  const avatar = data.avatar && context.pictureOf('partners', id, data.avatar);
  const lang = langOf(context, data);
  const commitments = partnerCommitments(context, PENDING_IN_SHORT).find(({ partner }) => partner.id === id);
  return {
    partner: partnerTag(context, id),
    ...defined({ pronouns: data.pronouns, membership: membershipOf(context, data), role: data.role }),
    ...(avatar && { avatar }),
    facts: factsOf(context, data),
    goals: journal.goals
      .filter(({ document }) => document.data.owners.includes(id))
      .map((goal) => goalSummary(context, goal)),
    benchmarks: journal.benchmarks.flatMap((benchmark) =>
      benchmark.series
        .filter((series) => series.partner === id)
        .map((series) => ({
          title: benchmark.document.data.title,
          ...langAttributes(context, benchmark.document.data),
          href: urls.benchmark(benchmark.id),
          summary: seriesSummary(context, benchmark, series),
        })),
    ),
    ...defined({ commitments }),
    ...defined({ lang }),
    ...langAttributes(context, data),
    ...documentMark(context, { data }),
  };
}

function membershipOf({ words, formats, journal }: ViewContext, { joined, left }: Partner): string | undefined {
  const { since } = journal.documents.partnership.data;
  const from = formats.date(joined ?? since);
  if (left !== undefined) return words.partners.fromTo({ from, to: formats.date(left) });
  if (joined === undefined || joined <= since) return undefined;
  return (joined > journal.today ? words.partners.joins : words.partners.since)({ date: from });
}

/** The facts whose text is the site's own. */
const OWN_WORDS: ReadonlySet<keyof Words['partners']['facts']> = new Set([
  'communication',
  'feedback',
  'timezone',
  'rolesReviewed',
]);

function factsOf(context: ViewContext, data: Partner): Fact[] {
  const { words, formats } = context;
  const { facts, feedbackKinds } = words.partners;
  const communication = data.communication && [
    data.communication.style && words.partners.style({ text: data.communication.style }),
    data.communication.prefers && words.partners.prefers({ text: data.communication.prefers }),
    data.communication.avoid && words.partners.avoid({ text: data.communication.avoid }),
  ];
  const all: [keyof typeof facts, (string | undefined)[] | undefined][] = [
    ['duties', data.duties],
    ['strengths', data.strengths],
    ['values', data.values],
    ['motivations', data.motivations],
    ['workingStyle', [data.workingStyle]],
    ['communication', communication],
    ['feedback', data.feedback && [feedbackKinds[data.feedback]]],
    ['commitment', [data.commitment]],
    ['timezone', [data.timezone]],
    ['rolesReviewed', data.rolesReviewed && [formats.date(data.rolesReviewed)]],
  ];
  return all
    .map(([fact, details]) => ({
      term: facts[fact],
      ...(!OWN_WORDS.has(fact) && langAttributes(context, data)),
      details: (details ?? []).flatMap((detail) => (detail ? [detail] : [])),
    }))
    .filter(({ details }) => details.length > 0);
}

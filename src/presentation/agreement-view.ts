import { parseDuration } from '../domain/duration.ts';
import { type AspectView, compatibilityView } from './compatibility-view.ts';
import { type RolesView, rolesView } from './roles-view.ts';
import { langOf, type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface AgreementView {
  /** The partnership's name, where its purpose is not shared. */
  purpose: string;
  vision?: string;
  /** Of purpose, vision and lists. */
  tongue?: Tongue;
  /** Headed lists, those that are empty left out. */
  lists: { heading: string; items: string[] }[];
  /** Headed sentences. */
  statements: { heading: string; text: string; tongue?: Tongue }[];
  roles: RolesView;
  compatibility: AspectView[];
  pauses: string[];
  /** Of the body. */
  lang?: string;
}

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
    purpose: data.purpose || data.name,
    ...(data.vision !== undefined && { vision: data.vision }),
    lists: lists.filter(({ items }) => items.length > 0),
    statements: statementsOf(context),
    roles: rolesView(context),
    compatibility: compatibilityView(context),
    pauses: data.cadence.pauses.map(({ from, to, because }) =>
      words.agreement.pause(formats.date(from), formats.date(to), because),
    ),
    ...(lang !== undefined && { lang }),
    ...tongueOf(context, data),
  };
}

function statementsOf(context: ViewContext): AgreementView['statements'] {
  const { words, formats, journal } = context;
  const { tongue } = tongueOf(context, journal.documents.partnership.data);
  const written = tongue && { tongue };
  const { cadence, term, missed, reviews, privacy, since } = journal.documents.partnership.data;
  const { agreement } = words;
  const every = agreement.every(parseDuration(cadence.every), formats.weekday(cadence.starts));
  const reviewed = [
    reviews.goals && agreement.goalsEvery(parseDuration(reviews.goals)),
    reviews.roles && agreement.rolesEvery(parseDuration(reviews.roles)),
  ].filter((text) => text !== undefined);
  const all: { heading: string; text: string | undefined; tongue?: Tongue }[] = [
    {
      heading: agreement.cadence,
      text: [every, cadence.minutes && agreement.minutes(cadence.minutes)].filter(Boolean).join(' '),
    },
    { heading: agreement.missed, text: missed, ...written },
    { heading: agreement.reviews, text: reviewed.length > 0 ? reviewed.join(' ') : undefined },
    { heading: agreement.privacy, text: privacy.boundaries, ...written },
    { heading: agreement.since, text: formats.date(since) },
    {
      heading: agreement.term,
      text:
        term &&
        [agreement.ends(formats.date(term.ends)), term.renewal && agreement.renewal(formats.date(term.renewal))]
          .filter(Boolean)
          .join(' '),
    },
  ];
  return all.flatMap(({ text, ...statement }) => (text === undefined || text === '' ? [] : [{ ...statement, text }]));
}

import type { PartnerId } from '../../domain/schemas/values.ts';
import { allPartnerTags, partnerTags } from '../partner-tag.ts';
import type { ViewContext } from '../view-context.ts';
import { cardOfPage } from './card-of-page.ts';
import type { PageSubject } from './page-subject.ts';
import { persons, personsOf } from './persons.ts';
import { siteNameOf } from './share-cards.ts';
import type { Absolute, LinkedPage, Thing } from './thing.ts';

/** What a page is about; nothing for one that only gathers what others say. */
export function thingsOf(context: ViewContext, page: LinkedPage, absolute: Absolute): Thing[] {
  const { about, href } = page;
  if (href === context.urls.home) return home(context, page, absolute);
  switch (about?.kind) {
    case 'session':
      return [posting(context, page, absolute, { ...about.session, authors: about.session.present })];
    case 'milestone':
      return [posting(context, page, absolute, { date: about.milestone.date, authors: about.milestone.partners })];
    case 'benchmark':
      return [dataset(context, page, absolute, about.benchmark)];
    case 'partner':
      return [profile(context, page, absolute, about.partner.id)];
    case undefined:
      return [];
  }
}

function home(context: ViewContext, { description }: LinkedPage, absolute: Absolute): Thing[] {
  const url = absolute(context.urls.home);
  const name = siteNameOf(context);
  const inLanguage = context.formats.locale;
  const shared = { url, name, description, inLanguage };
  return [
    { '@type': 'WebSite', '@id': siteId(context, absolute), ...shared },
    {
      '@type': 'Blog',
      '@id': journalId(context, absolute),
      ...shared,
      isPartOf: { '@id': siteId(context, absolute) },
      ...persons('author', allPartnerTags(context), absolute),
    },
  ];
}

function posting(
  context: ViewContext,
  { title, description, href, about }: LinkedPage,
  absolute: Absolute,
  { date, authors, topics = [] }: { date: string; authors: readonly PartnerId[]; topics?: readonly string[] },
): Thing {
  // Nobody in particular: all of them.
  const by = authors.length > 0 ? partnerTags(context, authors) : allPartnerTags(context);
  const { urls } = context;
  return {
    '@type': 'BlogPosting',
    url: absolute(href),
    mainEntityOfPage: absolute(href),
    headline: title,
    description,
    datePublished: date,
    inLanguage: langOf(context, about),
    image: absolute(urls.sharePicture(cardOfPage(context, href).id)),
    isPartOf: { '@id': journalId(context, absolute) },
    ...persons('author', by, absolute),
    ...(topics.length > 0 && { keywords: topics }),
  };
}

/** The language that an entry is written in, where it says one; a session's only where its sides agree. */
function langOf({ formats }: ViewContext, about: PageSubject | undefined): string {
  const written =
    about?.kind === 'session'
      ? about.session.checkIns.map(({ data }) => data.lang)
      : about?.kind === 'milestone' && about.milestone.origin === 'written'
        ? [about.milestone.document.data.lang]
        : [];
  const [lang, ...others] = new Set(written);
  return others.length === 0 && lang !== undefined ? lang : formats.locale;
}

type Benchmark = Extract<PageSubject, { kind: 'benchmark' }>['benchmark'];

function dataset(context: ViewContext, page: LinkedPage, absolute: Absolute, benchmark: Benchmark): Thing {
  const { document, series } = benchmark;
  const dates = series.flatMap(({ readings }) => readings.map(({ date }) => date)).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    '@type': 'Dataset',
    url: absolute(page.href),
    name: document.data.title,
    description: page.description,
    inLanguage: document.data.lang ?? context.formats.locale,
    isAccessibleForFree: true,
    isPartOf: { '@id': journalId(context, absolute) },
    variableMeasured: { '@type': 'PropertyValue', name: document.data.title, unitText: document.data.unit },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(context.urls.benchmarkCsv(benchmark.id)),
    },
    ...persons('creator', allPartnerTags(context), absolute),
    ...(first !== undefined && last !== undefined && { temporalCoverage: `${first}/${last}` }),
  };
}

function profile(context: ViewContext, { href, description }: LinkedPage, absolute: Absolute, id: PartnerId): Thing {
  const [person] = personsOf(partnerTags(context, [id]), absolute);
  return {
    '@type': 'ProfilePage',
    url: absolute(href),
    inLanguage: context.formats.locale,
    isPartOf: { '@id': siteId(context, absolute) },
    ...(person && { mainEntity: { ...person, description } }),
  };
}

function siteId({ urls }: ViewContext, absolute: Absolute): string {
  return `${absolute(urls.home)}#site`;
}

function journalId({ urls }: ViewContext, absolute: Absolute): string {
  return `${absolute(urls.home)}#journal`;
}

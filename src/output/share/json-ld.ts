import type { PartnerId } from '../../domain/schemas/values.ts';
import type { NavigationLink } from '../../views/page-shell/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { allPartnerTags, type PartnerTag, partnerTags } from '../../views/common/partner.ts';
import { cardOfPage, isShared, siteNameOf } from './cards.ts';
import type { PageSubject } from './tags.ts';

/** A thing in schema.org's vocabulary. */
type Thing = { readonly [property: string]: string | boolean | number | Thing | readonly (string | Thing)[] };

/** Returns the absolute address for one on the site. */
type Absolute = (href: string) => string;

/** A page as described to search engines. */
interface LinkedPage {
  title: string;
  description: string;
  href: string;
  about?: PageSubject | undefined;
  /** The pages that it may be below, of which those that it's actually below are marked as its section. */
  above: readonly NavigationLink[];
}

function persons(role: 'author' | 'creator', tags: readonly PartnerTag[], absolute: Absolute): Thing {
  const people = personsOf(tags, absolute);
  return people.length > 0 ? { [role]: people } : {};
}

/** Returns the persons that the journal shows: only an id is known of one without a page. */
function personsOf(tags: readonly PartnerTag[], absolute: Absolute): Thing[] {
  return tags.flatMap(({ name, href }) =>
    href === undefined ? [] : [{ '@type': 'Person', '@id': absolute(href), name, url: absolute(href) }],
  );
}

/** Returns the path from the home page to this one. */
function breadcrumbs({ urls }: ViewContext, { title, href, above }: LinkedPage, absolute: Absolute): Thing[] {
  if (href === urls.home) return [];
  const parents = above.filter(({ current, href: link }) => current === 'section' || link === urls.home);
  const steps = [...parents.map(({ label, href: link }) => ({ label, link })), { label: title, link: href }];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ label, link }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: absolute(link),
      })),
    },
  ];
}

/** Returns what a page is about; empty for one that only collects content from others. */
function thingsOf(context: ViewContext, page: LinkedPage, absolute: Absolute): Thing[] {
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
  // Without names it's by everyone.
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

/** Returns the language in which an entry is written, if it declares one; a session's only if its sides agree. */
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

/**
 * Returns what a page is about, for search engines: JSON-LD in schema.org's vocabulary, escaped for a script element.
 * @returns undefined if search engines aren't meant to look: no address, not public, or not public by default
 * @see https://json-ld.org and https://schema.org
 */
export function jsonLd(context: ViewContext, page: LinkedPage, siteUrl: string | undefined): string | undefined {
  const isFound = context.journal.documents.partnership.data.privacy.default === 'public';
  if (!isShared(context, siteUrl) || !isFound) return undefined;
  const absolute = (href: string) => new URL(href, siteUrl).href;
  const graph = [...thingsOf(context, page, absolute), ...breadcrumbs(context, page, absolute)];
  if (graph.length === 0) return undefined;
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  // A title may contain `</script>` or `<!--`.
  return text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

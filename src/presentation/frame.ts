import { directionOf } from './direction.ts';
import type { NavigationLink, PageFrame } from './page-frame.ts';
import { namesOfAll } from './partner-tag.ts';
import { searchAttributes } from './search-attributes.ts';
import type { SearchRecord } from './search-record.ts';
import type { ViewContext } from './view-context.ts';

/** What a page says of itself to its frame. */
export interface PageIdentity {
  title: string;
  description: string;
  /** The page's own address. */
  href: string;
  /** The files that it shows, for those who would change them; none for a page that is made of many. */
  files?: readonly WrittenFile[];
  /** How it can be found; absent for a page that only repeats others. */
  found?: SearchRecord;
}

/** A file of the journal, relative to its folder. */
export interface WrittenFile {
  file: string;
  /** The partner whose side it is, where it is one's own. */
  author?: string | undefined;
}

/**
 * All that surrounds a page.
 * @param siteUrl the site's address without its base; none: no canonical link
 */
export function pageFrame(
  context: ViewContext,
  { title, description, href, files = [], found }: PageIdentity,
  siteUrl?: string,
): PageFrame {
  const { journal, words, formats, urls } = context;
  const { data } = journal.documents.partnership;
  const siteName = data.site.title ?? data.name;
  return {
    lang: formats.locale,
    dir: directionOf(formats.locale),
    title: href === urls.home ? siteName : words.frame.titleOf(title, siteName),
    description,
    ...(siteUrl !== undefined && { canonical: new URL(href, siteUrl).href }),
    noindex: data.privacy.default !== 'public',
    siteName,
    home: urls.home,
    icon: urls.icon,
    navigation: navigation(context, href),
    search: { label: words.search.title, href: urls.search, current: currentState(urls.search, href, urls.home) },
    ...(found && { indexed: searchAttributes(found) }),
    footer: {
      about: words.frame.about(namesOfAll(context), formats.date(data.since)),
      ...(journal.audience === 'private' && { audience: words.frame.private }),
      ...(journal.audience === 'public' && { partners: { label: words.frame.forPartners, href: urls.together } }),
      edit: files.flatMap((file) => editLink(context, file) ?? []),
      madeWith: words.frame.madeWith,
    },
    labels: words.frame.labels,
  };
}

function editLink({ repository, words }: ViewContext, { file, author }: WrittenFile) {
  if (!repository) return undefined;
  const { edit, editSide } = words.writing;
  return { label: author === undefined ? edit : editSide(author), href: repository.edit(file) };
}

function navigation({ journal, words, urls }: ViewContext, href: string): NavigationLink[] {
  const { navigation: labels } = words.frame;
  const ordered = journal.documents.pages
    .filter(({ data }) => data.order !== undefined)
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0));
  const links = [
    { label: labels.home, href: urls.home },
    { label: labels.timeline, href: urls.timeline },
    { label: labels.checkIns, href: urls.checkIns },
    { label: labels.commitments, href: urls.commitments },
    { label: labels.goals, href: urls.goals },
    { label: labels.benchmarks, href: urls.benchmarks },
    { label: labels.milestones, href: urls.milestones },
    ...(journal.signals.length > 0 ? [{ label: labels.health, href: urls.health }] : []),
    { label: labels.retrospectives, href: urls.retrospectives },
    { label: labels.agreement, href: urls.agreement },
    ...ordered.map(({ id, data }) => ({ label: data.title, href: urls.page(id) })),
  ];
  return links.map((link) => ({ ...link, current: currentState(link.href, href, urls.home) }));
}

function currentState(link: string, page: string, home: string): NavigationLink['current'] {
  if (link === page) return 'page';
  return link !== home && page.startsWith(link) ? 'section' : 'no';
}

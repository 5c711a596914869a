import { directionOf } from './direction.ts';
import { alternates } from './feeds/alternates.ts';
import { offersFeeds } from './feeds/offers-feeds.ts';
import type { NavigationLink, PageFrame } from './page-frame.ts';
import { namesOfAll } from './partner-tag.ts';
import { searchMarks } from './search-marks.ts';
import type { SearchRecord } from './search-record.ts';
import { jsonLd } from './share/json-ld.ts';
import type { PageSubject } from './share/page-subject.ts';
import { shareTags } from './share/share-tags.ts';
import { shortDescription } from './share/short-description.ts';
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
  /** What it is about, where programs have a name for such things. */
  about?: PageSubject;
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
  { title, description: said, href, files = [], found, about }: PageIdentity,
  siteUrl?: string,
): PageFrame {
  const { journal, words, formats, urls } = context;
  const { data } = journal.documents.partnership;
  const siteName = data.site.title ?? data.name;
  const description = shortDescription(said, words.home.description(siteName, data.purpose));
  const links = navigation(context, href);
  const linked = jsonLd(
    context,
    { title, description, href, about, above: [...links.navigation, ...links.further] },
    siteUrl,
  );
  return {
    lang: formats.locale,
    dir: directionOf(formats.locale),
    title: href === urls.home ? siteName : words.frame.titleOf(title, siteName),
    description,
    ...(siteUrl !== undefined && { canonical: new URL(href, siteUrl).href }),
    ...alternates(context, siteUrl),
    noindex: data.privacy.default !== 'public',
    siteName,
    home: urls.home,
    ...icons(context),
    share: shareTags(context, { href, about }, siteUrl),
    ...(linked !== undefined && { jsonLd: linked }),
    ...links,
    search: { label: words.search.title, href: urls.search, current: currentState(urls.search, href, urls.home) },
    ...(found && { found: searchMarks(found.title ?? title, found) }),
    footer: {
      about: words.frame.about(namesOfAll(context), formats.date(data.since)),
      ...(journal.audience === 'private' && { audience: words.frame.private }),
      ...(journal.audience === 'public' && { partners: { label: words.frame.forPartners, href: urls.together } }),
      ...(offersFeeds(context) && { feeds: { label: words.feeds.link, href: urls.feeds } }),
      edit: files.flatMap((file) => editLink(context, file) ?? []),
      madeWith: words.frame.madeWith,
    },
    labels: words.frame.labels,
  };
}

/** The partners' journal is sealed: what a device or browser asks for beside a page would not be there. */
function icons({ journal, urls }: ViewContext): Pick<PageFrame, 'icon' | 'app'> {
  if (journal.audience === 'partners') return { icon: urls.icon };
  return {
    icon: urls.icon,
    app: { manifest: urls.manifest, icon: urls.appIcon('32'), touchIcon: urls.appIcon('touch-180') },
  };
}

function editLink({ repository, words }: ViewContext, { file, author }: WrittenFile) {
  if (!repository) return undefined;
  const { edit, editSide } = words.writing;
  return { label: author === undefined ? edit : editSide(author), href: repository.edit(file) };
}

function navigation({ journal, words, urls }: ViewContext, href: string): Pick<PageFrame, 'navigation' | 'further'> {
  const { navigation: labels } = words.frame;
  const ordered = journal.documents.pages
    .filter(({ data }) => data.order !== undefined)
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0));
  const withState = (link: { label: string; href: string }): NavigationLink => ({
    ...link,
    current: currentState(link.href, href, urls.home),
  });
  const main = [
    { label: labels.home, href: urls.home },
    { label: labels.timeline, href: urls.timeline },
    { label: labels.checkIns, href: urls.checkIns },
    { label: labels.commitments, href: urls.commitments },
    { label: labels.goals, href: urls.goals },
    { label: labels.benchmarks, href: urls.benchmarks },
    { label: labels.milestones, href: urls.milestones },
  ];
  const further = [
    ...(journal.signals.length > 0 ? [{ label: labels.health, href: urls.health }] : []),
    { label: labels.retrospectives, href: urls.retrospectives },
    { label: labels.agreement, href: urls.agreement },
    ...ordered.map(({ id, data }) => ({ label: data.title, href: urls.page(id) })),
  ];
  return { navigation: main.map(withState), further: further.map(withState) };
}

function currentState(link: string, page: string, home: string): NavigationLink['current'] {
  if (link === page) return 'page';
  return link !== home && page.startsWith(link) ? 'section' : 'no';
}

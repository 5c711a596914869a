import { showsCommitments } from '../common/commitments.ts';
import { defined } from '../../domain/defined.ts';
import { jsonLd } from '../../output/share/json-ld.ts';
import { type PageSubject, shareTags, shortDescription } from '../../output/share/tags.ts';
import { canReportMissed } from '../../domain/audience/model.ts';
import { isClosed, offersFeeds, offersSitemap, type ViewContext } from '../common/context.ts';
import type { TimelineEvent } from '../../domain/timeline.ts';
import { directionOf } from '../../i18n/direction.ts';
import { checkInsToChange } from '../common/next-check-in.ts';
import { namesOfAll } from '../common/partner.ts';
import { documentMark, journalVisibility, kindMark, type VisibilityMark } from '../common/visibility.ts';
import { searchMarks } from '../common/search-marks.ts';
import type { SearchRecord } from '../common/search-record.ts';
import type { NavigationLink, PageShell } from './model.ts';

/** Returns the feeds for a page's head, so that programs find them from any page; empty if there are none. */
function alternates(context: ViewContext, siteUrl: string | undefined): Pick<PageShell, 'alternates' | 'sitemap'> {
  const { journal, words, urls } = context;
  const { data } = journal.documents.partnership;
  const title = data.site.title ?? data.name;
  const { news, calendar, data: whole } = words.feeds;
  const feeds = [
    ...(siteUrl === undefined
      ? []
      : [{ type: 'application/rss+xml', title: news.title({ journal: title }), href: urls.rss }]),
    { type: 'text/calendar', title: calendar.title({ journal: title }), href: urls.calendar },
    { type: 'application/json', title: whole.title({ journal: title }), href: urls.journalJson },
  ];
  return {
    alternates: offersFeeds(context) ? feeds : [],
    ...(offersSitemap(context, siteUrl) && { sitemap: urls.sitemap }),
  };
}

/** What a page tells its shell about itself. */
export interface PageIdentity {
  title: string;
  description: string;
  /** The page's own address. */
  href: string;
  /** The files that it shows, for editing; absent for a page made from many. */
  files?: readonly WrittenFile[];
  /** How it can be found; absent for a page that only repeats others. */
  found?: SearchRecord;
  /** Its subject, if programs have a name for such things. */
  about?: PageSubject;
}

/** A file of the journal, relative to its folder. */
interface WrittenFile {
  file: string;
  /** The partner who wrote it, if it's one partner's side. */
  author?: string | undefined;
}

/**
 * Returns everything around a page's content.
 * @param siteUrl the site's address without its base; without it there is no canonical link
 */
export function pageShell(
  context: ViewContext,
  { title, description: said, href, files = [], found, about }: PageIdentity,
  siteUrl?: string,
): PageShell {
  const { journal, words, formats, urls } = context;
  const { data } = journal.documents.partnership;
  const siteName = data.site.title ?? data.name;
  const description = shortDescription(said, words.home.description({ name: siteName, purpose: data.purpose }));
  const links = navigation(context, href);
  const linked = jsonLd(
    context,
    { title, description, href, about, above: [...links.navigation, ...links.further] },
    siteUrl,
  );
  return {
    lang: formats.locale,
    dir: directionOf(formats.locale),
    title: href === urls.home ? siteName : words.pageShell.titleOf({ page: title, site: siteName }),
    description,
    ...(siteUrl !== undefined && { canonical: new URL(href, siteUrl).href }),
    ...alternates(context, siteUrl),
    noindex: data.privacy.default !== 'public',
    siteName,
    home: urls.home,
    ...icons(context),
    share: shareTags(context, { href, about }, siteUrl),
    ...defined({ jsonLd: linked }),
    ...links,
    ...(!isClosed(context) && {
      search: { label: words.search.title, href: urls.search, current: currentState(urls.search, href, urls.home) },
    }),
    ...(found && { found: searchMarks(found.title ?? title, found) }),
    footer: {
      about: words.pageShell.about({ names: namesOfAll(context), since: formats.date(data.since) }),
      ...defined({ audience: journalVisibility(context) }),
      ...(journal.audience === 'public' && { partners: { label: words.pageShell.forPartners, href: urls.together } }),
      ...(offersFeeds(context) && { feeds: { label: words.feeds.title, href: urls.feeds } }),
      edit: files.flatMap((file) => editLink(context, file) ?? []),
      madeWith: words.pageShell.madeWith,
    },
    labels: words.pageShell.labels,
  };
}

/**
 * Returns the icons. The partners' journal is sealed, so the other files that a device or browser asks for wouldn't be
 * there.
 */
function icons({ journal, urls }: ViewContext): Pick<PageShell, 'icon' | 'app'> {
  if (journal.audience === 'partners') return { icon: urls.icon };
  return {
    icon: urls.icon,
    app: { manifest: urls.manifest, icon: urls.appIcon('32'), touchIcon: urls.appIcon('touch-180') },
  };
}

/** Returns the link for editing a file: in `dev` the file itself, elsewhere its page in the repository. */
function editLink(context: ViewContext, { file, author }: WrittenFile) {
  const { journal, repository, urls, words } = context;
  const isInForm = checkInsToChange(context).some((checkIn) => checkIn.file === file);
  // An MDX page is a program, which is better edited in an editor.
  const isHere = journal.audience === 'private' && !file.endsWith('.mdx');
  const href = !isHere ? repository?.edit(file) : isInForm ? urls.writeAgain(file) : urls.writeFile(file);
  if (href === undefined) return undefined;
  const { edit, editSide } = words.writing;
  return { label: author === undefined ? edit : editSide({ name: author }), href };
}

/** The events that a timeline has even if every document of a partnership is hidden. */
const ALWAYS_THERE: ReadonlySet<TimelineEvent['kind']> = new Set(['began', 'anniversary']);

/** Returns the menu, in which pages have the same names as in their headings. */
function navigation(context: ViewContext, href: string): Pick<PageShell, 'navigation' | 'further'> {
  const { journal, words, urls } = context;
  const { audience, documents } = journal;
  if (isClosed(context)) return { navigation: [], further: [] };
  const ordered = documents.pages
    .filter(({ data }) => data.order !== undefined)
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0));
  const withState = (link: { label: string; href: string; mark?: VisibilityMark }): NavigationLink => ({
    label: link.label,
    href: link.href,
    current: currentState(link.href, href, urls.home),
    ...defined({ mark: link.mark }),
  });
  const main = [
    {
      label: words.timeline.title,
      href: urls.timeline,
      has: journal.timeline.some(({ kind }) => !ALWAYS_THERE.has(kind)),
    },
    { label: words.sessions.title, href: urls.checkIns, has: journal.sessions.length > 0 },
    ...(showsCommitments(context)
      ? [
          {
            label: words.commitments.title,
            href: urls.commitments,
            has: journal.commitments.all.length > 0,
            ...kindMark(context, 'commitments'),
          },
        ]
      : []),
    { label: words.goals.title, href: urls.goals, has: journal.goals.length > 0 },
    { label: words.benchmarks.title, href: urls.benchmarks, has: journal.benchmarks.length > 0 },
    { label: words.milestones.title, href: urls.milestones, has: journal.milestones.length > 0 },
  ].filter(isWorthIt);
  const further = [
    ...(journal.signals.length > 0 ? [{ label: words.signals.title, href: urls.health, has: true }] : []),
    { label: words.retrospectives.title, href: urls.retrospectives, has: journal.sessions.length > 0 },
    { label: words.agreement.title, href: urls.agreement, has: documents.partnership.data.purpose !== '' },
    ...ordered.map((page) => ({
      label: page.data.title,
      href: urls.page(page.id),
      has: true,
      ...documentMark(context, page),
    })),
  ].filter(isWorthIt);
  const home = { label: words.pageShell.home, href: urls.home };
  return { navigation: [home, ...main].map(withState), further: further.map(withState) };

  /**
   * Returns whether a page belongs in the menu. Empty pages help the partners, but would be a row of dead ends for
   * strangers.
   */
  function isWorthIt({ has }: { has: boolean }): boolean {
    return has || canReportMissed(audience, documents.partnership.data);
  }
}

function currentState(link: string, page: string, home: string): NavigationLink['current'] {
  if (link === page) return 'page';
  return link !== home && page.startsWith(link) ? 'section' : 'no';
}

import type { ShareTag } from '../../output/share/tags.ts';
import type { SearchMark } from '../common/search-marks.ts';
import type { VisibilityMark } from '../common/visibility.ts';

/** A link of the navigation. */
export interface NavigationLink {
  label: string;
  href: string;
  /** `page`: the page that is shown; `section`: one above it. */
  current: 'page' | 'section' | 'no';
  /** Where not everyone has the link. */
  mark?: VisibilityMark;
}

/** What `aria-current` says of a link; `true`: something below it is shown. */
export const ARIA_CURRENT = { page: 'page', section: 'true', no: undefined } as const;

export interface PageFooter {
  /** Who keeps the journal and since when, e.g. "Robin and Sam, since 5 January 2026". */
  about: string;
  /** For whom this journal was built, e.g. "This is the private journal: everything, on this machine". */
  audience?: string;
  /** From the public journal to that of the partners. */
  partners?: { label: string; href: string };
  /** To all that can be followed by programs; absent where there is nothing. */
  feeds?: { label: string; href: string };
  /** To where what the page shows is written, a link a file. */
  edit: { label: string; href: string }[];
  /** "Made with Alongside" */
  madeWith: string;
}

/** Words of the shell itself, in the page's language. */
export interface PageShellLabels {
  skipToContent: string;
  navigation: string;
  menu: string;
  close: string;
  /** Opens the further links of the navigation. */
  more: string;
}

/** All that surrounds a page's content. Urls are ready to use: the layout computes none. */
export interface PageShell {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The document's whole title, the journal's name included. */
  title: string;
  description: string;
  /** Absolute; absent when the site has no address yet. */
  canonical?: string;
  /** Feeds, for programs that look for them. */
  alternates: { type: string; title: string; href: string }[];
  sitemap?: string;
  noindex: boolean;
  siteName: string;
  home: string;
  icon: string;
  /** For home screens, and for browsers that show no SVG as an icon; absent in the partners' journal. */
  app?: { manifest: string; icon: string; touchIcon: string };
  /** What it says where its address is shared. */
  share: ShareTag[];
  /** What it is about, for search engines; absent where they are not meant to look. */
  jsonLd?: string;
  /** What is looked at every week; empty where there is no page to lead to. */
  navigation: NavigationLink[];
  /** What is looked at now and then, and the journal's own pages. */
  further: NavigationLink[];
  /** To where the journal is searched; absent where there is nothing to find. */
  search?: NavigationLink;
  /** What the page's content says to the search index; absent for a page that only repeats others. */
  found?: SearchMark[];
  footer: PageFooter;
  labels: PageShellLabels;
}

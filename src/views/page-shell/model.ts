import type { ShareTag } from '../../output/share/tags.ts';
import type { SearchMark } from '../common/search-marks.ts';
import type { VisibilityMark } from '../common/visibility.ts';

/** A link of the navigation. */
export interface NavigationLink {
  label: string;
  href: string;
  /** `page`: the current page; `section`: a page above it. */
  current: 'page' | 'section' | 'no';
  /** Where not everyone has the link. */
  mark?: VisibilityMark;
}

/** The value of `aria-current` for a link; `true`: the current page is below it. */
export const ARIA_CURRENT = { page: 'page', section: 'true', no: undefined } as const;

export interface PageFooter {
  /** Who keeps the journal and since when, e.g. "Robin and Sam, since 5 January 2026". */
  about: string;
  /** For whom this journal was built, e.g. "This is the private journal: everything, on this machine". */
  audience?: string;
  /** The link from the public journal to the partners' journal. */
  partners?: { label: string; href: string };
  /** The link to the page about feeds; absent if there aren't any. */
  feeds?: { label: string; href: string };
  /** Links to the page's source files, for editing. */
  edit: { label: string; href: string }[];
  /** "Made with Alongside" */
  madeWith: string;
}

/** The shell's own texts, in the page's language. */
export interface PageShellLabels {
  skipToContent: string;
  navigation: string;
  menu: string;
  close: string;
  /** The button that opens the rest of the navigation. */
  more: string;
}

/** Everything around a page's content. URLs are complete: the layout doesn't compute any. */
export interface PageShell {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The document's whole title, including the journal's name. */
  title: string;
  description: string;
  /** An absolute address; absent if the site doesn't have one yet. */
  canonical?: string;
  /** Feeds, for programs that look for them. */
  alternates: { type: string; title: string; href: string }[];
  sitemap?: string;
  noindex: boolean;
  siteName: string;
  home: string;
  icon: string;
  /** For home screens, and for browsers that don't support SVG icons; absent in the partners' journal. */
  app?: { manifest: string; icon: string; touchIcon: string };
  /** Tags for when its address is shared. */
  share: ShareTag[];
  /** Structured data for search engines; absent if the site isn't for them. */
  jsonLd?: string;
  /** Pages that are visited every week; empty if there's no page to link to. */
  navigation: NavigationLink[];
  /** Pages that are visited now and then, and the journal's own pages. */
  further: NavigationLink[];
  /** The link to the search; absent if there's nothing to find. */
  search?: NavigationLink;
  /** Information for the search index; absent for a page that only repeats others. */
  found?: SearchMark[];
  footer: PageFooter;
  labels: PageShellLabels;
}

import type { SearchAttributes } from './search-attributes.ts';

/** A link of the navigation. */
export interface NavigationLink {
  label: string;
  href: string;
  /** `page`: the page that is shown; `section`: one above it. */
  current: 'page' | 'section' | 'no';
}

export interface FrameFooter {
  /** Who keeps the journal and since when, e.g. "Robin and Sam, since 5 January 2026". */
  about: string;
  /** For whom this journal was built, e.g. "This is the private journal: everything, on this machine". */
  audience?: string;
  /** From the public journal to that of the partners. */
  partners?: { label: string; href: string };
  /** To where what the page shows is written, a link a file. */
  edit: { label: string; href: string }[];
  /** "Made with Alongside" */
  madeWith: string;
}

/** Words of the frame itself, in the page's language. */
export interface FrameLabels {
  skipToContent: string;
  navigation: string;
  menu: string;
  close: string;
}

/** All that surrounds a page's content. Urls are ready to use: the layout computes none. */
export interface PageFrame {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The document's whole title, the journal's name included. */
  title: string;
  description: string;
  /** Absolute; absent when the site has no address yet. */
  canonical?: string;
  noindex: boolean;
  siteName: string;
  home: string;
  icon: string;
  navigation: NavigationLink[];
  /** To where the journal is searched. */
  search: NavigationLink;
  /** What the page's content says to the search index; absent for a page that only repeats others. */
  indexed?: SearchAttributes;
  footer: FrameFooter;
  labels: FrameLabels;
}

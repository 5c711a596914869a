import { journalSource } from './journal-source.ts';

/** Where a site is published. */
export interface SiteAddress {
  /** Without its base; undefined if it isn't known. */
  site: string | undefined;
  /** With a slash at both ends. */
  base: string;
  /**
   * The folder of its styles, scripts and typefaces, with a slash at both ends: below the base, unless it's part of a
   * cohort.
   */
  assets: string;
}

/**
 * Returns where this build is published: according to its settings (`ALONGSIDE_SITE`, `ALONGSIDE_BASE`), or else to the
 * partnership. It's needed while pages are rendered, and only known then, not when they're compiled. A journal of a
 * cohort is published where the cohort is, whatever its own address.
 */
export function siteAddress(): SiteAddress {
  const { settings, visible } = journalSource();
  const journal = visible?.partnership.data.site;
  const base = withSlashes(settings.base ?? journal?.base ?? '');
  const assets = settings.assets === undefined ? base : withSlashes(settings.assets);
  const ownSite = settings.assets === undefined ? journal?.url : undefined;
  return { site: settings.site ?? ownSite, base, assets };
}

/** Returns a path with slashes around it. @example withSlashes('our/place') // '/our/place/' */
export function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/g, '/');
}

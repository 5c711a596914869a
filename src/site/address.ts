import { journalSource } from './journal-source.ts';

/** Where a site is published. */
export interface SiteAddress {
  /** Without its base; none: nobody said. */
  site: string | undefined;
  /** With a slash at both ends. */
  base: string;
  /** Where its styles, scripts and typefaces are, with a slash at both ends: under the base, if it is not one of a cohort. */
  assets: string;
}

/**
 * Where this build is published: as its settings say (`ALONGSIDE_SITE`, `ALONGSIDE_BASE`), else as the partnership does. It is
 * asked for while pages are rendered, so it is known only then, not when they are compiled. A journal of a cohort is published
 * where the cohort is, whatever address it has of its own.
 */
export function siteAddress(): SiteAddress {
  const { settings, visible } = journalSource();
  const journal = visible?.partnership.data.site;
  const base = withSlashes(settings.base ?? journal?.base ?? '');
  const assets = settings.assets === undefined ? base : withSlashes(settings.assets);
  const ownSite = settings.assets === undefined ? journal?.url : undefined;
  return { site: settings.site ?? ownSite, base, assets };
}

/** @example withSlashes('our/place') // '/our/place/' */
export function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/g, '/');
}

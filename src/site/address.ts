import { journalSource } from './journal-source.ts';

/** Where a site is published. */
export interface SiteAddress {
  /** Without its base; none: nobody said. */
  site: string | undefined;
  /** With a slash at both ends. */
  base: string;
}

/**
 * Where this build is published: as the environment says (`ALONGSIDE_SITE`, `ALONGSIDE_BASE`), else as the partnership does.
 * It is asked for while pages are rendered, so it is known only then, not when they are compiled.
 */
export function siteAddress(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  journal = journalSource().visible?.partnership.data.site,
): SiteAddress {
  const site = environment['ALONGSIDE_SITE'] || journal?.url;
  const base = environment['ALONGSIDE_BASE'] || journal?.base || '/';
  return { site, base: `/${base}/`.replace(/\/+/g, '/') };
}

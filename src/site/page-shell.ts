import { createHash } from 'node:crypto';
import type { PageShell } from '../views/page-shell/model.ts';
import { pageShell, type PageIdentity } from '../views/page-shell/view.ts';
import type { ViewContext } from '../views/common/context.ts';
import { siteAddress } from './address.ts';

/** Returns what surrounds a page, with this build's address. */
export function pageShellFor(context: ViewContext, page: PageIdentity): PageShell {
  return pageShell(context, page, siteAddress().site);
}

/**
 * Returns the hash that the page's Content-Security-Policy needs for a style that Astro doesn't know about.
 * @example Astro.csp?.insertStyleHash(styleHash(css))
 */
export function styleHash(css: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

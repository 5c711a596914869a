import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PageShell } from '../views/page-shell/model.ts';
import { pageShell, type PageIdentity } from '../views/page-shell/view.ts';
import type { ViewContext } from '../views/common/context.ts';
import { siteAddress } from './address.ts';

/** What surrounds a page, with this build's address. */
export function pageShellFor(context: ViewContext, page: PageIdentity): PageShell {
  return pageShell(context, page, siteAddress().site);
}

/**
 * What the page's Content-Security-Policy needs for a style of ours that Astro doesn't know.
 * @example Astro.csp?.insertStyleHash(styleHash(css))
 */
export function styleHash(css: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

/** The page that most readers see first, as a file of the site. */
export const FIRST_PAGE = 'index.html';

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;
const STYLE_POLICY = "style-src 'self'";

/**
 * A page with its style sheets in it, and their hashes in its policy: it is painted as soon as it is there. Only the first page
 * is worth it: the others would each repeat what a browser has by then, or gets in the same moment.
 * @param assets the folder with the sheets' files
 */
export function withItsSheets(html: string, assets: string): string {
  const hashes: string[] = [];
  const page = html.replace(SHEET, (_, href: string) => {
    const text = readFileSync(join(assets, basename(href)), 'utf8').trimEnd();
    const css = text.replaceAll(/url\((["']?)\.\//g, (__, quote: string) => `url(${quote}${dirname(href)}/`);
    hashes.push(`'${styleHash(css)}'`);
    return `<style>${css}</style>`;
  });
  return page.replace(STYLE_POLICY, [STYLE_POLICY, ...hashes].join(' '));
}

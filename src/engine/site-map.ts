import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../site/address.ts';
import { journalSource } from '../site/journal-source.ts';
import { addressOf, type SitePath } from './render.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What the protocol allows a file; an index names several. */
const MAX_ADDRESSES = 50_000;

/** Pages that nobody is to find: what opens the partners' journal, and what is shown where there is no page. */
const NOT_LISTED: ReadonlySet<string> = new Set(['together/', '404.html']);

/**
 * The sitemap of a public journal that knows its address; of what is sealed it knows nothing.
 * @param pages all pages of the site
 */
export function writeSiteMap(pages: readonly SitePath[], folder: string): void {
  const { site, base } = siteAddress();
  if (site === undefined || journalSource().visible?.partnership.data.privacy.default !== 'public') return;
  const absolute = (path: string) => new URL(base + encodeURI(path), site).href;
  const addresses = pages
    .map(addressOf)
    .filter((address) => !NOT_LISTED.has(address))
    .map(absolute)
    .sort();
  const parts: string[] = [];
  for (let start = 0; start < addresses.length; start += MAX_ADDRESSES) {
    const name = `sitemap-${parts.length}.xml`;
    const urls = addresses
      .slice(start, start + MAX_ADDRESSES)
      .map((address) => `<url><loc>${escapeXml(address)}</loc></url>`);
    writeFileSync(join(folder, name), `${HEAD}<urlset xmlns="${NAMESPACE}">${urls.join('')}</urlset>\n`);
    parts.push(`<sitemap><loc>${escapeXml(absolute(name))}</loc></sitemap>`);
  }
  const index = `${HEAD}<sitemapindex xmlns="${NAMESPACE}">${parts.join('')}</sitemapindex>\n`;
  writeFileSync(join(folder, 'sitemap-index.xml'), index);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}

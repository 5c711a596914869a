import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../site/address.ts';
import { journalSource } from '../site/journal-source.ts';
import { addressOf, type SitePath } from './render.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** The protocol's limit for a file; an index lists several. */
const MAX_ADDRESSES = 50_000;

/** Pages that aren't listed: the one that opens the partners' journal, and the one for missing pages. */
const NOT_LISTED: ReadonlySet<string> = new Set(['together/', '404.html']);

/**
 * Writes the sitemap of a public journal that knows its address, without any sealed pages.
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

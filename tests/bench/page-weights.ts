import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page transfers, in bytes. */
export interface PageWeight {
  page: string;
  /** The page's HTML and its style sheets, each gzipped. */
  reading: number;
  /** The scripts that load with the page, gzipped. */
  scriptAtFirst: number;
  /** The scripts that those load on demand, gzipped. */
  scriptOnUse: number;
}

/** Measures pages of a built site. */
export function pageWeights(site: string, pages: readonly string[]): PageWeight[] {
  return pages
    .filter((page) => existsSync(join(site, page, 'index.html')))
    .map((page) => {
      const html = readFileSync(join(site, page, 'index.html'), 'utf8');
      const inline = [...html.matchAll(/<script(?![^>]*\b(?:src|type="application\/))[^>]*>([^]*?)<\/script>/g)];
      const own = namesIn(html, /<script[^>]*\bsrc="([^"]+)"/g);
      const later = reachable(site, own, inline.map(([, text = '']) => text).join('\n'));
      const styles = namesIn(html, /<link[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g);
      const inlineBytes = inline.reduce((sum, [, text = '']) => sum + gzipSync(text).length, 0);
      return {
        page,
        reading: gzipSync(html).length + weigh(site, styles),
        scriptAtFirst: inlineBytes + weigh(site, own),
        scriptOnUse: weigh(site, later),
      };
    });
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))];
}

function weigh(site: string, addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => sum + gzipSync(readFileSync(join(site, address))).length, 0);
}

/**
 * Returns all scripts that others import, at once or later, without those others. Vite writes the chunks' names as
 * adjacent strings.
 */
function reachable(site: string, own: readonly string[], inline: string): string[] {
  const found = new Set(own);
  const chunksIn = (text: string) =>
    namesIn(text, /["'`](?:\.?\/)?(?:_astro\/)?([\w.-]+\.js)["'`]/g)
      .map((name) => `/_astro/${name}`)
      .filter((address) => existsSync(join(site, address)));
  const open = [...own, ...chunksIn(inline)];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    found.add(address);
    open.push(...chunksIn(readFileSync(join(site, address), 'utf8')).filter((next) => !found.has(next)));
  }
  return [...found].filter((address) => !own.includes(address));
}

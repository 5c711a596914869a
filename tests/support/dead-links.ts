import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { pageFiles, readSiteFile } from './site-files.ts';

const ADDRESSES = ['href', 'src', 'poster'] as const;

/** Returns every address in a built site's pages that names something in the site that doesn't exist: "page: address". */
export function deadLinks(folder: string, base: string): string[] {
  const anchors = new Map<string, Set<string>>();
  const links: { page: string; address: string }[] = [];
  for (const page of pageFiles(folder)) {
    const ids = new Set<string>();
    visit(fromHtml(readSiteFile(folder, page)), 'element', (element: Element) => {
      if (typeof element.properties['id'] === 'string') ids.add(element.properties['id']);
      for (const address of addressesOf(element)) links.push({ page, address });
    });
    anchors.set(page, ids);
  }
  const isDead = ({ page, address }: { page: string; address: string }) => {
    const url = new URL(address, `http://site.test${base}${page.replace(/index\.html$/, '')}`);
    if (url.host !== 'site.test') return false;
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(base)) return true;
    const target = fileOf(folder, path.slice(base.length));
    if (target === undefined) return true;
    const anchor = decodeURIComponent(url.hash.slice(1));
    // In the sealed reader, an anchor names a sealed page.
    if (target.endsWith('together/index.html')) return false;
    return anchor !== '' && !anchors.get(target)?.has(anchor);
  };
  return [...new Set(links.filter(isDead).map(({ page, address }) => `${page}: ${address}`))];
}

function addressesOf({ tagName, properties }: Element): string[] {
  if (tagName === 'meta') return [];
  const plain = ADDRESSES.flatMap((name) => (typeof properties[name] === 'string' ? [properties[name]] : []));
  const sets = typeof properties['srcSet'] === 'string' ? properties['srcSet'].split(',') : [];
  return [...plain, ...sets.map((candidate) => candidate.trim().split(' ')[0] ?? '')].filter(
    (address) => !/^(?:mailto|tel|data):/.test(address),
  );
}

/** Returns the file that a static host serves for a path: a folder's `index.html`, and only with its slash. */
function fileOf(folder: string, path: string): string | undefined {
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = join(folder, wanted);
  return existsSync(file) && statSync(file).isFile() ? wanted : undefined;
}

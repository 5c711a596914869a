import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILD_MS } from '../support/example-site.ts';
import { sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile } from '../support/site-files.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/g;
const SHELL = 'together/index.html';

/** Parses a page's policy: each directive's sources. */
function policyOf(html: string): Map<string, string[]> {
  const [only, ...others] = [...html.matchAll(POLICY)].map(([, content = '']) => content);
  if (only === undefined || others.length > 0) throw new Error('A page has exactly one policy.');
  const directives = only.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])));
}

const isHash = (source: string) => /^'sha256-[A-Za-z0-9+/]{43}='$/.test(source);
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('every page’s policy', () => {
  let site: string;
  let pages: { path: string; html: string }[];
  beforeAll(async () => {
    site = await sharedSite('example');
    pages = pageFiles(site).map((path) => ({ path, html: readSiteFile(site, path) }));
  }, BUILD_MS);

  it('allows only what the page needs from its own site', () => {
    expect(pages.length).toBeGreaterThan(50);
    for (const { path, html } of pages) {
      const directives = policyOf(html);
      const sources = Object.fromEntries(
        [...directives].map(([name, all]) => [name, all.filter((one) => !isHash(one))]),
      );
      const isShell = path === SHELL;
      expect(sources, path).toEqual({
        'default-src': ["'none'"],
        'img-src': isShell ? ["'self'", 'blob:'] : ["'self'"],
        'font-src': ["'self'"],
        'manifest-src': ["'self'"],
        'connect-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
      });
    }
  });

  it('belongs to pages that can’t save anything: only the dev server has what that takes', () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/id="(?:save-token|write-save)"/);
  });

  // Astro puts it after the layout's own elements: the icon, and the letters' typefaces.
  it('comes before all code, all style sheets, and everything from the journal', () => {
    for (const { path, html } of pages)
      expect(html.search(/<(?:script|body|link rel="stylesheet")/), path).toBeGreaterThan(html.search(POLICY));
  });

  it('lists exactly the page’s own styles, and no element has a style attribute', () => {
    for (const { path, html } of pages) {
      const allowed = policyOf(html).get('style-src') ?? [];
      const styles = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => hashOf(css));
      expect(allowed.filter(isHash).toSorted(), path).toEqual([...new Set(styles)].toSorted());
      expect(html, path).not.toMatch(/<[a-z][^>]*\sstyle=/);
    }
  });

  it('doesn’t allow inline scripts, only data', () => {
    for (const { path, html } of pages)
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
        expect(tag, path).toMatch(/\ssrc=|type="application\/(?:ld\+)?json"/);
  });

  it('is on a page that’s linked quietly from every other one', () => {
    for (const { path, html } of pages)
      expect(html.slice(html.indexOf('<footer')), path).toContain('href="/together/"');
  });
});

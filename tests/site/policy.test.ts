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
  if (only === undefined || others.length > 0) throw new Error('A page has one policy.');
  const directives = only.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])));
}

const isHash = (source: string) => /^'sha256-[A-Za-z0-9+/]{43}='$/.test(source);
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of every page', () => {
  let site: string;
  let pages: { path: string; html: string }[];
  beforeAll(async () => {
    site = await sharedSite('example');
    pages = pageFiles(site).map((path) => ({ path, html: readSiteFile(site, path) }));
  }, BUILD_MS);

  it('allows nothing but what the page needs from its own site', () => {
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

  it('is of pages that nothing can be saved from: only the dev server has what that takes', () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/id="(?:save-token|write-save)"/);
  });

  // Astro puts it after the layout's own elements: the icon, and the letters' typefaces.
  it('stands before all code, all style sheets, and all that the journal says', () => {
    for (const { path, html } of pages)
      expect(html.search(/<(?:script|body|link rel="stylesheet")/), path).toBeGreaterThan(html.search(POLICY));
  });

  it('names the styles that stand in the page and no others, and no page has a style on an element', () => {
    for (const { path, html } of pages) {
      const allowed = policyOf(html).get('style-src') ?? [];
      const styles = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => hashOf(css));
      expect(allowed.filter(isHash).toSorted(), path).toEqual([...new Set(styles)].toSorted());
      expect(html, path).not.toMatch(/<[a-z][^>]*\sstyle=/);
    }
  });

  it('lets no script stand in a page, only data', () => {
    for (const { path, html } of pages)
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
        expect(tag, path).toMatch(/\ssrc=|type="application\/(?:ld\+)?json"/);
  });

  it('is on a page that every other one leads to, quietly', () => {
    for (const { path, html } of pages)
      expect(html.slice(html.indexOf('<footer')), path).toContain('href="/together/"');
  });
});

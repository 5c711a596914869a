import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { styleHash } from './page-shell.ts';

/** The page that most readers see first, as a file of the site. */
const FIRST_PAGE = 'index.html';

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;
const STYLE = /<style\b[^>]*>([^]*?)<\/style>/g;
const CHARSET = '<meta charset="utf-8">';
/** Languages that are mostly set in the device's own typefaces: ours are Latin. */
const OWN_SCRIPT: ReadonlySet<string> = new Set(['ar', 'ja']);
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;
const HASH = / 'sha256-[^']*'/g;
const STYLE_POLICY = "style-src 'self'";

interface PageToFinish {
  /** The page's file in the site. */
  file: string;
  /** Whether it's a partners' page, which is shown within a page that already has the style sheets. */
  isSealed: boolean;
  /** The folder with the style sheets' files. */
  assets: string;
}

/**
 * Returns a rendered page as it's published. Its policy lists only the inline styles that it contains: Astro lists
 * those of all pages, a kilobyte that can't be compressed. The first page contains its style sheets and preloads its
 * typefaces, so that it's displayed as soon as it's loaded, and in them. For other pages a browser has both by then, or
 * gets them at the same time.
 */
export function finishedPage(html: string, { file, isSealed, assets }: PageToFinish): string {
  const page = file === FIRST_PAGE && !isSealed ? withItsSheets(html, assets) : html;
  const hashes = new Set([...page.matchAll(STYLE)].map(([, css = '']) => ` '${hashOf(css)}'`));
  return page.replace(POLICY, (_, start: string, policy: string) => {
    const own = policy.replaceAll(HASH, '').replace(STYLE_POLICY, [STYLE_POLICY, ...hashes].join(''));
    return `${start}${own}`;
  });
}

function withItsSheets(html: string, assets: string): string {
  let styles = '';
  const page = html.replace(SHEET, (_, href: string) => {
    const text = readFileSync(join(assets, basename(href)), 'utf8').trimEnd();
    const css = text.replaceAll(/url\((["']?)\.\//g, (__, quote: string) => `url(${quote}${dirname(href)}/`);
    styles += css;
    return `<style>${css}</style>`;
  });
  const [, language = ''] = /<html lang="(\w+)/.exec(page) ?? [];
  const preloads = firstFaces(language).flatMap((name) => {
    const [address] = new RegExp(`[^("']*/${name}\\.[\\w-]+\\.woff2`).exec(styles) ?? [];
    return address === undefined
      ? []
      : [`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`];
  });
  return page.replace(CHARSET, (charset) => charset + preloads.join(''));
}

/**
 * Returns the names of the typefaces that every page in a language is set in, as files of styles/fonts. Without a
 * preload, `font-display: optional` nearly always shows a first visit in the device's own.
 */
function firstFaces(language: string): string[] {
  if (language === 'en') return ['newsreader-core', 'inter-core'];
  return OWN_SCRIPT.has(language) ? [] : ['newsreader', 'inter'];
}

/** A cache, because many pages contain the same styles. */
const hashes = new Map<string, string>();

function hashOf(css: string): string {
  const hash = hashes.get(css) ?? styleHash(css);
  hashes.set(css, hash);
  return hash;
}

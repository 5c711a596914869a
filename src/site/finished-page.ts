import { readdirSync, readFileSync } from 'node:fs';
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
 * those of all pages, a kilobyte that can't be compressed. It preloads its typefaces: without that, `font-display:
 * optional` nearly always shows a first visit in the device's own. The first page contains its style sheets, so that
 * it's displayed as soon as it's loaded; in other pages they would repeat what the browser has by then, or gets at the
 * same time.
 */
export function finishedPage(html: string, { file, isSealed, assets }: PageToFinish): string {
  const preloading = isSealed ? html : withPreloads(html, assets);
  const page = file === FIRST_PAGE && !isSealed ? withItsSheets(preloading, assets) : preloading;
  const hashes = new Set([...page.matchAll(STYLE)].map(([, css = '']) => ` '${hashOf(css)}'`));
  return page.replace(POLICY, (_, start: string, policy: string) => {
    const own = policy.replaceAll(HASH, '').replace(STYLE_POLICY, [STYLE_POLICY, ...hashes].join(''));
    return `${start}${own}`;
  });
}

function withPreloads(html: string, assets: string): string {
  const [, language = ''] = /<html lang="(\w+)/.exec(html) ?? [];
  const [, sheet] = html.matchAll(SHEET).next().value ?? [];
  if (sheet === undefined) return html;
  const preloads = facesOf(language).flatMap((face) =>
    filesIn(assets)
      .filter((file) => file.startsWith(`${face}.`) && file.endsWith('.woff2'))
      .map((file) => `<link rel="preload" href="${dirname(sheet)}/${file}" as="font" crossorigin>`),
  );
  return html.replace(CHARSET, (charset) => charset + preloads.join(''));
}

/** Returns the typefaces that every page in a language is set in, as names of files in styles/fonts. */
function facesOf(language: string): string[] {
  if (language === 'en') return ['newsreader-core', 'inter-core'];
  return OWN_SCRIPT.has(language) ? [] : ['newsreader', 'inter'];
}

/** A cache, because all pages of a site share a folder. */
const listed = new Map<string, string[]>();

function filesIn(folder: string): string[] {
  const files = listed.get(folder) ?? readdirSync(folder);
  listed.set(folder, files);
  return files;
}

function withItsSheets(html: string, assets: string): string {
  return html.replace(SHEET, (_, href: string) => {
    const text = readFileSync(join(assets, basename(href)), 'utf8').trimEnd();
    const css = text.replaceAll(/url\((["']?)\.\//g, (__, quote: string) => `url(${quote}${dirname(href)}/`);
    return `<style>${css}</style>`;
  });
}

/** A cache, because many pages contain the same styles. */
const hashes = new Map<string, string>();

function hashOf(css: string): string {
  const hash = hashes.get(css) ?? styleHash(css);
  hashes.set(css, hash);
  return hash;
}

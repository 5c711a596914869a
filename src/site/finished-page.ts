import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { styleHash } from './page-shell.ts';
import { usedStyles } from './used-styles.ts';

/** The page that most readers see first, as a file of the site. */
const FIRST_PAGE = 'index.html';

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;
const STYLE = /<style\b[^>]*>([^]*?)<\/style>/g;
/** A script that runs, and isn't data. */
const PROGRAM = /<script(?![^>]*\btype="application\/)/;
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;
const HASH = / 'sha256-[^']*'/g;
const STYLE_POLICY = "style-src 'self'";

interface PageToFinish {
  /** As a file of the site. */
  file: string;
  /** Whether a partners' page: it is put into a page that has the sheets already. */
  isSealed: boolean;
  /** The folder with the sheets' files. */
  assets: string;
}

/**
 * A rendered page as it is published. Its policy names the styles that stand in it, and no others: Astro names those of all pages,
 * a kilobyte that can't be compressed. The first page has in it what it uses of its style sheets, and is painted as soon as it is there;
 * the others would each repeat what a browser has by then, or gets in the same moment.
 */
export function finishedPage(html: string, { file, isSealed, assets }: PageToFinish): string {
  const page = file === FIRST_PAGE && !isSealed ? withItsStyles(html, assets) : html;
  const hashes = new Set([...page.matchAll(STYLE)].map(([, css = '']) => ` '${hashOf(css)}'`));
  return page.replace(POLICY, (_, start: string, policy: string) => {
    const own = policy.replaceAll(HASH, '').replace(STYLE_POLICY, [STYLE_POLICY, ...hashes].join(''));
    return `${start}${own}`;
  });
}

function withItsStyles(html: string, assets: string): string {
  const sheets: string[] = [];
  const page = html
    .replace(SHEET, (_, href: string) => {
      const text = readFileSync(join(assets, basename(href)), 'utf8').trimEnd();
      const css = text.replaceAll(/url\((["']?)\.\//g, (__, quote: string) => `url(${quote}${dirname(href)}/`);
      return `<style>${css}</style>`;
    })
    .replaceAll(STYLE, (_, css: string) => {
      sheets.push(css);
      return '';
    });
  const css = sheets.join('');
  // What a program does to its page isn't known here.
  const kept = PROGRAM.test(page) ? css : usedStyles(css, page);
  return page.replace('</head>', () => `<style>${kept}</style></head>`);
}

/** Many pages have the same styles in them. */
const hashes = new Map<string, string>();

function hashOf(css: string): string {
  const hash = hashes.get(css) ?? styleHash(css);
  hashes.set(css, hash);
  return hash;
}

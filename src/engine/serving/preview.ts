import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Terminal } from '../build.ts';
import { baseIn, HEADERS_FILE, headersFor, readHeadersFile } from '../headers-file.ts';
import {
  type Answer,
  type Asked,
  fileAnswer,
  htmlAnswer,
  redirectTo,
  type RunningServer,
  serve,
  type ServeOptions,
} from './http.ts';

/*
 * Serves a built site in the way that static hosts do. Files and addresses are handled as on GitHub Pages, which has
 * the fewest options: what works here works there. Headers are those of hosts that read `_headers`.
 */

/** A site in a folder. */
interface BuiltSite {
  folder: string;
  base: string;
  rules: ReturnType<typeof readHeadersFile>;
}

/**
 * Serves a built site, at the address that it was built for.
 * @param outDir the folder of the site
 * @returns undefined if there is no site
 */
export async function preview(
  { outDir, ...options }: ServeOptions & { outDir: string },
  terminal: Terminal,
): Promise<RunningServer | undefined> {
  const folder = resolve(outDir);
  if (!existsSync(join(folder, 'index.html'))) {
    terminal.error(`There’s no site in \`${outDir}\`: \`npm run build\` makes one.`);
    return undefined;
  }
  const base = () => builtSite(folder).base;
  // It may be built again meanwhile.
  const server = await serve(options, (asked) => Promise.resolve(builtAnswer(asked, builtSite(folder))));
  terminal.out(`The site that was built is at ${server.address}${base()}`);
  return server;
}

function builtSite(folder: string): BuiltSite {
  const file = join(folder, HEADERS_FILE);
  const rules = existsSync(file) ? readHeadersFile(readFileSync(file, 'utf8')) : [];
  return { folder, base: baseIn(rules) ?? '/', rules };
}

function builtAnswer({ pathname, search, request }: Asked, { folder, base, rules }: BuiltSite): Answer {
  const answer = fileAt(pathname, search, { folder, base });
  const headers: Record<string, string> = { 'cache-control': 'no-cache', ...headersFor(rules, pathname) };
  if (answer.status !== 200) return { ...answer, headers: { ...headers, 'cache-control': 'no-cache' } };
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`;
  const isKnown = namesIn(request.headers['if-none-match']).some((name) => name === etag || name === '*');
  return { ...answer, ...(isKnown && { status: 304, body: '' }), headers: { ...headers, etag } };
}

/** Splits a list of entity tags. @example namesIn('W/"a", "b"') // ['"a"', '"b"'] */
function namesIn(header = ''): string[] {
  return header.split(',').map((name) => name.trim().replace(/^W\//, ''));
}

function fileAt(pathname: string, search: string, { folder, base }: Omit<BuiltSite, 'rules'>): Answer {
  const notFound = () => fileAnswer(folder, '404.html', 404) ?? htmlAnswer('This page doesn’t exist.', 404);
  if (pathname === '/' && base !== '/') return redirectTo(base);
  if (`${pathname}/` === base) return redirectTo(base, 301);
  if (!pathname.startsWith(base) || pathname === `${base}${HEADERS_FILE}`) return notFound();
  const path = pathname.slice(base.length);
  if (path === '' || path.endsWith('/')) return fileAnswer(folder, `${path}index.html`) ?? notFound();
  const file = fileAnswer(folder, path) ?? fileAnswer(folder, `${path}.html`);
  if (file) return file;
  const isFolder = fileAnswer(folder, `${path}/index.html`) !== undefined;
  return isFolder ? redirectTo(`${encodedPath(`${pathname}/`)}${search}`, 301) : notFound();
}

/** Encodes a path; every character with a special meaning in addresses is part of a name. */
function encodedPath(pathname: string): string {
  return pathname.split('/').map(encodeURIComponent).join('/');
}

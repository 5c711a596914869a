import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { headersFile } from '../../../src/engine/headers-file.ts';
import type { RunningServer } from '../../../src/engine/serving/http.ts';
import { preview } from '../../../src/engine/serving/preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-preview-'));
const SEALED = 'together/sealed/k5qyz3w7a2b4c6d7e2f3g4h5j6';
const FILES = {
  'index.html': 'home',
  '404.html': 'not here',
  'goals/index.html': 'goals',
  'file.html': 'file',
  'both.html': 'the file',
  'both/index.html': 'the folder',
  'check-ins.ics': 'calendar',
  'icon.svg': '<svg/>',
  'site.webmanifest': '{}',
  '_astro/site.3fa8Qx_w.css': 'css',
  '_astro/صورة.3fa8Qx_w.webp': 'picture',
  'café/index.html': 'café',
  'a?b/index.html': 'a question',
  'empty/notes.txt': 'notes',
  [SEALED]: '\u{fffd}ALS',
};
const said: string[] = [];
const terminal = { out: (text: string) => void said.push(text), error: (text: string) => void said.push(text) };
let server: RunningServer | undefined;

/** Serves a site built for a base path, like a host. */
async function open(base: string): Promise<void> {
  writeFileSync(join(folder, '_headers'), headersFile(base, ['_astro']));
  server = await preview({ outDir: folder, host: '127.0.0.1', port: 0 }, terminal);
}

interface Answer {
  status: number | undefined;
  text: string;
  headers: IncomingHttpHeaders;
}

/** Sends a path exactly as written, which a browser wouldn't. */
function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<Answer>((done, failed) => {
    const { port, hostname } = new URL(server?.address ?? '');
    const asked = request({ port, hostname, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8'), headers: response.headers }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});
afterEach(() => server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** GitHub Pages' behaviour by address: its status, and the content or redirect. */
const GITHUB_PAGES = [
  ['/', 200, 'home'],
  ['/index.html', 200, 'home'],
  ['/goals', 301, '/goals/'],
  ['/goals?q=1', 301, '/goals/?q=1'],
  ['/goals/', 200, 'goals'],
  ['/goals/?q=1', 200, 'goals'],
  ['/goals/index.html', 200, 'goals'],
  ['/file', 200, 'file'],
  ['/file/', 404, 'not here'],
  ['/file.html', 200, 'file'],
  ['/both', 200, 'the file'],
  ['/both/', 200, 'the folder'],
  ['/404', 200, 'not here'],
  ['/404.html', 200, 'not here'],
  ['/nothing', 404, 'not here'],
  ['/nothing/', 404, 'not here'],
  ['/Goals/', 404, 'not here'],
  ['/empty', 404, 'not here'],
  ['/empty/', 404, 'not here'],
  ['/empty/notes.txt', 200, 'notes'],
  ['/empty/notes.txt/', 404, 'not here'],
  ['/caf%C3%A9', 301, '/caf%C3%A9/'],
  ['/caf%C3%A9/', 200, 'café'],
  ['/a%3Fb', 301, '/a%3Fb/'],
  ['/a%3Fb/', 200, 'a question'],
  ['/_astro/%D8%B5%D9%88%D8%B1%D8%A9.3fa8Qx_w.webp', 200, 'picture'],
  [`/${SEALED}`, 200, FILES[SEALED]],
  [`/${'x'.repeat(300)}`, 404, 'not here'],
] as const;

describe('a site in preview', () => {
  it.each(['/', '/our/journal/'])('has the same addresses as on GitHub Pages, below %s', async (base) => {
    await open(base);
    const below = base.slice(0, -1);
    for (const [address, status, expected] of GITHUB_PAGES) {
      const answer = await ask(below + address);
      const told = answer.headers.location ?? answer.text;
      expect([address, answer.status, told]).toEqual([address, status, (status === 301 ? below : '') + expected]);
    }
  });

  it('exists only below its base, and redirects there', async () => {
    await open('/our/journal/');
    const told = async (path: string) => {
      const { status, headers, text } = await ask(path);
      return [status, headers.location ?? text];
    };
    expect(await told('/')).toEqual([302, '/our/journal/']);
    expect(await told('/our/journal')).toEqual([301, '/our/journal/']);
    expect(await told('/goals/')).toEqual([404, 'not here']);
    expect(await told('/our/journal-of-others/')).toEqual([404, 'not here']);
    expect(said.at(-1)).toBe(`The site that was built is at ${server?.address}/our/journal/`);
  });

  it('gives each file’s type', async () => {
    await open('/');
    const types = async (...paths: string[]) =>
      Promise.all(paths.map(async (path) => (await ask(path)).headers['content-type']));
    expect(
      await types(
        '/',
        '/nothing',
        '/check-ins.ics',
        '/icon.svg',
        '/site.webmanifest',
        '/_astro/site.3fa8Qx_w.css',
        `/${SEALED}`,
      ),
    ).toEqual([
      'text/html; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8',
      'image/svg+xml',
      'application/manifest+json; charset=utf-8',
      'text/css; charset=utf-8',
      'application/octet-stream',
    ]);
  });

  it('has the headers in `_headers`, which isn’t part of it', async () => {
    await open('/');
    expect((await ask('/')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
      'cache-control': 'no-cache',
    });
    expect((await ask('/_astro/site.3fa8Qx_w.css')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    // Missing files mustn't be cached.
    expect((await ask('/_astro/none.css')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/_headers')).status).toBe(404);
  });

  it('is only sent again if it has changed', async () => {
    await open('/');
    const { etag = '' } = (await ask('/goals/')).headers;
    const again = (known: string) => ask('/goals/', { headers: { 'if-none-match': known } });
    expect(await again(`"other", W/${etag}`)).toMatchObject({ status: 304, text: '', headers: { etag } });
    expect((await again('*')).status).toBe(304);
    expect(await again('"other"')).toMatchObject({ status: 200, text: 'goals' });
  });

  it('answers read requests, and rejects all others', async () => {
    await open('/');
    const head = await ask('/goals/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-length': '5' } });
    expect((await ask('/nothing', { method: 'HEAD' })).status).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each(['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%5cwindows', '//etc/passwd', '/goals%00.html'])(
    'doesn’t leave its folder: %s',
    async (path) => {
      await open('/');
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('is for this machine only, whatever name leads to it', async () => {
    await open('/');
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('is shown as rebuilt, even for another base', async () => {
    await open('/');
    writeFileSync(join(folder, '_headers'), headersFile('/moved/', ['_astro']));
    expect((await ask('/moved/goals/')).text).toBe('goals');
  });
});

it('says how to build a site if there is none', async () => {
  expect(await preview({ outDir: join(folder, 'empty') }, terminal)).toBeUndefined();
  expect(said.at(-1)).toContain('`npm run build` makes one.');
});

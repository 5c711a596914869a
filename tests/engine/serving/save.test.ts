import * as fs from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { type RunningServer, serve } from '../../../src/engine/serving/http.ts';
import { isFromThisMachine, Saving } from '../../../src/engine/serving/save.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import type { JournalSource } from '../../../src/site/journal-source.ts';
import { makeUrls } from '../../../src/views/common/urls.ts';
import { FILES, TOKEN_HEADER } from '../../../src/views/write/saving.ts';
import { JOURNAL, TODAY } from '../../client/write/small-journal.ts';
import { filesOf, frontmatter } from '../../output/drafts/written-journal.ts';

const DATE = '2026-03-08';
const TEXT = frontmatter({ date: DATE }, '\n## Wins\n\n- Slept well\n');
const CHECK_IN = { kind: 'checkIn', date: DATE, text: TEXT };
const GOAL_PATH = 'goals/marathon.md';
const TOO_LARGE = 256 * 1024 + 1;

let root: string;
let folder: string;
let server: RunningServer;
let saving: Saving;
let told: string[];
let readings: number;
/** Every file of the folder that contains the journal's folder. */
let before: ReturnType<typeof filesOf>;

function sourceOf(): JournalSource {
  const settings = { contentFolder: folder, today: TODAY };
  const read = readJournal(folder, { today: plainDate(TODAY) });
  return {
    settings,
    folder,
    audience: 'private',
    read,
    visible: read.documents && visibleDocuments(read.documents, 'private'),
    today: plainDate(TODAY),
    askedPictures: new Map(),
    knownPictures: new Map(),
  };
}

async function start(disk?: typeof fs): Promise<void> {
  let source = sourceOf();
  saving = new Saving({
    source: () => source,
    urls: () => makeUrls('/pair'),
    saved: () => {
      source = sourceOf();
      readings += 1;
    },
    failed: (reason) => told.push(reason),
    ...(disk && { disk }),
  });
  server = await serve({ host: '127.0.0.1', port: 0 }, (asked) => saving.answer(asked), [FILES]);
}

function put(path: string, text: string | Uint8Array): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

beforeEach(async () => {
  root = fs.mkdtempSync(join(tmpdir(), 'alongside-save-'));
  folder = join(root, 'content');
  told = [];
  readings = 0;
  for (const [path, text] of Object.entries(JOURNAL)) put(path, text);
  put('pages/program.mdx', '---\ntitle: A program\n---\n\nHello.\n');
  await start();
  before = filesOf(root);
});
afterEach(async () => {
  await server.close();
  fs.rmSync(root, { recursive: true });
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string | undefined>;
  body?: unknown;
}

interface Got {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** Sends a request like a page of the server, except for what's given. A header that's undefined is left out. */
function ask({ method = 'POST', path = FILES, headers = {}, body }: Sent = {}): Promise<Got> {
  const { port, origin } = new URL(server.address);
  const all = {
    ...(method === 'POST' && { origin, 'content-type': 'application/json' }),
    'sec-fetch-site': 'same-origin',
    [TOKEN_HEADER]: saving.token,
    ...headers,
  };
  const given = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return new Promise((done, failed) => {
    const asked = request({ port, hostname: '127.0.0.1', path, method, headers: given }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        // The server answers with an object; a plain refusal has an empty body.
        const read = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
        done({ status: response.statusCode, headers: response.headers, body: read });
      });
    });
    asked.on('error', failed);
    asked.end(body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
}

/** Expects every file to be unchanged, and none to be left over. */
function expectUnchanged(): void {
  expect(filesOf(root)).toEqual(before);
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(readings).toBe(0);
}

function written(path: string): string {
  return fs.readFileSync(join(folder, path), 'utf8');
}

function open(path: string): Promise<Got> {
  return ask({ method: 'GET', path: `${FILES}?path=${encodeURIComponent(path)}` });
}

describe('saving', () => {
  it('writes a check-in to the place for its day, and reports the page that shows it', async () => {
    expect(await ask({ body: CHECK_IN })).toMatchObject({
      status: 201,
      body: { path: `check-ins/${DATE}.md`, page: `/pair/check-ins/${DATE}/` },
    });
    expect(written(`check-ins/${DATE}.md`)).toBe(TEXT);
    expect(readings).toBe(1);
    expect(saving.isAsSaved(join('check-ins', `${DATE}.md`))).toBe(true);
    put(`check-ins/${DATE}.md`, `${TEXT}\n- Another\n`);
    expect(saving.isAsSaved(join('check-ins', `${DATE}.md`))).toBe(false);
  });

  it('writes one partner’s side to the place for its day and author', async () => {
    const text = frontmatter({ date: DATE, author: 'sam' }, '\n## Wins\n\n- Slept well\n');
    expect((await ask({ body: { ...CHECK_IN, author: 'sam', text } })).body).toMatchObject({
      path: `check-ins/${DATE}-sam.md`,
    });
    expect(written(`check-ins/${DATE}-sam.md`)).toBe(text);
  });

  it('creates a missing folder', async () => {
    const text = frontmatter({ title: 'Half way', date: '2026-03-01' }, '\nThere.\n');
    expect(await ask({ body: { kind: 'milestones', id: 'half-way', text } })).toMatchObject({
      status: 201,
      body: { path: 'milestones/half-way.md', page: '/pair/milestones/half-way/' },
    });
    expect(written('milestones/half-way.md')).toBe(text);
  });

  it('replaces a draft that hasn’t been filled in, but no other file', async () => {
    put(`check-ins/${DATE}.md`, frontmatter({ date: DATE }, '\n## Wins\n\n'));
    await server.close();
    await start();
    expect((await ask({ body: CHECK_IN })).status).toBe(201);
    expect(written(`check-ins/${DATE}.md`)).toBe(TEXT);
    const again = { ...CHECK_IN, text: TEXT.replace('Slept', 'Ate') };
    expect(await ask({ body: again })).toMatchObject({ status: 409, body: { problem: 'exists' } });
    expect(written(`check-ins/${DATE}.md`)).toBe(TEXT);
  });

  it('finds a check-in wherever it’s kept', async () => {
    const kept = `check-ins/2026/${DATE}.md`;
    put(kept, TEXT);
    await server.close();
    await start();
    expect((await ask({ body: CHECK_IN })).body).toEqual({ problem: 'exists' });
    expect(fs.existsSync(join(folder, `check-ins/${DATE}.md`))).toBe(false);
  });

  it('opens a document and changes it, once for each time it was opened', async () => {
    const opened = await open(GOAL_PATH);
    expect(opened).toMatchObject({ status: 200, body: { path: GOAL_PATH, text: written(GOAL_PATH) } });
    expect(opened.headers['cache-control']).toBe('no-store');
    const text = written(GOAL_PATH).replace('Run a marathon', 'Run two');
    const change = { path: GOAL_PATH, digest: opened.body['digest'], text };
    expect(await ask({ body: change })).toMatchObject({ status: 200, body: { page: '/pair/goals/marathon/' } });
    expect(written(GOAL_PATH)).toBe(text);
    expect(await ask({ body: { ...change, text: `${text}\nMore.\n` } })).toMatchObject({
      status: 409,
      body: { problem: 'changed' },
    });
    expect(written(GOAL_PATH)).toBe(text);
  });

  it('writes only the first of two that come at once', async () => {
    const answers = await Promise.all([ask({ body: CHECK_IN }), ask({ body: CHECK_IN })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('writes even if another file already has errors, as long as it doesn’t add any', async () => {
    put('goals/broken.md', '---\ntitel: x\n---\n');
    const broken = readJournal(folder, { today: plainDate(TODAY) });
    const { visible } = sourceOf();
    expect(visible).toBeUndefined();
    fs.rmSync(join(folder, 'goals/broken.md'));
    const sound = sourceOf();
    put('goals/broken.md', '---\ntitel: x\n---\n');
    const other = new Saving({
      source: () => ({ ...sound, read: broken }),
      urls: () => makeUrls('/'),
      saved: () => undefined,
      failed: () => undefined,
    });
    await server.close();
    saving = other;
    server = await serve({ host: '127.0.0.1', port: 0 }, (asked) => other.answer(asked), [FILES]);
    expect((await ask({ body: CHECK_IN })).status).toBe(201);
  });
});

describe('saving is refused', () => {
  const port = () => Number(new URL(server.address).port);
  const SENT: Record<string, () => Sent> = {
    'from a page of another site': () => ({ headers: { origin: 'https://evil.example' } }),
    'from a page of this machine at another port': () => ({ headers: { origin: `http://127.0.0.1:${port() + 1}` } }),
    'from a page of this machine by another name': () => ({ headers: { origin: `http://localhost:${port()}` } }),
    'from a page of this machine over HTTPS': () => ({ headers: { origin: `https://127.0.0.1:${port()}` } }),
    'from a page without an origin': () => ({ headers: { origin: 'null' } }),
    'without an origin': () => ({ headers: { origin: undefined } }),
    'by a name that leads here': () => ({
      headers: { host: `evil.example:${port()}`, origin: `http://evil.example:${port()}` },
    }),
    'by an address in the network': () => ({
      headers: { host: `192.168.1.5:${port()}`, origin: `http://192.168.1.5:${port()}` },
    }),
    'by another port': () => ({ headers: { host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' } }),
    'by a name that only ends so': () => ({
      headers: { host: `evil-localhost:${port()}`, origin: `http://evil-localhost:${port()}` },
    }),
    'as a browser tells that another site asks': () => ({ headers: { 'sec-fetch-site': 'cross-site' } }),
    'as a browser tells that another port asks': () => ({ headers: { 'sec-fetch-site': 'same-site' } }),
    'as a browser marks a typed address': () => ({ headers: { 'sec-fetch-site': 'none' } }),
    'without a token': () => ({ headers: { [TOKEN_HEADER]: undefined } }),
    'with an empty token': () => ({ headers: { [TOKEN_HEADER]: '' } }),
    'with the token of another server': () => ({ headers: { [TOKEN_HEADER]: new Saving(OPTIONS).token } }),
    'with a part of the token': () => ({ headers: { [TOKEN_HEADER]: saving.token.slice(0, -1) } }),
  };
  const OPTIONS = {
    source: () => sourceOf(),
    urls: () => makeUrls('/'),
    saved: () => undefined,
    failed: () => undefined,
  };

  it.each(Object.keys(SENT))('%s', async (name) => {
    const { status } = await ask({ ...SENT[name]?.(), body: CHECK_IN });
    expect(status).toBe(403);
    expectUnchanged();
  });

  it.each(Object.keys(SENT).filter((name) => name !== 'without an origin'))('for opening, %s', async (name) => {
    const { status, body } = await ask({ ...SENT[name]?.(), method: 'GET', path: `${FILES}?path=${GOAL_PATH}` });
    expect(status).toBe(403);
    expect(body).not.toHaveProperty('text');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', undefined])(
    'as %s',
    async (type) => {
      expect(await ask({ headers: { 'content-type': type }, body: CHECK_IN })).toMatchObject({
        status: 415,
        body: { problem: 'notUnderstood' },
      });
      expectUnchanged();
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s', async (method) => {
    const { status, headers } = await ask({ method });
    expect(status).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expectUnchanged();
  });

  it.each(['/', '/@alongside/', '/@alongside/changes', `${FILES}/`, '/write/'])('at %s', async (path) => {
    expect((await ask({ path, body: CHECK_IN })).status).toBe(405);
    expectUnchanged();
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no JSON', '{"kind": '],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ['null', null],
    ['a list', [CHECK_IN]],
    ['a text', '"checkIn"'],
    ['no kind', { ...CHECK_IN, kind: undefined }],
    ['another kind', { ...CHECK_IN, kind: 'partners', id: 'robin' }],
    ['a field more', { ...CHECK_IN, path: GOAL_PATH }],
    ['a day that does not exist', { ...CHECK_IN, date: '2026-02-30' }],
    ['a day with a path in it', { ...CHECK_IN, date: '../2026-03-08' }],
    ['a number for a day', { ...CHECK_IN, date: 20260308 }],
    ['an author who is not a partner', { ...CHECK_IN, author: 'alex' }],
    ['an author with a path in it', { ...CHECK_IN, author: 'sam/../../x' }],
    ['null for an author', { ...CHECK_IN, author: null }],
    ['no text', { ...CHECK_IN, text: undefined }],
    ['a list for a text', { ...CHECK_IN, text: [TEXT] }],
    ['half a character', { ...CHECK_IN, text: `${TEXT}\ud83d` }],
    ['an id with a slash', { kind: 'goals', id: 'a/b', text: TEXT }],
    ['an id that leads out', { kind: 'goals', id: '../partnership', text: TEXT }],
    ['an id with an ending', { kind: 'goals', id: 'a.mdx', text: TEXT }],
    ['an id with an encoded slash', { kind: 'goals', id: '..%2fpartnership', text: TEXT }],
    ['an id with a drive', { kind: 'goals', id: 'c:x', text: TEXT }],
    ['an id with a stream', { kind: 'goals', id: 'marathon::$data', text: TEXT }],
    ['an id that ends in a dot', { kind: 'goals', id: 'marathon.', text: TEXT }],
    ['an id with a zero', { kind: 'goals', id: 'a\0', text: TEXT }],
    ['no id', { kind: 'goals', id: '', text: TEXT }],
    ['a year for an id', { kind: 'milestones', id: '2026', text: TEXT }],
    ['a change without a digest', { path: GOAL_PATH, text: TEXT }],
    ['a change with null for a digest', { path: GOAL_PATH, digest: null, text: TEXT }],
    ['a prototype', '{"__proto__": {"kind": "checkIn"}, "date": "2026-03-08", "text": "x"}'],
  ])('with %s', async (_, body) => {
    expect(await ask({ body })).toMatchObject({ status: 400, body: { problem: 'notUnderstood' } });
    expectUnchanged();
  });

  it.each([
    '../content/goals/marathon.md',
    'goals/../goals/marathon.md',
    './goals/marathon.md',
    'goals//marathon.md',
    'goals\\marathon.md',
    'GOALS/marathon.md',
    'goals/new.md',
    'goals',
    '',
    'pages/program.mdx',
    'keyring.json',
    'README.md',
    '.git/config',
    '/etc/passwd',
    '../outside.md',
    '%2e%2e/outside.md',
    'goals%2Fmarathon.md',
    'goals/marathon.md ',
    'goals/marathon.md.',
    'goals/marathon.md::$DATA',
    'goals/marathon.md\0.md',
    'C:\\outside.md',
    '//server/share/outside.md',
    'file:///etc/passwd',
    'constructor',
    'goals/ｍarathon.md',
  ])('for a path that isn’t one of its documents: %j', async (path) => {
    put('../outside.md', 'Outside.');
    put('README.md', 'About.');
    before = filesOf(root);
    const known = await open(path);
    expect(known).toMatchObject({ status: 404, body: { problem: 'unknown' } });
    expect(await ask({ body: { path, digest: '', text: 'x' } })).toMatchObject({ status: 404 });
    expectUnchanged();
  });

  it('with the whole path of a document', async () => {
    expect((await open(join(folder, GOAL_PATH))).status).toBe(404);
    expectUnchanged();
  });

  it('with too much, while it’s still being received', async () => {
    const body = { ...CHECK_IN, text: TEXT + 'x'.repeat(TOO_LARGE) };
    expect(await ask({ body })).toMatchObject({ status: 413, body: { problem: 'tooLarge' } });
    const chunked = { headers: { 'transfer-encoding': 'chunked' }, body };
    expect(await ask(chunked)).toMatchObject({ status: 413, body: { problem: 'tooLarge' } });
    expectUnchanged();
  });

  it('if it ends early', async () => {
    const { origin, hostname, port: used } = new URL(server.address);
    const headers = { origin, 'content-type': 'application/json', [TOKEN_HEADER]: saving.token };
    const status = await new Promise<number | undefined>((done, failed) => {
      const asked = request({ hostname, port: used, path: FILES, method: 'POST', headers }, (response) => {
        done(response.statusCode);
        asked.destroy();
      });
      asked.on('error', failed);
      // This request is never completed.
      asked.write('x'.repeat(TOO_LARGE));
    });
    expect(status).toBe(413);
    expectUnchanged();
  });

  it('with errors in it, which are reported', async () => {
    const body = { ...CHECK_IN, text: frontmatter({ date: DATE, readings: { swims: 3 } }, '\n## Wins\n\n- x\n') };
    const { status, body: answer } = await ask({ body });
    expect(status).toBe(422);
    expect(answer).toMatchObject({
      problem: 'wrong',
      problems: [{ file: `check-ins/${DATE}.md`, severity: 'error', line: 3 }],
    });
    expectUnchanged();
  });

  it('with a different day from the one it’s for', async () => {
    const body = { ...CHECK_IN, date: '2026-03-07' };
    expect((await ask({ body })).body).toMatchObject({ problem: 'wrong' });
    expectUnchanged();
  });

  it('for a change that breaks another file', async () => {
    const path = 'benchmarks/long-run.md';
    const { body } = await open(path);
    const text = written(path).replace('"partner"', '"pair"');
    const answer = await ask({ body: { path, digest: body['digest'], text } });
    expect(answer).toMatchObject({ status: 422, body: { problem: 'wrong' } });
    expectUnchanged();
  });

  it('if the file exists', async () => {
    const text = written(GOAL_PATH);
    expect(await ask({ body: { kind: 'goals', id: 'marathon', text } })).toMatchObject({
      status: 409,
      body: { problem: 'exists' },
    });
    expect((await ask({ body: { ...CHECK_IN, date: '2026-03-01' } })).body).toEqual({ problem: 'exists' });
    expectUnchanged();
  });

  it('if the file was created, changed or deleted meanwhile', async () => {
    const { body: opened } = await open(GOAL_PATH);
    put(`check-ins/${DATE}.md`, `${TEXT}\nBy hand.\n`);
    put(GOAL_PATH, `${written(GOAL_PATH)}\nBy hand.\n`);
    before = filesOf(root);
    expect((await ask({ body: CHECK_IN })).body).toEqual({ problem: 'exists' });
    const change = { path: GOAL_PATH, digest: opened['digest'], text: TEXT };
    expect((await ask({ body: change })).body).toEqual({ problem: 'changed' });
    fs.rmSync(join(folder, GOAL_PATH));
    expect((await ask({ body: change })).body).toEqual({ problem: 'changed' });
    expect((await open(GOAL_PATH)).status).toBe(404);
    expect(fs.existsSync(join(folder, GOAL_PATH))).toBe(false);
  });

  it.each(['goals', 'check-ins'])('through a link instead of the folder %s', async (name) => {
    fs.renameSync(join(folder, name), join(root, 'elsewhere'));
    fs.symlinkSync(join(root, 'elsewhere'), join(folder, name));
    before = filesOf(root);
    const text = frontmatter({ title: 'x' });
    const body = name === 'goals' ? { kind: 'goals', id: 'new', text } : CHECK_IN;
    expect(await ask({ body })).toMatchObject({ status: 409, body: { problem: 'notWritten' } });
    if (name === 'goals') expect((await open(GOAL_PATH)).body).toEqual({ problem: 'notWritten' });
    expectUnchanged();
  });

  it('through a link instead of the file, wherever it leads', async () => {
    put('../outside.md', 'Outside.');
    const link = join(folder, `check-ins/${DATE}.md`);
    for (const target of [join(root, 'outside.md'), join(root, 'nowhere.md')]) {
      fs.symlinkSync(target, link);
      expect((await ask({ body: CHECK_IN })).body).toEqual({ problem: 'notWritten' });
      expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
      fs.rmSync(link);
    }
    expect(fs.readFileSync(join(root, 'outside.md'), 'utf8')).toBe('Outside.');
    expect(fs.existsSync(join(root, 'nowhere.md'))).toBe(false);
    const { body: opened } = await open(GOAL_PATH);
    fs.renameSync(join(folder, GOAL_PATH), join(root, 'goal.md'));
    fs.symlinkSync(join(root, 'goal.md'), join(folder, GOAL_PATH));
    before = filesOf(root);
    const change = { path: GOAL_PATH, digest: opened['digest'], text: TEXT };
    expect((await ask({ body: change })).body).toEqual({ problem: 'notWritten' });
    expectUnchanged();
  });

  it('if there’s a folder instead of the file', async () => {
    const inPlace = join(folder, `check-ins/${DATE}.md`);
    fs.mkdirSync(inPlace);
    expect((await ask({ body: CHECK_IN })).body).toEqual({ problem: 'notWritten' });
    expect(fs.readdirSync(inPlace)).toEqual([]);
    fs.rmdirSync(inPlace);
    expectUnchanged();
  });

  it.each(['EROFS', 'ENOSPC', 'EACCES'])('if the disk says %s, with a message for the terminal', async (code) => {
    const fails = (): never => {
      throw Object.assign(new Error(code), { code, syscall: 'mkdir', path: join(folder, 'x') });
    };
    await server.close();
    await start({ ...fs, mkdirSync: fails });
    expect(await ask({ body: CHECK_IN })).toMatchObject({ status: 500, body: { problem: 'notWritten' } });
    expect(told.join('')).toContain(`(${code})`);
    expectUnchanged();
  });
});

describe('a request from this machine', () => {
  const sent = (remoteAddress: string, host: string, localPort = 4321) =>
    isFromThisMachine({ headers: { host }, socket: { remoteAddress, localPort } });

  it.each(['localhost:4321', 'pair.localhost:4321', '127.0.0.1:4321', '127.1.2.3:4321', '[::1]:4321'])(
    'is to %s',
    (host) => {
      expect(sent('127.0.0.1', host)).toBe(true);
      expect(sent('::1', host)).toBe(true);
      expect(sent('::ffff:127.0.0.1', host)).toBe(true);
      expect(sent('192.168.1.7', host)).toBe(false);
      expect(sent('::ffff:192.168.1.7', host)).toBe(false);
      expect(sent('fe80::1', host)).toBe(false);
    },
  );

  it.each([
    'localhost',
    'localhost:80',
    '0.0.0.0:4321',
    '192.168.1.5:4321',
    '[::]:4321',
    'localhost.:4321',
    '127.0.0.1.evil.example:4321',
    'localhost.evil.example:4321',
    'evil.example',
    '',
  ])('is not to %j', (host) => {
    expect(sent('127.0.0.1', host)).toBe(false);
  });

  it('may omit HTTP’s default port', () => {
    expect(sent('127.0.0.1', 'localhost', 80)).toBe(true);
  });
});

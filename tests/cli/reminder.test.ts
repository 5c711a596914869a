import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { next as command } from '../../src/cli/next.ts';
import { type Reminder, sendReminder } from '../../src/cli/reminder.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { GithubRepository } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';
import { runHere } from '../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Due on 31 May 2026; the window opens two days earlier. */
const [FIRST_DAY, LATER] = ['2026-05-29', '2026-05-30'];
const TEXT = 'The next check-in is due on Sunday, May 31, 2026.';
/** A topic that only people who may write to it know. */
const SECRET = 'x7Q-only-ours';

interface Got {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

const got: Got[] = [];
let answers = { status: 200, headers: {} as Record<string, string> };
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    got.push({ path: request.url, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(answers.status, answers.headers).end();
  });
});
let origin: string;
let github: GithubServer;
let repository: GithubRepository;
let folder: string;

beforeAll(async () => {
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  // A server that listens on a port has an address object.
  origin = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`;
  github = await GithubServer.start();
});
beforeEach(() => {
  got.length = 0;
  answers = { status: 200, headers: {} };
  github.reset();
  repository = new GithubRepository(github);
  folder = mkdtempSync(join(tmpdir(), 'alongside-reminder-'));
  cpSync(join(ROOT, 'tests/journals/sound'), join(folder, 'content'), { recursive: true });
  return () => rmSync(folder, { recursive: true });
});
afterAll(async () => {
  await github.close();
  await new Promise((closed) => receiver.close(closed));
});

const REMINDER: Reminder = {
  due: plainDate('2026-05-31'),
  title: 'Nächstes Check-in',
  text: 'Am 31. Mai 2026 – fällig.',
  link: 'https://pair.example/séance/',
};

describe('a reminder', () => {
  it('is a message with a title and a link for ntfy', async () => {
    expect(await sendReminder(`ntfy+${origin.replace('//', '//:tk_1@')}/${SECRET}`, REMINDER)).toBeUndefined();
    expect(got).toMatchObject([
      {
        path: `/${SECRET}`,
        body: REMINDER.text,
        headers: {
          title: `=?UTF-8?B?${Buffer.from(REMINDER.title).toString('base64')}?=`,
          click: 'https://pair.example/s%C3%A9ance/',
          'x-sequence-id': 'check-in-2026-05-31',
          authorization: `Basic ${Buffer.from(':tk_1').toString('base64')}`,
        },
      },
    ]);
  });

  it('accepts a password with a percent sign as it’s typed', async () => {
    expect(await sendReminder(`ntfy+${origin.replace('//', '//kim:50%@')}/${SECRET}`, REMINDER)).toBeUndefined();
    expect(got).toMatchObject([{ headers: { authorization: `Basic ${Buffer.from('kim:50%').toString('base64')}` } }]);
  });

  it('is a text for a webhook', async () => {
    expect(await sendReminder(`${origin}/hooks/${SECRET}`, REMINDER)).toBeUndefined();
    expect(got[0]?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(got[0]?.body ?? '')).toEqual({ text: `${REMINDER.text} ${String(REMINDER.link)}` });
  });

  it('is only its text if there’s nothing to link to', async () => {
    const { link: _, ...without } = REMINDER;
    await sendReminder(`ntfy+${origin}/${SECRET}`, without);
    await sendReminder(`${origin}/${SECRET}`, without);
    expect(got.map(({ body }) => body)).toEqual([REMINDER.text, JSON.stringify({ text: REMINDER.text })]);
    expect(got[0]?.headers).not.toHaveProperty('click');
  });

  it.each([
    'http://push.example/',
    'ftp://push.example/',
    'push.example/ours',
    `https://[${SECRET}`,
    `${SECRET} and more`,
  ])('isn’t sent where everyone could read it, and the secret isn’t printed: %s', async (target) => {
    const why = await sendReminder(target, REMINDER);
    expect(why).toContain('ALONGSIDE_NOTIFY has to hold one address that starts with https://');
    expect(why).not.toContain(target);
  });

  it.each([
    [{ status: 500, headers: {} }, 'the address answers with 500'],
    [
      { status: 307, headers: { location: 'http://127.0.0.1:1/elsewhere' } },
      'the address answers with 307; it redirects elsewhere. Use the address that it redirects to',
    ],
  ])('says why if it’s rejected: %o', async (answer, why) => {
    answers = answer;
    expect(await sendReminder(`${origin}/${SECRET}`, REMINDER)).toBe(why);
    expect(got).toHaveLength(1);
  });

  it('says so if the server can’t be reached', async () => {
    expect(await sendReminder(`http://127.0.0.1:1/${SECRET}`, REMINDER)).toMatch(
      /^the address can’t be reached \(.+\)$/,
    );
  });
});

async function next(today: string, environment: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = await runHere(command, ['--today', today, '--notify', ...args], {
    environment: { CI: '', ...environment },
    folder,
  });
  return { status, out: stdout, error: stderr };
}

describe('npm run next -- --notify', { timeout: 60_000 }, () => {
  beforeEach(() => void spawnSync('git', ['init', '--quiet', folder]));
  const onGithub = () => ({
    GITHUB_TOKEN: github.token,
    GITHUB_REPOSITORY: 'robin/journal',
    GITHUB_API_URL: github.origin,
    ALONGSIDE_NOTIFY: `${origin}/${SECRET}`,
  });
  const elsewhere = () => ({ ALONGSIDE_NOTIFY: `${origin}/${SECRET}` });
  const texts = () => got.map(({ body }): unknown => JSON.parse(body));

  it('reminds in the run that opens the pull request, and in no other', async () => {
    const first = await next(FIRST_DAY, { ...onGithub(), CI: 'true' });
    expect(first.out).toMatch(/Opened pull request 1[^]*Sent a reminder\.\n$/);
    expect((await next(FIRST_DAY, { ...onGithub(), CI: 'true' })).out).not.toContain('reminder');
    expect((await next(LATER, onGithub())).out).not.toContain('reminder');
    expect(texts()).toEqual([{ text: `${TEXT} https://github.com/robin/journal/pull/1` }]);
    expect(existsSync(join(folder, '.alongside-reminded'))).toBe(false);
  });

  it('opens the pull request even if the reminder fails, and doesn’t print secrets', async () => {
    answers = { status: 403, headers: {} };
    const { status, out, error } = await next(FIRST_DAY, onGithub());
    expect([status, error]).toEqual([1, 'The reminder couldn’t be sent: the address answers with 403.\n']);
    expect(out).toContain('Opened pull request 1');
    expect(repository.pulls).toHaveLength(1);
    expect(out + error).not.toContain(SECRET);
  });

  it('doesn’t send anything unless it’s set up', async () => {
    const { status, out } = await next(FIRST_DAY, { ...onGithub(), ALONGSIDE_NOTIFY: '' });
    expect(status).toBe(0);
    expect(out).not.toContain('reminder');
    expect(got).toEqual([]);
  });

  it('says what it would send, without sending it', async () => {
    expect((await next(FIRST_DAY, onGithub(), '--dry-run')).out).toContain(`This would send a reminder: ${TEXT}`);
    expect(got).toEqual([]);
  });

  it('reminds once without GitHub, on any day when it’s time', async () => {
    expect((await next('2026-05-28', elsewhere())).out).toContain('Nothing to open yet');
    for (const day of [LATER, LATER, '2026-05-31']) expect((await next(day, elsewhere())).status).toBe(0);
    expect(texts()).toEqual([{ text: TEXT }]);
    expect(readFileSync(join(folder, '.alongside-reminded'), 'utf8')).toBe('2026-05-31\n');
    await next('2026-06-14', elsewhere());
    expect(got).toHaveLength(2);
  });

  it('reminds only on the first day in CI, which may not remember anything', async () => {
    const ci = { ...elsewhere(), CI: 'true' };
    await next(FIRST_DAY, ci);
    await next(FIRST_DAY, ci);
    rmSync(join(folder, '.alongside-reminded'));
    expect((await next(LATER, ci)).out).toContain('No reminder: its day is 2026-05-29');
    expect(got).toHaveLength(1);
  });

  it('sends it again if it was rejected', async () => {
    answers = { status: 503, headers: {} };
    expect((await next(FIRST_DAY, elsewhere())).status).toBe(1);
    answers = { status: 200, headers: {} };
    expect((await next(FIRST_DAY, elsewhere())).status).toBe(0);
    expect(got).toHaveLength(2);
  });
});

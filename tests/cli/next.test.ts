import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { next as command } from '../../src/cli/next.ts';
import { GithubRepository } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';
import { runHere } from '../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../..');
/** GitHub wants a second between a workflow's writes, and more if others are notified. */
const SLOW = { timeout: 60_000 };
/** Due every two weeks, including 31 May 2026. */
const DUE = '2026-05-31';

let server: GithubServer;
let repository: GithubRepository;
let root: string;
beforeAll(async () => {
  server = await GithubServer.start();
  root = mkdtempSync(join(tmpdir(), 'next-'));
  spawnSync('git', ['init', '--quiet', root]);
});
beforeEach(() => {
  server.reset();
  repository = new GithubRepository(server);
  rmSync(join(root, 'content'), { recursive: true, force: true });
  cpSync(join(ROOT, 'tests/journals/sound'), join(root, 'content'), { recursive: true });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

async function next(today: string, args: readonly string[] = [], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = await runHere(command, ['--today', today, ...args], {
    environment: { ...environment(), ...more },
    folder: root,
  });
  return { status, out: stdout, error: stderr };
}

/** Runs the command as a separate process. */
function started(today: string) {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/start.mjs'), 'next', '--today', today], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.error += String(chunk)));
  return new Promise<{ status: number | null; out: string; error: string }>((done) =>
    child.on('close', (status) => done({ status, ...said })),
  );
}

const environment = () => ({
  GITHUB_TOKEN: server.token,
  GITHUB_REPOSITORY: 'robin/journal',
  GITHUB_API_URL: server.origin,
});

describe('npm run next', SLOW, () => {
  it('opens the pull request of the next check-in, filled in, once', async () => {
    expect(await started('2026-05-29')).toEqual({
      status: 0,
      out: 'Opened pull request 1, “Check-in of May 31, 2026”: https://github.com/robin/journal/pull/1\n',
      error: '',
    });
    const files = repository.filesOf(`check-in-${DUE}`);
    expect(Object.keys(files)).toEqual([`content/check-ins/${DUE}.md`]);
    expect(files[`content/check-ins/${DUE}.md`]).toMatch(/^---\ndate: 2026-05-31\n/);
    expect(repository.pulls[0]?.body).toContain(`/edit/check-in-${DUE}/content/check-ins/${DUE}.md)`);

    const writes = repository.writes.length;
    expect(await next('2026-05-30')).toEqual({
      status: 0,
      out: 'Nothing to open: pull request 1 is already open: https://github.com/robin/journal/pull/1\n',
      error: '',
    });
    expect(repository.writes).toHaveLength(writes);
  });

  it('writes a file about which a strict check says only that it hasn’t been filled in', async () => {
    await next('2026-05-29');
    const path = `content/check-ins/${DUE}.md`;
    writeFileSync(join(root, path), repository.filesOf(`check-in-${DUE}`)[path] ?? '');
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'src/cli/start.mjs'), 'check', '--strict', '--today', DUE, '--content', join(root, 'content')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^\S+ {2}warning {2}This check-in is still empty[^\n]+\n[^]*\n1 warning in \d+ documents\.\n$/,
    );
  });

  it('doesn’t ask GitHub if it’s not time', async () => {
    const { status, out } = await next('2026-05-28', [], { GITHUB_TOKEN: '' });
    expect({ status, out }).toEqual({
      status: 0,
      out: 'Nothing to open yet: the next check-in is due on 2026-05-31, and its pull request opens on 2026-05-29 at the earliest.\n',
    });
    expect(server.requests).toEqual([]);
  });

  it.each([
    [
      'in a pause',
      ['starts: 2026-01-11', 'starts: 2026-01-11, pauses: [{ from: 2026-05-20, to: 2026-06-01 }]'],
      '2026-05-30',
      'due on 2026-06-14, after the pause until 2026-06-01, and its pull request opens on 2026-06-12 at the earliest',
    ],
    [
      'when the term has ended',
      ['cadence:', 'term: { ends: 2026-06-20 }\ncadence:'],
      '2026-07-01',
      'no more check-ins are due. The term has ended',
    ],
  ] as const)('doesn’t open one %s, and says so', async (_when, [before, after], today, words) => {
    const file = join(root, 'content/partnership.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
    const { status, out } = await next(today);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining(words) as string });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['partners', 'partners', true],
    ['partners', 'private', false],
    ['public', 'partners', false],
  ])('in a journal for %s, carries over promises from a session for %s: %s', async (all, one, isCarried) => {
    const file = join(root, 'content/partnership.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('cadence:', `privacy: { default: ${all} }\ncadence:`));
    writeFileSync(
      join(root, 'content/check-ins/2026-05-17.md'),
      `---\ndate: 2026-05-17\nvisibility: ${one}\n---\n## Next steps\n- [ ] @sam Paint the boat\n`,
    );
    const { out } = await next(DUE, ['--dry-run']);
    expect(out).toContain('date: 2026-05-31');
    expect(out.includes('Paint the boat')).toBe(isCarried);
  });

  it('opens it earlier on request', async () => {
    const { out } = await next('2026-05-28', ['--within', '3 days', '--dry-run']);
    expect(out).toContain(
      'This would open a pull request, “Check-in of May 31, 2026”, from the branch check-in-2026-05-31',
    );
    expect(repository.writes).toEqual([]);
  });

  it('leaves alone what someone has closed, and says what to do', async () => {
    repository.addPull(`check-in-${DUE}`, { state: 'closed' });
    const { status, out } = await next(DUE);
    expect(status).toBe(0);
    expect(out).toContain('was opened for this check-in, then closed');
    expect(repository.writes).toEqual([]);
  });

  it('says where the setting is if workflows may not open pull requests', async () => {
    server.on('POST /repos/robin/journal/pulls', {
      status: 403,
      data: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    });
    const { status, error } = await next(DUE);
    expect(status).toBe(1);
    expect(error).toContain('Allow GitHub Actions to create and approve pull requests');
    expect(error).toContain('The branch is there; the next run opens its pull request.');
  });

  it('doesn’t open one for a journal with errors, and lists them', async () => {
    writeFileSync(join(root, 'content/partners/robin.md'), '');
    const { status, error } = await next(DUE);
    expect(status).toBe(1);
    expect(error).toContain('partners/robin.md:1:1');
    expect(server.requests).toEqual([]);
  });

  it('refuses an invalid duration', async () => {
    expect(await next(DUE, ['--within', 'soon'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('`--within` can’t be `soon`: write a length of time') as string,
    });
  });
});

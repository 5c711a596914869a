import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileAnswer, pullAnswer } from '../../support/github-pull.ts';
import { type Answer, FORBIDDEN, GithubServer, rateLimited } from '../../support/github-server.ts';
import { FeedbackJournal, runFeedback } from './feedback-journal.ts';

let server: GithubServer;
let journal: FeedbackJournal;
beforeAll(async () => {
  server = await GithubServer.start();
});
beforeEach(() => {
  server.reset();
  journal = new FeedbackJournal();
});
afterEach(() => journal.remove());
afterAll(() => server.close());

const PULL = 'GET /repos/robin/journal/pulls/12';
const ARGS = ['import', '--pull', '12'];

/** Collects all output, each under a title: a golden file of errors as people see them. */
async function told(cases: Record<string, () => Promise<{ status: number | null; stdout: string; stderr: string }>>) {
  const parts: string[] = [];
  for (const [about, start] of Object.entries(cases)) {
    const { status, stdout, stderr } = await start();
    expect(stdout).toBe('');
    parts.push(`== ${about} (ends with ${status})\n${stderr}`);
  }
  return parts.join('\n');
}

/** Each test starts the program several times, possibly on a busy machine. */
const SLOW = { timeout: 60_000 };

describe('npm run feedback -- import, if something is wrong,', SLOW, () => {
  it('says what GitHub doesn’t do', async () => {
    const having = (answer: Answer) => () => {
      server.reset();
      server.on(PULL, answer);
      return runFeedback(journal, server, ARGS);
    };
    const text = await told({
      'no such pull request': having({ status: 404, data: { message: 'Not Found' } }),
      'a token without the permission': having(FORBIDDEN),
      'a limit that lasts': having(rateLimited(2_000_000_000)),
      'no JSON': having({ text: '<html>' }),
      'another shape': having({ data: { ...pullAnswer(12), user: 'robin' }, isOdd: true }),
      'a wrong token': () => runFeedback(journal, server, ARGS, { GITHUB_TOKEN: 'old' }),
    });
    await expect(text).toMatchFileSnapshot('goldens/github-errors.txt');
    expect(journal.feedbackFiles).toEqual([]);
  });

  it('says what’s missing or invalid', async () => {
    const asked =
      (args: string[], environment: Record<string, string> = {}) =>
      () =>
        runFeedback(journal, server, args, environment);
    const text = await told({
      'nothing to do': asked([]),
      'something else to do': asked(['imprt']),
      'no pull request': asked(['import']),
      'a number without its option': asked(['import', '12']),
      'no number': asked(['import', '--pull', 'twelve']),
      'no token': asked(ARGS, { GITHUB_TOKEN: '' }),
      'no repository': asked(ARGS, { GITHUB_REPOSITORY: '' }),
      'no name of a repository': asked([...ARGS, '--repository', 'journal']),
      'an API over an open line': asked([...ARGS, '--api', 'http://example.org']),
    });
    await expect(text).toMatchFileSnapshot('goldens/usage-errors.txt');
    expect(server.requests).toEqual([]);
  });

  it('says what’s wrong with the journal before it asks GitHub', async () => {
    journal.write('partners/robin.md', '---\nname: Robin\n---\n');
    journal.write('partners/sam.md', '---\nname: Sam\n---\n');
    const nobody = await told({ 'nobody is known': () => runFeedback(journal, server, ARGS) });
    journal.write('feedback/2026-05-01.yaml', 'remarks:\n  - by: kim\n');
    const broken = await told({ 'the file is not valid': () => runFeedback(journal, server, ARGS) });
    await expect(`${nobody}\n${broken}`).toMatchFileSnapshot('goldens/journal-errors.txt');
    expect(journal.feedback()).toBe('remarks:\n  - by: kim\n');
    expect(server.requests).toEqual([]);
  });

  it('says which session the journal doesn’t have yet', async () => {
    server
      .on(PULL, { data: pullAnswer(12) })
      .on(`${PULL}/files`, { list: [fileAnswer('content/check-ins/2026-05-29.md')] })
      .on(`${PULL}/reviews`, { list: [] })
      .on(`${PULL}/comments`, { list: [] })
      .on('GET /repos/robin/journal/issues/12/comments', { list: [] });
    const text = await told({ 'not pulled yet': () => runFeedback(journal, server, ARGS) });
    await expect(text).toMatchFileSnapshot('goldens/unknown-session.txt');
  });

  it('takes the repository from git if it isn’t given, and doesn’t send a token to other hosts', async () => {
    const origin = (address: string) => spawnSync('git', ['-C', journal.root, 'remote', 'add', 'origin', address]);
    origin('git@github.com:robin/journal.git');
    server.on(PULL, FORBIDDEN);
    await runFeedback(journal, server, ARGS, { GITHUB_REPOSITORY: '' });
    expect(server.requests.map(({ path }) => path)).toEqual(['/repos/robin/journal/pulls/12']);
    spawnSync('git', ['-C', journal.root, 'remote', 'remove', 'origin']);
    origin('https://x:secret@git.example.org/robin/journal');
    const { status, stderr } = await runFeedback(journal, undefined, ARGS, {
      GITHUB_REPOSITORY: '',
      GH_TOKEN: 'test-token',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('write `--api https://git.example.org/api/v3`');
    expect(stderr).not.toContain('secret');
  });

  it('shows its help', async () => {
    const { status, stdout } = await runFeedback(journal, server, ['--help']);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot('goldens/help.txt');
  });
});

import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GithubRepository, NOT_FOR_INTEGRATIONS, refusedBy } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';
import { IS_LONG } from '../support/properties.ts';
import { runJob } from './run-job.ts';
import { ScratchRepository } from './scratch-repository.ts';

/** Several commands in sequence, on a machine that runs other tests meanwhile. */
const SLOW = { timeout: 120_000 };
const CHECK_IN = 'content/check-ins/2026-05-31.md';
const WRITTEN = `---
date: 2026-05-31
visibility: public
---
## Wins
- Ran to the lighthouse

## Next steps
- [ ] @sam Draft the route
`;

let server: GithubServer;
let github: GithubRepository;
let scratch: ScratchRepository;
beforeAll(async () => {
  server = await GithubServer.start();
});
beforeEach(() => {
  server.reset();
  github = new GithubRepository(server);
  scratch = new ScratchRepository('tests/journals/sound');
});
afterEach(() => scratch.remove());
afterAll(() => server.close());

const actions = (today: string) => ({
  GITHUB_REPOSITORY: 'robin/journal',
  GITHUB_API_URL: server.origin,
  GITHUB_SERVER_URL: 'https://github.com',
  ALONGSIDE_TODAY: today,
});

/** Programs that replace npm, except in `npm run test:long`. */
const quickNpm = () => (IS_LONG ? {} : { programs: scratch.quickNpm() });

const failed = (steps: readonly { run: string; status: number | null }[]) =>
  steps.filter(({ status }) => status !== 0).map(({ run, status }) => [run.split(' ')[2], status]);

describe('the publish workflow', SLOW, () => {
  /** Returns the output of its first job if GitHub gives this answer about Pages. */
  async function asked(answer: number, data: Readonly<Record<string, unknown>> = {}) {
    const pages = createServer((request, response) => {
      response.statusCode = request.url === '/repos/robin/journal/pages' ? answer : 500;
      response.end(JSON.stringify(data));
    }).listen(0, '127.0.0.1');
    await once(pages, 'listening');
    const address = pages.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const folder = scratch.checkOut(['publish', 'build']);
    const output = join(folder, '../output');
    writeFileSync(output, '');
    const { steps } = await runJob(['publish', 'ask'], {
      folder,
      environment: {
        ...actions('2026-05-31'),
        GITHUB_API_URL: `http://127.0.0.1:${String(port)}`,
        GITHUB_OUTPUT: output,
      },
      expressions: { 'github.token': server.token },
    });
    pages.close();
    return { ...steps[0], output: readFileSync(output, 'utf8') };
  }

  it.each([
    ['https://robin.github.io/journal', 'https://robin.github.io', '/journal/'],
    ['https://robin.github.io/', 'https://robin.github.io', '/'],
    ['http://our-journal.example/', 'http://our-journal.example', '/'],
  ])('continues if Pages is on, at its address: %s', async (html_url, origin, base) => {
    const answer = await asked(200, { html_url, build_type: 'workflow' });
    expect(answer).toMatchObject({ status: 0, said: '', output: `origin=${origin}\nbase=${base}\n` });
  });

  it('ends quietly if Pages shows a branch, and says how to change that', async () => {
    const { status, said, output } = await asked(200, { html_url: 'https://x.example/', build_type: 'legacy' });
    expect([status, output]).toEqual([0, '']);
    expect(said).toMatch(/^::notice::GitHub Pages shows a branch here/);
  });

  it('ends quietly if Pages is off, and says how to turn it on', async () => {
    const { status, said, output } = await asked(404);
    expect([status, output]).toEqual([0, '']);
    expect(said).toMatch(/^::notice::GitHub Pages is off here/);
  });

  it('fails if GitHub can’t say', async () => {
    const { status, said, output } = await asked(503);
    expect([status, output]).toEqual([1, '']);
    expect(said).toContain('GitHub answered 503');
  });
});

describe('the review workflow', SLOW, () => {
  /** @param audience the value of its expression about the repository */
  const review = (audience = 'public') =>
    runJob(['review', 'review'], {
      folder: scratch.checkOut(['review', 'review']),
      environment: actions('2026-05-31'),
      expressions: {
        "github.event.repository.private && 'partners' || 'public'": audience,
        'github.event.pull_request.number': '1',
        'github.token': server.token,
      },
      without: ['npm ci', 'npm run build'],
      ...quickNpm(),
    });

  it('says what a check-in changes, in the summary and in one comment', async () => {
    github.addPull('check-in');
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN });
    const first = await review();
    expect(failed(first.steps)).toEqual([]);
    expect(first.summary).toContain('Ran to the lighthouse');
    expect(github.comments.get(1)).toHaveLength(1);
    expect(github.comments.get(1)?.[0]?.body.trim()).toBe(first.summary.trim());

    scratch.commit('More', { [CHECK_IN]: WRITTEN.replace('lighthouse', 'harbour') });
    expect(failed((await review()).steps)).toEqual([]);
    expect(github.comments.get(1)?.map(({ body }) => body.includes('Ran to the'))).toEqual([true]);
  });

  it('shows the partners’ part only in a private repository', async () => {
    github.addPull('check-in');
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN.replace('visibility: public\n', '') });
    expect((await review('public')).summary).not.toContain('lighthouse');
    expect((await review('partners')).summary).toContain('lighthouse');
  });

  it('writes the summary for a fork, without a comment, and doesn’t fail', async () => {
    github.addPull('check-in', { from: 'stranger/journal' });
    server.on('POST /repos/robin/journal/issues/1/comments', NOT_FOR_INTEGRATIONS);
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN });
    const { steps, summary } = await review();
    expect(failed(steps)).toEqual([]);
    expect(summary).toContain('Ran to the lighthouse');
    expect(steps.at(-1)?.said).toContain('comes from a fork');
  });

  it('writes the summary for a locked pull request, without a comment, and doesn’t fail', async () => {
    github.addPull('check-in').locked = true;
    server.on('POST /repos/robin/journal/issues/1/comments', {
      status: 403,
      data: { message: 'Unable to create comment because issue is locked.' },
    });
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN });
    const { steps, summary } = await review();
    expect(failed(steps)).toEqual([]);
    expect(summary).toContain('Ran to the lighthouse');
    expect(steps.at(-1)?.said).toContain('This pull request is locked');
  });

  it('fails with a message if it may not comment on the repository’s own pull request', async () => {
    github.addPull('check-in');
    server.on('POST /repos/robin/journal/issues/1/comments', NOT_FOR_INTEGRATIONS);
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN });
    const { steps } = await review();
    expect(failed(steps)).toEqual([['digest', 1]]);
    expect(steps.at(-1)?.said).toContain('The token may not change the comments of pull request 1 of robin/journal');
  });

  it('annotates mistakes at their lines, and still reports what it can', async () => {
    github.addPull('check-in');
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN.replace('visibility: public', 'visibility: all') });
    const { steps, summary } = await review();
    expect(failed(steps)).toEqual([
      ['check', 1],
      ['digest', 1],
    ]);
    expect(steps[0]?.said).toContain(`::error file=${CHECK_IN},line=3,`);
    expect(summary).not.toBe('');
    expect(github.comments.get(1)).toHaveLength(1);
  });
});

describe('the workflow of the next check-in', SLOW, () => {
  const nextCheckIn = (today: string) =>
    runJob(['next-check-in', 'open'], {
      folder: scratch.checkOut(['next-check-in', 'open']),
      environment: actions(today),
      expressions: { 'github.token': server.token, 'secrets.ALONGSIDE_NOTIFY': '' },
      without: ['npm ci'],
      ...quickNpm(),
    });

  it('opens its pull request on the first day that it’s time, and on no other', async () => {
    for (const day of ['2026-05-28', '2026-05-29', '2026-05-30'])
      expect(failed((await nextCheckIn(day)).steps)).toEqual([]);
    expect(github.pulls).toHaveLength(1);
    expect(Object.keys(github.filesOf('check-in-2026-05-31'))).toEqual([CHECK_IN]);
    expect(github.writes.filter((write) => write === 'POST /pulls')).toHaveLength(1);
  });
});

describe('the feedback workflow', SLOW, () => {
  const FEEDBACK = 'content/feedback/2026-05-31.yaml';
  const PARTNERS = {
    'content/partners/robin.md': '---\nname: Robin\ngithub: robin-example\n---\n',
    'content/partners/sam.md': '---\nname: Sam\ngithub: sam-example\n---\n',
  };

  const feedback = () =>
    runJob(['feedback', 'import'], {
      folder: scratch.checkOut(['feedback', 'import']),
      environment: actions('2026-05-31'),
      expressions: { 'github.event.pull_request.number || inputs.pull': '1', 'github.token': server.token },
      without: ['npm ci'],
      ...quickNpm(),
    });

  beforeEach(() => {
    scratch.commit('Our names', PARTNERS);
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN });
    const robin = { id: 11, login: 'robin-example', type: 'User' };
    const sam = { id: 12, login: 'sam-example', type: 'User' };
    const head = 'c'.repeat(40);
    const pull = '/repos/robin/journal/pulls/1';
    server
      .on(`GET ${pull}`, {
        data: { number: 1, html_url: 'https://github.com/robin/journal/pull/1', user: robin, head: { sha: head } },
      })
      .on(`GET ${pull}/files`, { list: [{ filename: CHECK_IN, status: 'added' }] })
      .on(`GET ${pull}/comments`, { list: [] })
      .on('GET /repos/robin/journal/issues/1/comments', { list: [] })
      .on(`GET ${pull}/reviews`, {
        list: [
          {
            id: 7,
            user: sam,
            body: 'What made the lighthouse possible?',
            state: 'APPROVED',
            html_url: 'https://github.com/robin/journal/pull/1#pullrequestreview-7',
            submitted_at: '2026-05-31T09:00:00Z',
            commit_id: head,
          },
        ],
      });
  });

  it('commits what was said to main, once', async () => {
    const first = await feedback();
    expect(first.steps.at(-1)?.said).toContain('Committed to main.');
    expect(failed(first.steps)).toEqual([]);
    expect(github.filesOf('main')[FEEDBACK]).toContain('What made the lighthouse possible?');
    expect(github.messageOf('main')).toBe('Feedback from pull request #1');

    scratch.commit('As GitHub has it', { [FEEDBACK]: github.filesOf('main')[FEEDBACK] ?? '' });
    const writes = github.writes.length;
    const second = await feedback();
    expect(failed(second.steps)).toEqual([]);
    expect(second.steps.at(-1)?.said).toContain('There’s nothing to commit.');
    expect(github.writes).toHaveLength(writes);
  });

  const MOVE_MAIN = 'PATCH /repos/robin/journal/git/refs/heads%2Fmain';

  it.each([
    refusedBy('Repository rule violations found: Changes must be made through a pull request.'),
    refusedBy('Protected branch update failed for refs/heads/main.', ['Changes must be made through a pull request.']),
  ])('fails, and says what to do, if main only accepts pull requests: $data.message', async (answer) => {
    server.on(MOVE_MAIN, answer);
    const { steps } = await feedback();
    expect(failed(steps)).toEqual([['feedback', 1]]);
    expect(steps.at(-1)?.said).toContain('Run `npm run feedback -- import --pull 1` on your own computer');
  });

  it('fails, and says how to start it again, if GitHub can’t move main', async () => {
    server.on(MOVE_MAIN, { status: 503, data: { message: 'Unicorn' } });
    const { steps } = await feedback();
    expect(failed(steps)).toEqual([['feedback', 1]]);
    expect(steps.at(-1)?.said).toContain('Actions → Feedback → Run workflow, for pull request 1');
  });
});

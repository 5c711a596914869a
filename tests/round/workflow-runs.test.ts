import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installedEngine } from '../../src/engine/installed-engine.ts';
import { GithubRepository, NOT_FOR_INTEGRATIONS, refusedBy } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';
import { IS_LONG, sampleOf } from '../support/properties.ts';
import { runJob } from '../workflows/run-job.ts';
import { ScratchRepository } from '../workflows/scratch-repository.ts';

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
const quickNpm = async () => (IS_LONG ? {} : { programs: scratch.quickNpm(await installedEngine()) });

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
  const review = async (audience = 'public') =>
    runJob(['review', 'review'], {
      folder: scratch.checkOut(['review', 'review']),
      environment: actions('2026-05-31'),
      expressions: {
        "github.event.repository.private && 'partners' || 'public'": audience,
        'github.event.pull_request.number': '1',
        'github.token': server.token,
      },
      without: ['npm ci', 'npm run build'],
      ...(await quickNpm()),
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

  it.each(
    sampleOf(
      [
        {
          where: 'doesn’t fail for a fork',
          from: 'stranger/journal',
          answer: NOT_FOR_INTEGRATIONS,
          ends: [],
          says: 'comes from a fork',
        },
        {
          where: 'doesn’t fail for a locked pull request',
          answer: { status: 403, data: { message: 'Unable to create comment because issue is locked.' } },
          ends: [],
          says: 'This pull request is locked',
        },
        {
          where: 'fails with a message for the repository’s own pull request',
          answer: NOT_FOR_INTEGRATIONS,
          ends: [['digest', 1]],
          says: 'This token isn’t allowed to change the comments of pull request 1 of robin/journal',
        },
      ],
      1,
    ),
  )('writes the summary even if it may not comment, and $where', async ({ from, answer, ends, says }) => {
    const pull = github.addPull('check-in', from === undefined ? {} : { from });
    pull.locked = says.includes('locked');
    server.on('POST /repos/robin/journal/issues/1/comments', answer);
    scratch.mergeOf('check-in', { [CHECK_IN]: WRITTEN });
    const { steps, summary } = await review();
    expect(failed(steps)).toEqual(ends);
    expect(summary).toContain('Ran to the lighthouse');
    expect(steps.at(-1)?.said).toContain(says);
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
  const nextCheckIn = async (today: string) =>
    runJob(['next-check-in', 'open'], {
      folder: scratch.checkOut(['next-check-in', 'open']),
      environment: actions(today),
      expressions: { 'github.token': server.token, 'secrets.ALONGSIDE_NOTIFY': '' },
      without: ['npm ci'],
      ...(await quickNpm()),
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

  const feedback = async () =>
    runJob(['feedback', 'import'], {
      folder: scratch.checkOut(['feedback', 'import']),
      environment: actions('2026-05-31'),
      expressions: { 'github.event.pull_request.number || inputs.pull': '1', 'github.token': server.token },
      without: ['npm ci'],
      ...(await quickNpm()),
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

  it.each(
    sampleOf(
      [
        {
          where: 'a rule lets main only accept pull requests',
          answer: refusedBy('Repository rule violations found: Changes must be made through a pull request.'),
          says: 'Run `npm run feedback -- import --pull 1` on your own computer',
        },
        {
          where: 'main is protected',
          answer: refusedBy('Protected branch update failed for refs/heads/main.', [
            'Changes must be made through a pull request.',
          ]),
          says: 'Run `npm run feedback -- import --pull 1` on your own computer',
        },
        {
          where: 'GitHub can’t move main',
          answer: { status: 503, data: { message: 'Unicorn' } },
          says: 'Actions → Feedback → Run workflow, for pull request 1',
        },
      ],
      1,
    ),
  )('fails, and says what to do, if $where', async ({ answer, says }) => {
    server.on('PATCH /repos/robin/journal/git/refs/heads%2Fmain', answer);
    const { steps } = await feedback();
    expect(failed(steps)).toEqual([['feedback', 1]]);
    expect(steps.at(-1)?.said).toContain(says);
  });
});

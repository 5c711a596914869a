import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WITH_NAME } from '../cli/setup/run-setup.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { buildSound, ROOT } from '../support/build-site.ts';
import { GitRepository } from '../support/git-repository.ts';
import {
  account,
  BOT,
  commentAnswer,
  conversationAnswer,
  fileAnswer,
  pullAnswer,
  reviewAnswer,
} from '../support/github-pull.ts';
import { GithubRepository } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';

/*
 * From nothing to a published second check-in with its feedback: every command as partners and workflows run it.
 */

const FIRST = 'content/check-ins/2026-11-29.md';
const SECOND = 'content/check-ins/2026-12-06.md';
const BRANCH = 'check-in-2026-12-06';
const FEEDBACK = 'content/feedback/2026-12-06.yaml';

const ANSWERS = [
  ['partners', 'Ada, Ben'],
  ['github', 'ada-l, ben-b'],
  ['purpose', 'To finish what we start'],
  ['first', '2026-11-29'],
  ['goal', 'Run a half marathon'],
  ['specific', 'Both of us finish one race'],
  ['achievable', 'Six months, three runs a week'],
  ['relevant', 'Our health'],
  ['due', '2027-05-09'],
  ['benchmark', 'Longest run'],
  ['unit', 'km'],
  ['baseline', '6'],
  ['target', '21.1'],
  ['privacy', 'public'],
  ['repository', 'https://github.com/robin/journal'],
  ['site', 'https://robin.github.io/journal/'],
] as const;

let server: GithubServer;
let repository: GitRepository;
beforeAll(async () => {
  server = await GithubServer.start();
  repository = GitRepository.init();
});
afterAll(async () => {
  await server.close();
  repository.remove();
});

/**
 * Runs a command in the repository on a day (setup without npm), and returns its output; throws it if the command
 * fails.
 */
function run(today: string, command: string, ...args: readonly string[]): Promise<string> {
  const program = command === 'setup' ? ['tests/cli/setup/setup-process.ts', '.'] : ['src/cli/start.mjs', command];
  const [file = '', ...operands] = program;
  const child = spawn(process.execPath, [join(ROOT, file), ...operands, ...args], {
    cwd: repository.folder,
    env: {
      ...WITH_NAME,
      PATH: process.env['PATH'],
      ALONGSIDE_TODAY: today,
      GITHUB_TOKEN: server.token,
      GITHUB_API_URL: server.origin,
      GITHUB_REPOSITORY: 'robin/journal',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      if (status === 0) done(printed);
      else failed(new Error(`npm run ${command} on ${today} ended with ${status}:\n${printed}`));
    });
  });
}

function textOf(path: string): string {
  return readFileSync(join(repository.folder, path), 'utf8');
}

/** Replaces words in a text, which must contain them. */
function written(text: string, changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((so, [before, after]) => {
    expect(so).toContain(before);
    return so.replace(before, after);
  }, text);
}

/** Scripts the conversation in the second check-in's pull request, including the digest. */
function say(lines: readonly string[], digest: string): void {
  const pull = 'GET /repos/robin/journal/pulls/1';
  const [ada, ben] = [account('ada-l'), account('Ben-B')];
  const onSetback = { path: SECOND, upTo: lines.slice(0, lines.indexOf('- Missed Friday') + 1) };
  const comments = [
    commentAnswer({ id: 1, ...onSetback, user: ada, body: 'What kept you up?', created_at: '2026-12-06T19:00:00Z' }),
    commentAnswer({
      id: 2,
      ...onSetback,
      user: ben,
      in_reply_to_id: 1,
      body: 'The neighbours.',
      created_at: '2026-12-06T19:30:00Z',
    }),
  ];
  const approval = reviewAnswer({ id: 80, user: ada, state: 'APPROVED', submitted_at: '2026-12-06T20:00:00Z' });
  server
    .on(pull, { data: pullAnswer(1, ben) })
    .on(`${pull}/files`, { list: [fileAnswer(SECOND)] })
    .on(`${pull}/reviews`, { list: [approval] })
    .on(`${pull}/comments`, { list: comments })
    .on('GET /repos/robin/journal/issues/1/comments', {
      list: [conversationAnswer({ id: 101, user: BOT, body: digest })],
    });
}

describe('two weeks of a new journal', () => {
  it('end with a second check-in on the site, and a remark next to its line', { timeout: 2 * BUILD_MS }, async () => {
    const options = ANSWERS.flatMap(([option, answer]) => [`--${option}`, answer]);
    expect(await run('2026-11-22', 'setup', ...options, '--yes')).toContain('All is well: 5 documents, no problems.');
    repository.commit('Our journal');

    await run('2026-11-29', 'new', 'check-in');
    const first = written(textOf(FIRST), [
      ['\n  longest-run:', '\n  longest-run: 6.5'],
      ['## Accountability', '- [ ] @ben Draw up the plan\n\n## Accountability'],
    ]);
    repository.write({ [FIRST]: first });
    expect(await run('2026-11-29', 'check', '--strict')).toContain('All is well: 6 documents, no problems.');
    repository.commit('The first check-in');

    const github = new GithubRepository(server, { [FIRST]: first });
    expect(await run('2026-12-04', 'next')).toContain('Opened pull request 1');
    const opened = github.filesOf(BRANCH)[SECOND] ?? expect.fail('The pull request has no check-in.');
    const second = written(opened, [
      ['\n  longest-run:', '\n  longest-run: 7.5'],
      ['- [ ] @ben Draw up the plan', '- [x] @ben Draw up the plan'],
      ['## Concerns', '- Missed Friday\n\n## Concerns'],
    ]);
    repository.branch(BRANCH).write({ [SECOND]: second });
    expect(await run('2026-12-06', 'check', '--strict')).toContain('All is well: 7 documents, no problems.');
    repository.commit('The second check-in');

    await run('2026-12-06', 'digest', '--base', 'main', '--pull', '1');
    const [digest, ...others] = github.comments.get(1) ?? [];
    expect(others).toEqual([]);
    expect(digest?.body).toMatch(/\| Longest run \| 7\.5\skm \| \+1\skm \|/);
    expect(digest?.body).toMatch(/\*\*Kept \(1\)\*\*\s+- Ben: Draw up the plan/);

    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', BRANCH);
    say(second.split('\n'), digest?.body ?? '');
    await run('2026-12-07', 'feedback', 'import', '--pull', '1', '--commit');
    const feedback = github.filesOf('main')[FEEDBACK];
    expect(feedback).toContain('on: Missed Friday');
    // As a partner gets it by pulling.
    repository.write({ [FEEDBACK]: feedback }).commit('What was said');

    const site = await buildSound({ content: join(repository.folder, 'content'), today: '2026-12-07' });
    try {
      const page = readFileSync(join(site.folder, 'check-ins/2026-12-06/index.html'), 'utf8');
      const setbacks = page.slice(page.indexOf('Missed Friday'), page.indexOf('Next steps'));
      expect(setbacks).toContain('What kept you up?');
      expect(setbacks).toContain('The neighbours.');
      expect(page).toContain('Read and approved by Ada');
      expect(readFileSync(join(site.folder, 'index.html'), 'utf8')).toContain('/check-ins/2026-12-06/');
    } finally {
      site.remove();
    }
  });
});

import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GithubServer, rateLimited } from '../../support/github-server.ts';
import {
  BOT,
  commentAnswer,
  conversationAnswer,
  fileAnswer,
  pullAnswer,
  reviewAnswer,
  ROBIN,
  SAM,
  STRANGER,
} from '../../support/github-pull.ts';
import { CHECK_IN, CHECK_IN_LINES, FeedbackJournal, runFeedback, startFeedback } from './feedback-journal.ts';

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

const PATH = `content/${CHECK_IN}`;

interface Said {
  user?: Parameters<typeof pullAnswer>[1];
  files?: readonly unknown[];
  reviews?: readonly unknown[];
  comments?: readonly unknown[];
  conversation?: readonly unknown[];
}

/** Scripts GitHub's answers about a pull request. */
function say(number: number, { user = ROBIN, files, reviews = [], comments = [], conversation = [] }: Said): void {
  const pull = `GET /repos/robin/journal/pulls/${number}`;
  server
    .on(pull, { data: pullAnswer(number, user) })
    .on(`${pull}/files`, { list: files ?? [fileAnswer(PATH)] })
    .on(`${pull}/reviews`, { list: reviews })
    .on(`${pull}/comments`, { list: comments })
    .on(`GET /repos/robin/journal/issues/${number}/comments`, { list: conversation });
}

/** Returns a comment on a line of the check-in, counted from 1. */
function onLine(line: number) {
  return { path: PATH, upTo: CHECK_IN_LINES.slice(0, line) };
}

const run = (...args: string[]) => runFeedback(journal, server, ['import', ...args]);

/** Scripts a pull request that contains everything possible. */
function sayEverything(): void {
  say(12, {
    files: [fileAnswer(PATH), fileAnswer('content/goals/marathon.md', { status: 'modified' })],
    reviews: [
      reviewAnswer({ id: 80, state: 'APPROVED', body: 'I like the lesson.\r\n\r\nKeep it.' }),
      reviewAnswer({ id: 81, user: ROBIN, state: 'COMMENTED' }),
      reviewAnswer({ id: 82, user: STRANGER, state: 'APPROVED', submitted_at: '2026-05-02T09:30:00Z' }),
      reviewAnswer({ id: 83, state: 'PENDING', body: 'Not sent yet', submitted_at: null }),
    ],
    comments: [
      commentAnswer({ id: 345, ...onLine(7) }),
      commentAnswer({
        id: 346,
        ...onLine(7),
        user: ROBIN,
        in_reply_to_id: 345,
        body: 'A bag packed the night before.',
        created_at: '2026-05-02T09:00:00Z',
      }),
      commentAnswer({ id: 347, ...onLine(8), original_start_line: 7, body: 'Both of these, again? 🏃‍♀️' }),
      commentAnswer({
        id: 348,
        path: PATH,
        diff_hunk: '@@ -0,0 +1,10 @@\n+---\n+date: 2026-05-01\n+---\n+## Setbacks\n+- Missed three runs',
        line: null,
        original_line: 5,
        body: 'Two, I think.\n\n```suggestion\n- Missed two runs\n```',
      }),
      commentAnswer({ id: 349, path: PATH, subject_type: 'file', line: null, original_line: null, body: 'So short!' }),
      commentAnswer({
        id: 350,
        path: 'content/goals/marathon.md',
        upTo: ['---', 'title: Run a marathon'],
        body: '- yes: "no" # not a comment\n*a &b !c {d [e | > % @ `',
      }),
      commentAnswer({ id: 351, ...onLine(10), body: '<img width="600" src="https://github.com/a.png" />' }),
      commentAnswer({ id: 352, ...onLine(10), user: BOT, body: 'Spelling: “chapter”' }),
      commentAnswer({ id: 353, ...onLine(10), user: null, body: 'I am gone' }),
      commentAnswer({ id: 354, ...onLine(10), pull_request_review_id: 83, body: 'Not sent yet' }),
    ],
    conversation: [
      conversationAnswer({ id: 90, user: BOT, body: '<!-- alongside-digest -->\nTwo promises kept' }),
      conversationAnswer({ id: 91, body: 'Shall we read it together on Sunday?' }),
      conversationAnswer({ id: 92, body: '  \r\n' }),
    ],
  });
}

/** Each test starts the program several times, possibly on a busy machine. */
const SLOW = { timeout: 60_000 };

describe('npm run feedback -- import', SLOW, () => {
  it('writes partners’ comments with the lines that they’re about', async () => {
    sayEverything();
    const { status, stdout, stderr } = await startFeedback(journal, server, ['import', '--pull', '12']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('goldens/everything.txt');
    await expect(journal.feedback()).toMatchFileSnapshot('goldens/everything.yaml');
    const check = spawnSync(
      process.execPath,
      ['src/cli/start.mjs', 'check', '--content', journal.folder, '--today', '2026-06-01'],
      { encoding: 'utf8' },
    );
    expect(check.stdout).toBe('All is well: 10 documents, no problems.\n');
  });

  it('records who has seen a remark, from their reactions', async () => {
    say(12, { comments: [commentAnswer({ id: 345, ...onLine(7), reactions: { total_count: 1 } })] });
    server.on('GET /repos/robin/journal/pulls/comments/345/reactions', {
      list: [{ id: 1, user: ROBIN, content: 'eyes' }],
    });
    expect((await run('--pull', '12')).status).toBe(0);
    expect(journal.feedback()).toContain('seen: [ robin ]');
  });

  it('doesn’t change anything when it runs again, and says so', async () => {
    sayEverything();
    await run('--pull', '12');
    const before = journal.feedback();
    const { status, stdout } = await run('--pull', '12');
    expect(status).toBe(0);
    expect(stdout).toContain('is up to date: 4 remarks on lines');
    expect(journal.feedback()).toBe(before);
  });

  it('on request, shows what it would write without writing it', async () => {
    say(12, { comments: [commentAnswer({ id: 345, ...onLine(7) })] });
    const { status, stdout } = await run('--pull', '12', '--dry-run');
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot('goldens/dry-run.txt');
    expect(journal.feedbackFiles).toEqual([]);
  });

  it('reads all pages, and waits if GitHub asks for it', async () => {
    server.pageSize = 2;
    const comments = [1, 2, 3, 4, 5].map((id) => commentAnswer({ id, ...onLine(7), body: `Remark ${id}` }));
    say(12, { comments });
    server.on('GET /repos/robin/journal/pulls/12', (_request, before) =>
      before === 0 ? rateLimited(1_700_000_000) : { data: pullAnswer(12) },
    );
    const { status, stdout, stderr } = await run('--pull', '12');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('was written: 5 remarks on lines.');
    expect(journal.feedback().match(/body: Remark \d/g)).toHaveLength(5);
    expect(server.requests.filter(({ path }) => path.endsWith('/pulls/12/comments'))).toHaveLength(3);
  });

  it('follows edits and deletions on GitHub, and keeps what was written by hand', async () => {
    say(12, { comments: [345, 346].map((id) => commentAnswer({ id, ...onLine(7), body: `Remark ${id}` })) });
    await run('--pull', '12');
    journal.write(
      'feedback/2026-05-01.yaml',
      `${journal.feedback()}  # at breakfast\n  - { by: robin, at: 2026-05-03T08:00:00Z, replyTo: 1, body: By hand }\n`,
    );
    say(12, { comments: [commentAnswer({ id: 346, ...onLine(7), body: 'Edited' })] });
    expect((await run('--pull', '12')).status).toBe(0);
    await expect(journal.feedback()).toMatchFileSnapshot('goldens/edited.yaml');
    say(12, {});
    expect((await run('--pull', '12')).stdout).toBe(
      '<journal>/content/feedback/2026-05-01.yaml was written: what pull request 12 said there before is gone.\n',
    );
    expect((await run('--pull', '12')).stdout).toBe('<journal>/content/feedback/2026-05-01.yaml: nothing to write.\n');
    expect(journal.feedback()).not.toContain('pull request 12');
    expect(journal.feedback()).toContain('body: By hand');
  });

  it('keeps both sides’ pull requests for one session in one file', async () => {
    const robins = 'content/check-ins/2026-05-15-robin.md';
    const sams = 'content/check-ins/2026/2026-05-15-sam.md';
    journal.write('check-ins/2026-05-15-robin.md', '---\ndate: 2026-05-15\n---\n## Wins\n- A long run\n');
    const upTo = ['---', 'date: 2026-05-15', '---', '## Wins', '- A long run'];
    say(13, {
      user: BOT,
      files: [fileAnswer(robins)],
      reviews: [
        reviewAnswer({ id: 1, user: SAM, state: 'APPROVED', submitted_at: '2026-05-16T08:00:00Z' }, 13),
        reviewAnswer({ id: 2, user: ROBIN, state: 'APPROVED', submitted_at: '2026-05-16T08:01:00Z' }, 13),
      ],
      comments: [commentAnswer({ id: 3, path: robins, upTo, body: 'How long?' }, 13)],
    });
    say(14, {
      user: SAM,
      files: [fileAnswer(sams)],
      conversation: [conversationAnswer({ id: 4, user: ROBIN, body: 'Thank you.' }, 14)],
    });
    expect((await run('--pull', '14')).status).toBe(0);
    expect((await run('--pull', '13')).status).toBe(0);
    const both = journal.feedback('2026-05-15');
    await expect(both).toMatchFileSnapshot('goldens/two-pulls.yaml');
    await run('--pull', '14');
    expect(journal.feedback('2026-05-15')).toBe(both);
  });

  it('moves remarks about the whole to a newer session that was added to the pull request', async () => {
    const conversation = [conversationAnswer({ id: 91, body: 'All in all' })];
    say(12, { conversation });
    await run('--pull', '12');
    say(12, { files: [fileAnswer(PATH), fileAnswer('content/check-ins/2026/2026-05-15-sam.md')], conversation });
    await run('--pull', '12');
    expect(journal.feedback()).not.toContain('All in all');
    expect(journal.feedback('2026-05-15')).toContain('All in all');
  });

  it('hides remarks from people who may not see the session', async () => {
    journal.write('check-ins/2026-05-01-sam.md', '---\ndate: 2026-05-01\nvisibility: private\n---\n## Notes\nMine.\n');
    say(12, { comments: [commentAnswer({ id: 345, ...onLine(7) })] });
    await run('--pull', '12');
    expect(journal.feedback()).toContain('\nvisibility: private\n');
  });

  it('keeps remarks from another repository, whose pull requests have the same numbers', async () => {
    const comments = [commentAnswer({ id: 345, ...onLine(7) })];
    say(12, { comments });
    await run('--pull', '12');
    const moved = journal.feedback().replace('robin/journal', 'robin/diary');
    journal.write('feedback/2026-05-01.yaml', moved);
    say(12, {});
    const { status, stderr } = await run('--pull', '12');
    expect({ status, text: journal.feedback() }).toEqual({ status: 1, text: moved });
    expect(stderr).toBe(
      '<journal>/content/feedback/2026-05-01.yaml has feedback from another repository: its `source` is https://github.com/robin/diary/pull/12. If the journal has moved, write its new address there; otherwise check `--repository`. Nothing was changed.\n',
    );
  });

  it('ignores a login that another person has taken over, whichever session recorded it', async () => {
    const partners = 'accounts: { SAM-example: 583231 }\nremarks: []\n';
    journal.write('feedback/2026-05-15.yaml', partners);
    say(12, {
      reviews: [reviewAnswer({ id: 80, state: 'APPROVED' })],
      comments: [commentAnswer({ id: 345, ...onLine(7) }), commentAnswer({ id: 346, ...onLine(7), user: ROBIN })],
    });
    const { status, stdout } = await run('--pull', '12');
    expect({ status, stdout }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stdout": "<journal>/content/feedback/2026-05-01.yaml was written: 1 remark on a line.
      Left out: 2 by an account that has a partner’s name, but isn’t theirs (@sam-example).
      @sam-example has a different number on GitHub from the one recorded in feedback/: someone else may have taken over the name. If it’s one of you, with a new account of the same name, correct the number under \`accounts\` there, and import again.
      ",
      }
    `);
    expect(journal.feedback()).not.toContain('sam');
    expect(journal.feedback('2026-05-15')).toBe(partners);
  });

  it('doesn’t count an approval from before the last push', async () => {
    say(12, {
      reviews: [reviewAnswer({ id: 80, state: 'APPROVED', commit_id: '6dcb09b5b57875f334f61aebed695e2e4193db5e' })],
      comments: [commentAnswer({ id: 345, ...onLine(7) })],
    });
    expect((await run('--pull', '12')).stdout).toContain(
      'Left out: 1 approval from before the last push (@sam-example).',
    );
    expect(journal.feedback()).not.toContain('acknowledged');
  });

  it('doesn’t write anything if a pull request doesn’t change a check-in', async () => {
    say(12, {
      files: [fileAnswer('content/goals/marathon.md')],
      conversation: [conversationAnswer({ id: 1, body: 'Hm' })],
    });
    expect(await run('--pull', '12')).toEqual({
      status: 0,
      stdout: 'Pull request 12 doesn’t change a check-in, so there’s nothing in it to import.\n',
      stderr: '',
    });
    expect(journal.feedbackFiles).toEqual([]);
  });

  it('doesn’t keep a file that would have errors', async () => {
    say(12, { comments: [commentAnswer({ id: 345, ...onLine(7), body: 'a,'.repeat(30_000) })] });
    const { status, stdout, stderr } = await run('--pull', '12');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('frontmatter/too-large');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'With what pull request 12 says, the journal would have errors, so nothing was written.',
    );
    expect(journal.feedbackFiles).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { githubLoginSchema } from '../../src/domain/schemas/values.ts';
import type { Github } from '../../src/github/client.ts';
import { GithubError } from '../../src/github/failures.ts';
import { givenFeedback } from '../../src/github/pull-request-feedback.ts';
import { MAX_REACTED, readPullRequest } from '../../src/github/pull-request.ts';
import {
  account,
  BOT,
  commentAnswer,
  conversationAnswer,
  pullAnswer,
  reviewAnswer,
  ROBIN,
  SAM,
  STRANGER,
} from '../support/github-pull.ts';

interface Answers {
  pull?: unknown;
  files?: readonly unknown[];
  reviews?: readonly unknown[];
  comments?: readonly unknown[];
  conversation?: readonly unknown[];
  /** By the end of the URL: `pulls/comments/1`. */
  reactions?: Readonly<Record<string, readonly unknown[]>>;
}

/** Makes a repository that answers as a test says, parsed by the real schemas. */
function githubWith({
  pull = pullAnswer(12),
  files = [],
  reviews = [],
  comments = [],
  conversation = [],
  reactions = {},
}: Answers) {
  const github: Github = {
    repository: { owner: 'robin', repo: 'journal' },
    wait: () => Promise.resolve(),
    ask: ({ route, parameters, schema }) => {
      if (!route.endsWith('/reactions')) return Promise.resolve(schema.parse(pull));
      const [, kind = ''] = /(\w+)\/comments/.exec(route) ?? [];
      const key = `${kind}/comments/${String(parameters?.['comment_id'])}`;
      const found = reactions[key];
      if (!found) throw new Error(`Reactions to ${key} shouldn’t be requested.`);
      return Promise.resolve(schema.parse(found));
    },
    askAll: ({ route, schema }) => {
      const lists: Record<string, readonly unknown[]> = { files, reviews, comments };
      const list = route.includes('/issues/') ? conversation : (lists[route.split('/').at(-1) ?? ''] ?? []);
      return Promise.resolve(list.map((entry) => schema.parse(entry)));
    },
  };
  return github;
}

async function given(answers: Answers, numberOf = new Map<string, number>()) {
  const pull = await readPullRequest(githubWith(answers), 12);
  return givenFeedback(pull, {
    partnerOf: new Map([
      ['robin-example', 'robin'],
      ['sam-example', 'sam'],
    ]),
    numberOf,
    isOurs: (body) => body.startsWith('<!-- alongside'),
    isShowable: (body) => !body.includes('<img'),
  });
}

const bodies = async (answers: Answers) => (await given(answers)).remarks.map(({ body }) => body);

describe('who has seen what was said', () => {
  const reaction = (user: unknown, content = 'eyes') => ({
    id: 1,
    node_id: 'x',
    user,
    content,
    created_at: '2026-05-02T09:00:00Z',
  });

  it('are the partners who reacted to it, except its author', async () => {
    const { remarks } = await given({
      comments: [commentAnswer({ id: 1, body: 'Why?', reactions: { total_count: 4 } })],
      conversation: [conversationAnswer({ id: 1, user: ROBIN, body: 'Well done', reactions: { total_count: 2 } })],
      reactions: {
        'pulls/comments/1': [
          reaction(ROBIN, '-1'),
          reaction(ROBIN),
          reaction(SAM),
          reaction(STRANGER),
          reaction(BOT),
          reaction(null),
        ],
        'issues/comments/1': [reaction(SAM, 'heart')],
      },
    });
    expect(remarks.map(({ body, seen }) => [body, seen])).toEqual([
      ['Why?', ['robin']],
      ['Well done', ['sam']],
    ]);
  });

  it('don’t exist for a comment that was deleted meanwhile', async () => {
    const github = githubWith({
      comments: [commentAnswer({ id: 1, body: 'Why?', reactions: { total_count: 1 } })],
    });
    const { ask } = github;
    const { reactedTo } = await readPullRequest(
      {
        ...github,
        ask: (question) =>
          question.route.endsWith('/reactions')
            ? Promise.reject(new GithubError('not-found', 'It is gone.', 404))
            : ask(question),
      },
      12,
    );
    expect([...reactedTo]).toEqual([['comment 1', []]]);
  });

  it('are requested only if there are reactions', async () => {
    const comments = [commentAnswer({ id: 1 }), commentAnswer({ id: 2, reactions: { total_count: 0 } })];
    expect((await given({ comments })).remarks.map(({ seen }) => seen)).toEqual([undefined, undefined]);
  });

  it('are requested for the newest hundred comments', async () => {
    const comments = Array.from({ length: MAX_REACTED + 5 }, (_, id) =>
      commentAnswer({
        id,
        created_at: new Date(Date.UTC(2026, 4, 2) + id * 1000).toISOString(),
        reactions: { total_count: 1 },
      }),
    );
    const reactions = Object.fromEntries(
      comments.slice(5).map(({ id }) => [`pulls/comments/${id}`, [reaction(ROBIN)]]),
    );
    const { remarks } = await given({ comments, reactions });
    expect(remarks.filter(({ seen }) => seen).length).toBe(MAX_REACTED);
  });
});

describe('what was said in a pull request', () => {
  it('includes comments on lines, reviews with words, and the conversation, by time', async () => {
    const { remarks } = await given({
      conversation: [conversationAnswer({ id: 3, body: 'Well done', created_at: '2026-05-02T07:00:00Z' })],
      reviews: [reviewAnswer({ id: 2, body: 'All in all', submitted_at: '2026-05-02T09:00:00Z' })],
      comments: [commentAnswer({ id: 1, body: 'Tuesday?', created_at: '2026-05-02T08:00:00Z' })],
    });
    expect(remarks.map(({ origin, by, at, body }) => [origin.kind, origin.id, by, at, body])).toEqual([
      ['conversation', '3', 'sam', '2026-05-02T07:00:00Z', 'Well done'],
      ['comment', '1', 'sam', '2026-05-02T08:00:00Z', 'Tuesday?'],
      ['review', '2', 'sam', '2026-05-02T09:00:00Z', 'All in all'],
    ]);
  });

  it('is in order of ids if it was said at the same time', async () => {
    const same = [12, 9, 100].map((id) => commentAnswer({ id }));
    expect((await given({ comments: same })).remarks.map(({ origin }) => origin.id)).toEqual(['9', '12', '100']);
  });

  it('recognizes partners by their GitHub names, whatever the case', async () => {
    const { author, remarks } = await given({ comments: [commentAnswer({ id: 1, user: account('SAM-Example') })] });
    expect({ author, by: remarks[0]?.by }).toEqual({ author: 'robin', by: 'sam' });
    expect(await given({ pull: pullAnswer(12, BOT) })).not.toHaveProperty('author');
    expect(await given({ pull: pullAnswer(12, null) })).not.toHaveProperty('author');
  });

  it('leaves out and counts programs, strangers, deleted accounts, and what has no words', async () => {
    const { remarks, leftOut } = await given({
      comments: [
        commentAnswer({ id: 1, user: BOT }),
        commentAnswer({ id: 2, user: STRANGER }),
        commentAnswer({ id: 3, user: null }),
        commentAnswer({ id: 4, body: ' \r\n\u0007 ' }),
      ],
      reviews: [
        reviewAnswer({ id: 5, user: STRANGER, state: 'APPROVED' }),
        reviewAnswer({ id: 6, user: BOT, body: 'Coverage fell' }),
      ],
      conversation: [conversationAnswer({ id: 7, user: account('ghost'), body: 'Boo' })],
    });
    expect(remarks).toEqual([]);
    expect(leftOut).toEqual({
      bots: ['github-actions[bot]', 'github-actions[bot]'],
      strangers: ['kim', 'kim'],
      takenOver: [],
      outdated: [],
      deleted: 2,
      empty: 1,
      odd: [],
    });
  });

  it('is imported even if one item is in an unknown form, which is skipped and counted', async () => {
    const { remarks, leftOut } = await given({
      reviews: [
        { ...reviewAnswer({ id: 5, body: 'Of a state to come' }), state: 'PONDERED' },
        { ...reviewAnswer({ id: 6, body: 'Of a day that there is not' }), submitted_at: 'yesterday' },
      ],
      comments: [
        { ...commentAnswer({ id: 1 }), user: 'sam-example' },
        { ...commentAnswer({ id: 2 }), body: null },
        { ...commentAnswer({ id: 3, body: 'On a side to come' }), side: 'MIDDLE' },
        commentAnswer({ id: 4, body: 'As ever' }),
        null,
      ],
      conversation: [{ ...conversationAnswer({ id: 8, body: 'Of no account' }), user: undefined }],
    });
    expect(remarks.map(({ body }) => body)).toEqual(['On a side to come', 'As ever', 'Of a state to come']);
    expect(leftOut).toMatchObject({
      odd: [
        'https://github.com/robin/journal/pull/12#pullrequestreview-6',
        'https://github.com/robin/journal/pull/12#discussion_r1',
        'https://github.com/robin/journal/pull/12',
      ],
      deleted: 1,
      empty: 1,
    });
  });

  it('counts a stranger’s approval with words once', async () => {
    const { leftOut } = await given({
      reviews: [reviewAnswer({ id: 1, user: STRANGER, state: 'APPROVED', body: 'Nice' })],
    });
    expect(leftOut.strangers).toEqual(['kim']);
  });

  it('doesn’t include what we posted ourselves, or what isn’t submitted yet', async () => {
    const { remarks, leftOut } = await given({
      conversation: [conversationAnswer({ id: 1, body: '<!-- alongside-digest -->\nTwo promises kept' })],
      reviews: [reviewAnswer({ id: 42, state: 'PENDING', body: 'Draft', submitted_at: null })],
      comments: [commentAnswer({ id: 2, pull_request_review_id: 42 })],
    });
    expect({ remarks, leftOut }).toEqual({
      remarks: [],
      leftOut: { bots: [], strangers: [], takenOver: [], outdated: [], deleted: 0, empty: 0, odd: [] },
    });
  });

  it('keeps words except for line endings, space around them, and invisible characters', async () => {
    const body = '\r\n  \r\n    code\r\n\r\n```suggestion\r\n- One 🏃‍♀️\u202e\u0000\r\n```\r\n\ud800';
    expect(await bodies({ comments: [commentAnswer({ id: 1, body })] })).toEqual([
      '    code\n\n```suggestion\n- One 🏃‍♀️\n```\n\ufffd',
    ]);
  });

  it('links to what a page can’t show', async () => {
    const body = '<img width="600" src="https://github.com/user-attachments/assets/1" />';
    expect(await bodies({ comments: [commentAnswer({ id: 345, body })] })).toEqual([
      '<https://github.com/robin/journal/pull/12#discussion_r345>',
    ]);
  });

  it('keeps numbers that are too large for JavaScript', async () => {
    const comment = { ...commentAnswer({ id: 1 }), id: 9_007_199_254_740_993n };
    expect((await given({ comments: [comment] })).remarks[0]?.origin.id).toBe('9007199254740993');
  });
});

describe('an approval', () => {
  const approvers = async (...reviews: readonly unknown[]) =>
    (await given({ reviews })).approvals.map(({ by, at, origin }) => [by, at, origin.id]);
  const at = (hour: number) => `2026-05-02T${String(hour).padStart(2, '0')}:00:00Z`;

  it('counts by each person’s last verdict, whatever the order of the answers', async () => {
    expect(
      await approvers(
        reviewAnswer({ id: 2, state: 'APPROVED', submitted_at: at(9) }),
        reviewAnswer({ id: 1, state: 'CHANGES_REQUESTED', submitted_at: at(8) }),
        reviewAnswer({ id: 3, state: 'COMMENTED', submitted_at: at(10) }),
      ),
    ).toEqual([['sam', at(9), '2']]);
  });

  it.each(['CHANGES_REQUESTED', 'DISMISSED'])('no longer counts after %s', async (state) => {
    expect(
      await approvers(
        reviewAnswer({ id: 1, state: 'APPROVED', submitted_at: at(8) }),
        reviewAnswer({ id: 2, state, submitted_at: at(9) }),
      ),
    ).toEqual([]);
  });

  it.each([['6dcb09b5b57875f334f61aebed695e2e4193db5e'], [null]])(
    'from before the last push (%s) doesn’t count: the rest hasn’t been read',
    async (commit_id) => {
      const reviews = [
        reviewAnswer({ id: 1, state: 'APPROVED', body: 'Well done', commit_id }),
        reviewAnswer({ id: 2, user: ROBIN, state: 'APPROVED' }),
      ];
      const { approvals, remarks, leftOut } = await given({ reviews });
      expect(approvals.map(({ by }) => by)).toEqual(['robin']);
      expect(remarks.map(({ body }) => body)).toEqual(['Well done']);
      expect(leftOut.outdated).toEqual(['sam-example']);
    },
  );

  it('of the current state counts, whatever was approved before', async () => {
    const older = reviewAnswer({ id: 1, state: 'APPROVED', submitted_at: at(8), commit_id: null });
    expect(await approvers(older, reviewAnswer({ id: 2, state: 'APPROVED', submitted_at: at(9) }))).toEqual([
      ['sam', at(9), '2'],
    ]);
  });

  it('belongs to each partner separately', async () => {
    expect(
      await approvers(
        reviewAnswer({ id: 1, user: SAM, state: 'APPROVED', submitted_at: at(9) }),
        reviewAnswer({ id: 2, user: ROBIN, state: 'APPROVED', submitted_at: at(8) }),
      ),
    ).toEqual([
      ['robin', at(8), '2'],
      ['sam', at(9), '1'],
    ]);
  });
});

describe('a login that another person has taken over', () => {
  const recorded = new Map([['sam-example', SAM.id]]);
  const taker = account('Sam-Example', 'User', 4_711);
  const answers = {
    pull: pullAnswer(12, taker),
    comments: [commentAnswer({ id: 1, user: taker }), commentAnswer({ id: 2, user: SAM })],
    reviews: [reviewAnswer({ id: 3, user: taker, state: 'APPROVED' })],
  };

  it('belongs to no one, and is distinguished from strangers', async () => {
    const { author, remarks, approvals, accounts, leftOut } = await given(answers, recorded);
    expect(author).toBeUndefined();
    expect(remarks.map(({ origin }) => origin.id)).toEqual(['2']);
    expect(approvals).toEqual([]);
    expect([...accounts]).toEqual([['sam-example', SAM.id]]);
    expect(leftOut).toMatchObject({ strangers: [], takenOver: ['Sam-Example', 'Sam-Example'] });
  });

  it('doesn’t affect the partner who has another login now, recognized by their number', async () => {
    const renamed = account('sam-of-old', 'User', SAM.id);
    const { remarks, leftOut } = await given({ comments: [commentAnswer({ id: 1, user: renamed })] }, recorded);
    expect(remarks.map(({ by }) => by)).toEqual(['sam']);
    expect(leftOut.strangers).toEqual([]);
  });

  it('is the partner’s if no number was recorded', async () => {
    expect((await given({ comments: answers.comments.slice(0, 1) })).remarks).toHaveLength(1);
  });

  it('isn’t a partner’s if it wasn’t one anyway', async () => {
    const { leftOut } = await given({ comments: [commentAnswer({ id: 1, user: STRANGER })] }, new Map([['kim', 1]]));
    expect(leftOut).toMatchObject({ strangers: ['kim'], takenOver: [] });
  });
});

describe('a partner’s `github`', () => {
  it.each([
    ['robin-example', true],
    ['Robin', true],
    // A managed enterprise's user, with its short code after the underscore.
    ['robin_acme', true],
    ['octo-admin_fabrikam', true],
    // Assigned long ago.
    ['robin-', true],
    ['r--n', true],
    ['4711', true],
    ['a'.repeat(39), true],
    ['a'.repeat(40), false],
    ['-robin', false],
    ['_acme', false],
    ['@robin', false],
    ['robin example', false],
    ['robin[bot]', false],
    ['', false],
  ])('may be %s: %s', (login, isLogin) => {
    expect(githubLoginSchema.safeParse(login).success).toBe(isLogin);
  });
});

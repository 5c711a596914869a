/*
 * GitHub's answers about pull requests, in the shapes of its description (`github-description.json`), which the fake
 * server checks them against. A test gives what it's about; the rest is here because real answers contain it.
 */

const API = 'https://api.github.com/repos/robin/journal';
const WEB = 'https://github.com/robin/journal/pull';

/** Returns an account. Each login has its own id, regardless of case. */
export function account(login: string, type = 'User', id = numberOf(login)) {
  return {
    login,
    id,
    node_id: 'MDQ6VXNlcjE=',
    avatar_url: `https://avatars.githubusercontent.com/${login}`,
    gravatar_id: '',
    url: `https://api.github.com/users/${login}`,
    html_url: `https://github.com/${login}`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

function numberOf(login: string): number {
  return [...login.toLowerCase()].reduce((number, letter) => (number * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

type AccountAnswer = ReturnType<typeof account> | null;

export const ROBIN = account('Robin-Example');
export const SAM = account('sam-example');
export const STRANGER = account('kim');
export const BOT = account('github-actions[bot]', 'Bot');

/** A pull request's last commit, which reviews refer to unless they say otherwise. */
export const HEAD = 'ecdd80bb57125d7ba9641ffaa4d7d2c19d3f3091';

export function pullAnswer(number: number, user: AccountAnswer = ROBIN) {
  return {
    url: `${API}/pulls/${number}`,
    id: 1_000_000_000 + number,
    number,
    html_url: `${WEB}/${number}`,
    state: 'closed',
    locked: false,
    title: 'Check-in of 1 May',
    user,
    head: { label: 'robin:check-in', ref: 'check-in', sha: HEAD },
    body: null,
    created_at: '2026-05-01T20:00:00Z',
    updated_at: '2026-05-03T08:00:00Z',
    closed_at: '2026-05-03T08:00:00Z',
    merged_at: '2026-05-03T08:00:00Z',
    merged: true,
    draft: false,
  };
}

export function fileAnswer(filename: string, more: { status?: string; previous_filename?: string } = {}) {
  return {
    sha: 'bbcd538c8e72b8c175046e27cc8f907076331401',
    filename,
    status: 'added',
    additions: 9,
    deletions: 0,
    changes: 9,
    contents_url: `${API}/contents/${filename}`,
    ...more,
  };
}

interface ReviewParts {
  id: number;
  user?: AccountAnswer;
  state?: string;
  body?: string | null;
  submitted_at?: string | null;
  commit_id?: string | null;
}

export function reviewAnswer(
  { id, user = SAM, state = 'COMMENTED', body = '', submitted_at, commit_id = HEAD }: ReviewParts,
  pull = 12,
) {
  return {
    id,
    node_id: 'MDE3OlB1bGxSZXF1ZXN0UmV2aWV3ODA=',
    user,
    body,
    state,
    html_url: `${WEB}/${pull}#pullrequestreview-${id}`,
    pull_request_url: `${API}/pulls/${pull}`,
    author_association: 'COLLABORATOR',
    commit_id,
    // GitHub omits the field in a review that hasn't been submitted.
    ...(submitted_at === null ? {} : { submitted_at: submitted_at ?? '2026-05-02T08:11:00Z' }),
  };
}

interface CommentParts {
  id: number;
  user?: AccountAnswer;
  body?: string;
  path?: string;
  /** The lines of the file down to the commented one; GitHub's hunk follows from them. */
  upTo?: readonly string[];
  diff_hunk?: string;
  line?: number | null;
  original_line?: number | null;
  original_start_line?: number | null;
  side?: 'LEFT' | 'RIGHT';
  subject_type?: 'line' | 'file';
  in_reply_to_id?: number;
  pull_request_review_id?: number | null;
  created_at?: string;
  reactions?: { total_count: number };
}

export function commentAnswer({ id, upTo = [], ...parts }: CommentParts, pull = 12) {
  const last = upTo.length;
  return {
    url: `${API}/pulls/comments/${id}`,
    id,
    node_id: 'MDI0OlB1bGxSZXF1ZXN0UmV2aWV3Q29tbWVudDEw',
    pull_request_review_id: 42,
    diff_hunk: addedLines(upTo),
    path: 'content/check-ins/2026-05-01.md',
    position: last,
    original_position: last,
    commit_id: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
    original_commit_id: '9c48853fa3dc5c1c3d6f1f1cd1f2743e72652840',
    user: SAM as AccountAnswer,
    body: 'What would have made Tuesday possible?',
    created_at: '2026-05-02T08:10:00Z',
    updated_at: '2026-05-02T08:10:00Z',
    html_url: `${WEB}/${pull}#discussion_r${id}`,
    pull_request_url: `${API}/pulls/${pull}`,
    author_association: 'COLLABORATOR',
    start_line: null,
    original_start_line: null,
    start_side: null,
    line: last === 0 ? null : last,
    original_line: last === 0 ? null : last,
    side: 'RIGHT' as 'LEFT' | 'RIGHT',
    subject_type: 'line' as 'line' | 'file',
    ...parts,
  };
}

/** Returns the hunk of a new file. */
export function addedLines(lines: readonly string[]): string {
  return [`@@ -0,0 +1,${lines.length + 20} @@`, ...lines.map((line) => `+${line}`)].join('\n');
}

export function conversationAnswer(
  {
    id,
    user = SAM,
    body,
    created_at,
    reactions,
  }: {
    id: number;
    user?: AccountAnswer;
    body: string | null;
    created_at?: string;
    reactions?: { total_count: number };
  },
  pull = 12,
) {
  return {
    url: `${API}/issues/comments/${id}`,
    html_url: `${WEB}/${pull}#issuecomment-${id}`,
    issue_url: `${API}/issues/${pull}`,
    id,
    node_id: 'MDEyOklzc3VlQ29tbWVudDE=',
    user,
    body,
    created_at: created_at ?? '2026-05-02T08:20:00Z',
    updated_at: created_at ?? '2026-05-02T08:20:00Z',
    author_association: 'COLLABORATOR',
    performed_via_github_app: null,
    ...(reactions && { reactions }),
  };
}

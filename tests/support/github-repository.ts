import { createHash } from 'node:crypto';
import { type Answer, type GithubServer, NOT_FOUND, type Route } from './github-server.ts';

export interface FakeComment {
  id: number;
  html_url: string;
  body: string;
  user: { login: string; id: number; type: string } | null;
}

export interface FakePull {
  number: number;
  html_url: string;
  state: 'open' | 'closed';
  title: string;
  body: string;
  locked: boolean;
  head: { ref: string; repo: { full_name: string } | null };
  base: { ref: string; repo: { full_name: string } };
}

/** The account that workflows use. */
const BOT = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' };

/** The answer to a workflow's token without the necessary permission. */
export const NOT_FOR_INTEGRATIONS: Answer = {
  status: 403,
  data: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
};

/**
 * Makes an answer that refuses a request.
 * @param errors the reasons, which GitHub often gives next to a meaningless message; its description doesn't include
 * those that are plain text
 */
export function refusedBy(message: string, errors?: readonly unknown[]) {
  const data = { message, ...(errors && { errors }), documentation_url: 'https://docs.github.com/rest' };
  const isOdd = errors?.some((each) => typeof each === 'string') === true;
  return { status: 422, data, ...(isOdd && { isOdd }) } satisfies Answer;
}

/**
 * `robin/journal` on a test's GitHub, with what a workflow's token may do in it: branches and their files, pull
 * requests and their comments. Like GitHub, it keeps its state: branches, files and pull requests that a run makes are
 * there for the next run.
 */
export class GithubRepository {
  /** By branch, the SHA of its latest commit. */
  readonly branches = new Map<string, string>();
  readonly pulls: FakePull[] = [];
  /** By pull request, its comments. */
  readonly comments = new Map<number, FakeComment[]>();
  readonly #server: GithubServer;
  readonly #trees = new Map<string, ReadonlyMap<string, string>>();
  readonly #commits = new Map<string, { tree: string; message: string; parents: readonly string[] }>();
  #lastId = 100;

  constructor(server: GithubServer, files: Readonly<Record<string, string>> = {}) {
    this.#server = server;
    const tree = this.#keepTree(new Map(Object.entries(files)));
    this.branches.set('main', this.#keepCommit({ tree, message: 'The first', parents: [] }));
    this.#on('GET', '', () => ({ data: { default_branch: 'main', private: true } }));
    this.#on('POST', '/git/trees', ({ body }) => this.#makeTree(body));
    this.#on('POST', '/git/commits', ({ body }) => {
      const commit = body as { tree: string; message: string; parents: string[] };
      if (!this.#trees.has(commit.tree)) return refusedBy('Tree SHA does not exist');
      if (!commit.parents.every((parent) => this.#commits.has(parent)))
        return refusedBy('Parent SHA does not exist or is not a commit object');
      return { status: 201, data: { sha: this.#keepCommit(commit) } };
    });
    this.#on('POST', '/git/refs', ({ body }) => this.#makeBranch(body));
    this.#on('GET', '/pulls', ({ query }) => ({
      list: this.pulls
        .filter(({ head }) => query['head'] === undefined || query['head'] === `robin:${head.ref}`)
        .filter(({ state }) => query['state'] === 'all' || state === 'open')
        .toReversed(),
    }));
    this.#on('POST', '/pulls', ({ body }) => this.#makePull(body));
    server.on('GET /user', NOT_FOR_INTEGRATIONS);
    server.on('POST /graphql', { data: { data: { viewer: { login: BOT.login, databaseId: BOT.id } } } });
    this.#scriptFiles();
    this.#scriptBranch('main');
  }

  /** Returns the files of a branch, by path. */
  filesOf(branch: string): Record<string, string> {
    return Object.fromEntries(this.#treeOf(branch));
  }

  /** Returns the message of the commit that a branch is at. */
  messageOf(branch: string): string | undefined {
    return this.#commits.get(this.branches.get(branch) ?? '')?.message;
  }

  /** Makes a commit by someone else. */
  commit(branch: string, files: Readonly<Record<string, string>>): void {
    const tree = this.#keepTree(new Map([...this.#treeOf(branch), ...Object.entries(files)]));
    const parents = [this.branches.get(branch) ?? this.branches.get('main') ?? []].flat();
    this.branches.set(branch, this.#keepCommit({ tree, message: 'Another’s', parents }));
    this.#scriptFiles();
    this.#scriptBranch(branch);
  }

  addPull(
    branch: string,
    { state = 'open', from = 'robin/journal' }: { state?: 'open' | 'closed'; from?: string } = {},
  ) {
    const number = this.pulls.length + 1;
    const pull: FakePull = {
      number,
      html_url: `https://github.com/robin/journal/pull/${number}`,
      state,
      title: '',
      body: '',
      locked: false,
      head: { ref: branch, repo: { full_name: from } },
      base: { ref: 'main', repo: { full_name: 'robin/journal' } },
    };
    this.pulls.push(pull);
    this.comments.set(number, []);
    this.#on('GET', `/pulls/${number}`, () => ({ data: pull }));
    this.#on('GET', `/issues/${number}/comments`, () => ({ list: this.comments.get(number) ?? [] }));
    this.#on('POST', `/issues/${number}/comments`, ({ body }) => ({
      status: 201,
      data: this.addComment(number, (body as { body: string }).body),
    }));
    return pull;
  }

  addComment(pull: number, body: string, user: FakeComment['user'] = BOT): FakeComment {
    this.#lastId += 1;
    const id = this.#lastId;
    const comment = { id, html_url: `https://github.com/robin/journal/pull/${pull}#issuecomment-${id}`, body, user };
    this.comments.get(pull)?.push(comment);
    this.#on('PATCH', `/issues/comments/${id}`, ({ body: sent }) => {
      comment.body = (sent as { body: string }).body;
      return { data: comment };
    });
    this.#on('DELETE', `/issues/comments/${id}`, () => {
      const all = this.comments.get(pull) ?? [];
      all.splice(all.indexOf(comment), 1);
      return { status: 204, data: null };
    });
    return comment;
  }

  /** The requests that changed something, like `POST /pulls`. */
  get writes(): string[] {
    return this.#server.requests
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
      .map(({ method, path }) => `${method} ${path.replace('/repos/robin/journal', '')}`);
  }

  #on(method: string, path: string, route: Route): void {
    this.#server.on(`${method} /repos/robin/journal${path}`, route);
  }

  /** Scripts one route for each path on all branches, because whether a file exists depends on the branch. */
  #scriptFiles(): void {
    for (const files of this.#trees.values())
      for (const path of files.keys())
        this.#on('GET', `/contents/${encodeURIComponent(path)}`, ({ query }) => {
          const text = this.#treeOf(query['ref'] ?? 'main').get(path);
          return text === undefined
            ? NOT_FOUND
            : { data: { type: 'file', path, encoding: 'base64', content: base64(text) } };
        });
  }

  #scriptBranch(branch: string): void {
    const ref = `heads${encodeURIComponent('/')}${encodeURIComponent(branch)}`;
    this.#on('GET', `/git/ref/${ref}`, () => ({ data: { object: { sha: this.branches.get(branch) } } }));
    this.#on('PATCH', `/git/refs/${ref}`, ({ body }) => {
      const { sha, force = false } = body as { sha: string; force?: boolean };
      if (!this.#commits.has(sha)) return refusedBy('Object does not exist');
      if (!force && !this.#follows(sha, this.branches.get(branch))) return refusedBy('Update is not a fast forward');
      this.branches.set(branch, sha);
      return { data: { object: { sha } } };
    });
  }

  /**
   * Returns the files at a ref.
   * @param ref a branch, or the SHA of a commit
   */
  #treeOf(ref: string): ReadonlyMap<string, string> {
    return this.#trees.get(this.#commits.get(this.branches.get(ref) ?? ref)?.tree ?? '') ?? new Map();
  }

  #keepTree(files: ReadonlyMap<string, string>): string {
    const sha = hash(JSON.stringify([...files].sort()));
    this.#trees.set(sha, files);
    return sha;
  }

  #keepCommit(commit: { tree: string; message: string; parents: readonly string[] }): string {
    const sha = hash(`${commit.tree} ${commit.message} ${this.#commits.size}`);
    this.#commits.set(sha, commit);
    this.#on('GET', `/git/commits/${sha}`, () => ({ data: { sha, tree: { sha: commit.tree } } }));
    return sha;
  }

  /** Tells whether a commit is another one or its descendant. */
  #follows(sha: string, earlier: string | undefined): boolean {
    if (sha === earlier) return true;
    return (this.#commits.get(sha)?.parents ?? []).some((parent) => this.#follows(parent, earlier));
  }

  /** Makes the next answer about a branch's head out of date by one commit. */
  tellStaleHeadOnce(branch: string): void {
    const [parent] = this.#commits.get(this.branches.get(branch) ?? '')?.parents ?? [];
    const ref = encodeURIComponent(`heads/${branch}`);
    this.#server.once(`GET /repos/robin/journal/git/ref/${ref}`, { data: { object: { sha: parent } } });
  }

  #makeTree(body: unknown): Answer {
    const { base_tree, tree } = body as { base_tree: string; tree: { path: string; content: string }[] };
    if (!this.#trees.has(base_tree)) return refusedBy('base_tree is not a valid tree oid');
    const added = tree.map(({ path, content }) => [path, content] as const);
    const sha = this.#keepTree(new Map([...(this.#trees.get(base_tree) ?? []), ...added]));
    this.#scriptFiles();
    return { status: 201, data: { sha } };
  }

  #makeBranch(body: unknown): Answer {
    const { ref, sha } = body as { ref: string; sha: string };
    const branch = ref.replace('refs/heads/', '');
    if (this.branches.has(branch)) return refusedBy('Reference already exists');
    if (!this.#commits.has(sha)) return refusedBy('Object does not exist');
    this.branches.set(branch, sha);
    this.#scriptBranch(branch);
    return { status: 201, data: { ref, object: { sha } } };
  }

  #makePull(body: unknown): Answer {
    const { head, title, body: text } = body as { head: string; title: string; body: string };
    if (this.pulls.some((pull) => pull.state === 'open' && pull.head.ref === head))
      return refusedBy('Validation Failed', [
        { resource: 'PullRequest', code: 'custom', message: `A pull request already exists for robin:${head}.` },
      ]);
    if (!this.branches.has(head))
      return refusedBy('Validation Failed', [{ resource: 'PullRequest', field: 'head', code: 'invalid' }]);
    return { status: 201, data: Object.assign(this.addPull(head), { title, body: text }) };
  }
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** Encodes text in lines, as GitHub does. */
function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
}

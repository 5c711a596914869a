import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError, orNone } from './failures.ts';

/** Returns the branch that pull requests go to. @throws GithubError */
export async function defaultBranch(github: Github): Promise<string> {
  const { default_branch } = await github.ask({
    route: 'GET /repos/{owner}/{repo}',
    schema: z.object({ default_branch: z.string() }),
    about: 'the repository',
  });
  return default_branch;
}

/** Returns the commit that a branch is at; undefined if there's no such branch. @throws GithubError */
export function headOf(github: Github, branch: string): Promise<string | undefined> {
  return orNone(async () => {
    const { object } = await github.ask({
      route: 'GET /repos/{owner}/{repo}/git/ref/{ref}',
      parameters: { ref: `heads/${branch}` },
      schema: z.object({ object: z.object({ sha: z.string() }) }),
      about: `branch ${branch}`,
    });
    return object.sha;
  });
}

/** Base64 has line breaks. The contents API leaves out files over a megabyte; the blobs API can also return plain text. */
const codedSchema = z.union([
  z.object({ encoding: z.literal('base64'), content: z.string().transform(withoutSpace).pipe(z.base64()) }),
  z.object({ encoding: z.literal('utf-8'), content: z.string() }),
]);

const fileSchema = z.union([
  codedSchema,
  z.object({ encoding: z.literal('none'), sha: z.string() }),
  // A folder, a broken symbolic link, or another repository.
  z.array(z.unknown()).transform(() => ({ encoding: undefined })),
  z.object({ type: z.enum(['dir', 'submodule', 'symlink']) }).transform(() => ({ encoding: undefined })),
]);

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/**
 * Returns the text of a file at a branch or commit; undefined if it doesn't exist.
 * @param ref a branch or the SHA of a commit
 * @throws GithubError also if something other than a file is there
 */
export function textAt(github: Github, path: string, ref: string): Promise<string | undefined> {
  const about = `${path} on ${ref}`;
  return orNone(async () => {
    const file = await github.ask({
      route: 'GET /repos/{owner}/{repo}/contents/{path}',
      parameters: { path, ref },
      schema: fileSchema,
      about,
    });
    if (file.encoding === undefined)
      throw new GithubError('refused', `On ${ref}, ${path} isn’t a file: rename what’s there, then try again.`);
    if (file.encoding !== 'none') return textOf(file);
    return textOf(
      await github.ask({
        route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
        parameters: { file_sha: file.sha },
        schema: codedSchema,
        about,
      }),
    );
  });
}

function textOf({ encoding, content }: z.infer<typeof codedSchema>): string {
  if (encoding === 'utf-8') return content;
  const bytes = Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** A text file in the repository: its path from the root, with `/`, and its whole text. */
export interface RepositoryFile {
  path: string;
  text: string;
}

interface CommitToMake {
  /** The parent commit. */
  parent: string;
  message: string;
  /** Files to add or replace. */
  files: readonly RepositoryFile[];
}

const shaSchema = z.object({ sha: z.string() });
const ORDINARY_FILE = '100644';

/**
 * Makes a commit that isn't on any branch yet; undefined if it wouldn't change anything. GitHub takes its author from
 * the token.
 * @returns its SHA
 * @throws GithubError
 */
export async function makeCommit(
  github: Github,
  { parent, message, files }: CommitToMake,
): Promise<string | undefined> {
  const { tree: before } = await github.ask({
    route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    parameters: { commit_sha: parent },
    schema: z.object({ tree: shaSchema }),
    about: `commit ${parent}`,
  });
  const after = await github.ask({
    route: 'POST /repos/{owner}/{repo}/git/trees',
    parameters: {
      base_tree: before.sha,
      tree: files.map(({ path, text }) => ({ path, mode: ORDINARY_FILE, type: 'blob', content: text })),
    },
    schema: shaSchema,
    about: 'the files',
  });
  // Equal trees have the same name.
  if (after.sha === before.sha) return undefined;
  const commit = await github.ask({
    route: 'POST /repos/{owner}/{repo}/git/commits',
    parameters: { message, tree: after.sha, parents: [parent] },
    schema: shaSchema,
    about: 'the commits',
  });
  return commit.sha;
}

export interface FileToCommit extends RepositoryFile {
  /** The former text; undefined if the file is new. */
  before: string | undefined;
}

interface CommittedFiles {
  outcome: 'committed' | 'unchanged';
  branch: string;
}

/** How many attempts to make if another commit comes in between, or if GitHub doesn't see what it has just created. */
const ATTEMPTS = 5;

/**
 * Does something that starts at a branch's head, and starts again from the new head after temporary failures: another
 * commit came in between, or a part of GitHub doesn't see yet what another part has just created. A refusal because of
 * a rule is final.
 * @throws GithubError
 */
export async function fromHead<Done>(github: Github, work: () => Promise<Done>): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw error;
      await github.wait(attempt);
    }
  }
}

/** Returns whether a failure is temporary. 422 can also mean "not a fast forward". */
function mayPass(error: unknown): boolean {
  return error instanceof GithubError && error.problem !== 'protected' && PASSING.has(error.status ?? 0);
}

const PASSING: ReadonlySet<number> = new Set([404, 409, 422]);

/** Returns the head of a branch that must exist, because GitHub says that it's the default. @throws GithubError */
export async function requireHead(github: Github, branch: string): Promise<string> {
  const head = await headOf(github, branch);
  if (head !== undefined) return head;
  throw new GithubError('not-found', `GitHub doesn’t have a branch ${branch} for new commits to go on.`, 404);
}

/**
 * Commits files to the default branch on GitHub; does nothing if they're already there with the same text. It never
 * overwrites other work: if another commit comes in between, ours is made again on top of it, and if that one changed
 * the same files, ours isn't made at all.
 * @throws GithubError with the problem `protected` if a rule of the branch doesn't allow it
 */
export async function commitFiles(
  github: Github,
  { message, files }: { message: string; files: readonly FileToCommit[] },
): Promise<CommittedFiles> {
  const branch = await defaultBranch(github);
  return await fromHead(github, async () => {
    const parent = await requireHead(github, branch);
    for (const file of files) await requireUnchanged(github, file, { parent, branch });
    const sha = await makeCommit(github, { parent, message, files });
    if (sha === undefined) return { outcome: 'unchanged', branch };
    await github.ask({
      route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
      parameters: { ref: `heads/${branch}`, sha, force: false },
      schema: z.unknown(),
      about: `branch ${branch}`,
    });
    return { outcome: 'committed', branch };
  });
}

async function requireUnchanged(
  github: Github,
  { path, text, before }: FileToCommit,
  { parent, branch }: { parent: string; branch: string },
): Promise<void> {
  const there = await textAt(github, path, parent);
  if (there === before || there === text) return;
  throw new GithubError(
    'refused',
    `Meanwhile ${path} was changed on ${branch} by someone else: start again from there.`,
  );
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGithub } from '../../src/github/client.ts';
import { commitFiles } from '../../src/github/commits.ts';
import { GithubRepository, refusedBy } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';

const FEEDBACK = { path: 'content/feedback/2026-05-03.yaml', text: 'remarks: [] # Ä\n', before: undefined };
const MOVE_MAIN = 'PATCH /repos/robin/journal/git/refs/heads%2Fmain';
/** The client keeps a second between writes, and three between what others are told of, as GitHub asks. */
const SLOW = { timeout: 60_000 };

let server: GithubServer;
let repository: GithubRepository;
beforeAll(async () => {
  server = await GithubServer.start();
});
beforeEach(() => {
  server.reset();
  repository = new GithubRepository(server, { 'README.md': 'Ours' });
});
afterAll(() => server.close());

function commit() {
  const github = makeGithub({
    token: server.token,
    repository: { owner: 'robin', repo: 'journal' },
    baseUrl: server.origin,
    second: 1,
  });
  return commitFiles(github, { message: 'Feedback of pull request 12', files: [FEEDBACK] });
}

describe('files committed to the default branch', SLOW, () => {
  it('are there beside what was there', async () => {
    expect(await commit()).toEqual({ outcome: 'committed', branch: 'main' });
    expect(repository.filesOf('main')).toEqual({ 'README.md': 'Ours', [FEEDBACK.path]: FEEDBACK.text });
    expect(repository.messageOf('main')).toBe('Feedback of pull request 12');
  });

  it('are committed once', async () => {
    await commit();
    const before = repository.branches.get('main');
    expect(await commit()).toEqual({ outcome: 'unchanged', branch: 'main' });
    expect(repository.branches.get('main')).toBe(before);
  });

  it('go on top of a commit that came between', async () => {
    server.on(MOVE_MAIN, () => {
      // Also scripts the route anew, to move the branch.
      repository.commit('main', { 'theirs.md': 'Theirs' });
      return refusedBy('Update is not a fast forward');
    });
    expect(await commit()).toMatchObject({ outcome: 'committed' });
    expect(Object.keys(repository.filesOf('main')).sort()).toEqual(['README.md', FEEDBACK.path, 'theirs.md']);
  });

  it('are left as another changed them meanwhile', async () => {
    repository.commit('main', { [FEEDBACK.path]: 'theirs' });
    await expect(commit()).rejects.toMatchObject({
      problem: 'refused',
      message: `Meanwhile ${FEEDBACK.path} was changed on main by somebody else: start again from there.`,
    });
    expect(repository.filesOf('main')[FEEDBACK.path]).toBe('theirs');
  });

  it('are not pushed again and again at a branch that is protected', async () => {
    server.on(MOVE_MAIN, refusedBy('Repository rule violations found: Changes must be made through a pull request.'));
    await expect(commit()).rejects.toMatchObject({
      problem: 'refused',
      message: expect.stringContaining('Changes must be made through a pull request') as string,
    });
    expect(repository.writes.filter((write) => write.startsWith('PATCH'))).toHaveLength(1);
  });
});

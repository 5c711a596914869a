import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGithub } from '../../src/github/client.ts';
import { commitFiles, textAt } from '../../src/github/commits.ts';
import { GithubRepository, refusedBy } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';

const FEEDBACK = { path: 'content/feedback/2026-05-03.yaml', text: 'remarks: [] # Ä\n', before: undefined };
const MOVE_MAIN = 'PATCH /repos/robin/journal/git/refs/heads%2Fmain';
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

function github() {
  return makeGithub({
    token: server.token,
    repository: { owner: 'robin', repo: 'journal' },
    baseUrl: server.origin,
    second: 1,
  });
}

function commit() {
  return commitFiles(github(), { message: 'Feedback of pull request 12', files: [FEEDBACK] });
}

describe('files committed to the default branch', () => {
  it('are added to the existing ones', async () => {
    expect(await commit()).toEqual({ outcome: 'committed', branch: 'main' });
    expect(repository.filesOf('main')).toEqual({ 'README.md': 'Ours', [FEEDBACK.path]: FEEDBACK.text });
    expect(repository.messageOf('main')).toBe('Feedback of pull request 12');
  });

  it('are committed only once', async () => {
    await commit();
    const before = repository.branches.get('main');
    expect(await commit()).toEqual({ outcome: 'unchanged', branch: 'main' });
    expect(repository.branches.get('main')).toBe(before);
  });

  it('are committed on top of a commit that was made meanwhile', async () => {
    server.on(MOVE_MAIN, () => {
      // Also scripts the route again, to move the branch.
      repository.commit('main', { 'theirs.md': 'Theirs' });
      return refusedBy('Update is not a fast forward');
    });
    expect(await commit()).toMatchObject({ outcome: 'committed' });
    expect(Object.keys(repository.filesOf('main')).sort()).toEqual(['README.md', FEEDBACK.path, 'theirs.md']);
  });

  it('are committed on top of a commit that GitHub doesn’t show yet', async () => {
    repository.commit('main', { 'theirs.md': 'Theirs' });
    repository.tellStaleHeadOnce('main');
    expect(await commit()).toMatchObject({ outcome: 'committed' });
    expect(Object.keys(repository.filesOf('main')).sort()).toEqual(['README.md', FEEDBACK.path, 'theirs.md']);
    expect(repository.writes.filter((write) => write.startsWith('PATCH'))).toHaveLength(2);
  });

  it('are kept as another commit changed them meanwhile', async () => {
    repository.commit('main', { [FEEDBACK.path]: 'theirs' });
    await expect(commit()).rejects.toMatchObject({
      problem: 'refused',
      message: `Meanwhile ${FEEDBACK.path} was changed on main by someone else: start again from there.`,
    });
    expect(repository.filesOf('main')[FEEDBACK.path]).toBe('theirs');
  });

  it.each([
    ['a read of the head', 'GET /repos/robin/journal/git/ref/heads%2Fmain', 404],
    ['the new files', 'POST /repos/robin/journal/git/trees', 404],
    ['the new commit', 'POST /repos/robin/journal/git/commits', 422],
    ['the move of the branch', MOVE_MAIN, 409],
    ['the move of the branch', MOVE_MAIN, 422],
  ])('are committed although GitHub doesn’t know yet what it has: %s (%s, %i)', async (_what, route, status) => {
    server.once(route, { status, data: { message: 'Object does not exist' } });
    expect(await commit()).toMatchObject({ outcome: 'committed' });
    expect(repository.filesOf('main')).toEqual({ 'README.md': 'Ours', [FEEDBACK.path]: FEEDBACK.text });
  });

  it('are given up after five attempts, each from the current head', async () => {
    server.on(MOVE_MAIN, refusedBy('Object does not exist'));
    await expect(commit()).rejects.toMatchObject({ problem: 'refused', status: 422 });
    expect(repository.writes.filter((write) => write.startsWith('PATCH'))).toHaveLength(5);
  });

  it.each([
    refusedBy('Repository rule violations found: Changes must be made through a pull request.'),
    refusedBy('Reference update failed', ['Changes must be made through a pull request.']),
    refusedBy('Protected branch update failed for refs/heads/main.', ['Changes must be made through a pull request.']),
    { ...refusedBy('Cannot update this protected ref. Changes must be made through a pull request.'), status: 409 },
    { ...refusedBy('Protected branch: Changes must be made through a pull request.'), status: 403 },
  ])('aren’t retried on a protected branch: $data.message', async (answer) => {
    server.on(MOVE_MAIN, answer);
    await expect(commit()).rejects.toMatchObject({
      problem: 'protected',
      message: expect.stringContaining('Changes must be made through a pull request') as string,
    });
    expect(repository.writes.filter((write) => write.startsWith('PATCH'))).toHaveLength(1);
  });
});

describe('the text of a file on GitHub', () => {
  const CONTENTS = 'GET /repos/robin/journal/contents/notes.md';
  const BLOB = 'GET /repos/robin/journal/git/blobs/abc';
  const text = () => textAt(github(), 'notes.md', 'main');

  it('comes from its blob if it’s too long for the first answer', async () => {
    const long = 'Ä\n'.repeat(400_000);
    server.on(CONTENTS, { data: { type: 'file', encoding: 'none', content: '', sha: 'abc' } });
    server.on(BLOB, { data: { encoding: 'base64', content: Buffer.from(long).toString('base64') } });
    expect(await text()).toBe(long);
  });

  it('can be plain', async () => {
    server.on(CONTENTS, { data: { type: 'file', encoding: 'none', content: '', sha: 'abc' } });
    server.on(BLOB, { data: { encoding: 'utf-8', content: 'Ä\n' } });
    expect(await text()).toBe('Ä\n');
  });

  it.each([
    ['a folder', [{ type: 'file', name: 'a.md', sha: 'abc' }]],
    ['a repository inside', { type: 'submodule', sha: 'abc' }],
  ])('doesn’t exist for a file if there is %s', async (_what, data) => {
    server.on(CONTENTS, { data });
    await expect(text()).rejects.toMatchObject({
      problem: 'refused',
      message: 'On main, notes.md isn’t a file: rename what’s there, then try again.',
    });
  });

  it.each([
    ['an undocumented encoding', { encoding: 'rot13', content: 'nyc' }],
    ['letters that no base64 has', { encoding: 'base64', content: '!!' }],
  ])('is reported as not understood in %s', async (_what, data) => {
    server.on(CONTENTS, { data: { type: 'file', sha: 'abc', ...data } });
    await expect(text()).rejects.toMatchObject({ problem: 'malformed' });
  });
});

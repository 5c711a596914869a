import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGithub } from '../../src/github/client.ts';
import { openPull } from '../../src/github/open-pull.ts';
import { GithubRepository, refusedBy } from '../support/github-repository.ts';
import { GithubServer, NOT_FOUND } from '../support/github-server.ts';

const PULL = {
  branch: 'check-in-2026-05-03',
  title: 'Check-in of 3 May',
  body: 'Write into it.',
  message: 'Start the check-in of 3 May',
  files: [{ path: 'content/check-ins/2026-05-03.md', text: 'Hello' }],
};
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

function open(isDry = false) {
  const github = makeGithub({
    token: server.token,
    repository: { owner: 'robin', repo: 'journal' },
    baseUrl: server.origin,
    second: 1,
  });
  return openPull(github, PULL, { isDry });
}

describe('a pull request with new files', () => {
  it('has its own branch with one commit, and main is unchanged', async () => {
    expect(await open()).toEqual({
      outcome: 'opened',
      number: 1,
      url: 'https://github.com/robin/journal/pull/1',
      state: 'open',
    });
    expect(repository.filesOf(PULL.branch)).toEqual({
      'README.md': 'Ours',
      'content/check-ins/2026-05-03.md': 'Hello',
    });
    expect(repository.messageOf(PULL.branch)).toBe(PULL.message);
    expect(repository.filesOf('main')).toEqual({ 'README.md': 'Ours' });
    expect(repository.pulls).toMatchObject([{ title: PULL.title, body: PULL.body, head: { ref: PULL.branch } }]);
  });

  it('is opened only once', async () => {
    await open();
    server.requests.length = 0;
    expect(await open()).toMatchObject({ outcome: 'there', number: 1, state: 'open' });
    expect(repository.writes).toEqual([]);
  });

  it('isn’t opened again after someone closed it and deleted its branch', async () => {
    repository.addPull(PULL.branch, { state: 'closed' });
    expect(await open()).toMatchObject({ outcome: 'there', number: 1, state: 'closed' });
    expect(repository.writes).toEqual([]);
  });

  it('isn’t opened if one of its files is on main', async () => {
    repository.commit('main', { 'content/check-ins/2026-05-03.md': 'Written' });
    expect(await open()).toEqual({ outcome: 'written', path: 'content/check-ins/2026-05-03.md' });
    expect(repository.writes).toEqual([]);
  });

  it('is opened for a branch that was left without one, with the branch unchanged', async () => {
    repository.commit(PULL.branch, { 'content/check-ins/2026-05-03.md': 'Half written' });
    expect(await open()).toMatchObject({ outcome: 'opened' });
    expect(repository.writes).toEqual(['POST /pulls']);
    expect(repository.filesOf(PULL.branch)).toEqual({ 'content/check-ins/2026-05-03.md': 'Half written' });
  });

  it('is another run’s if that was faster', async () => {
    const branch = `heads%2F${PULL.branch}`;
    server.on(`GET /repos/robin/journal/git/ref/${branch}`, (_request, before) =>
      before === 0 ? NOT_FOUND : { data: { object: { sha: 'c'.repeat(40) } } },
    );
    server.on('POST /repos/robin/journal/git/refs', refusedBy('Reference already exists'));
    server.on('POST /repos/robin/journal/pulls', () => {
      repository.addPull(PULL.branch);
      return refusedBy('Validation Failed');
    });
    expect(await open()).toMatchObject({ outcome: 'there', number: 1, state: 'open' });
  });

  it.each([
    ['GET /repos/robin/journal/git/ref/heads%2Fmain', 404],
    ['POST /repos/robin/journal/git/trees', 404],
    ['POST /repos/robin/journal/git/commits', 422],
    ['POST /repos/robin/journal/git/refs', 422],
    ['POST /repos/robin/journal/pulls', 422],
    ['POST /repos/robin/journal/pulls', 404],
  ])('is opened although GitHub doesn’t know yet what it has just made (%s, %i)', async (route, status) => {
    server.once(route, { status, data: { message: 'Validation Failed' } });
    expect(await open()).toMatchObject({ outcome: 'opened', number: 1 });
    expect(repository.pulls).toHaveLength(1);
    expect(repository.filesOf(PULL.branch)).toMatchObject({ 'content/check-ins/2026-05-03.md': 'Hello' });
  });

  it('is given up immediately if a rule refuses its branch', async () => {
    server.on(
      'POST /repos/robin/journal/git/refs',
      refusedBy('Repository rule violations found', ['Cannot create ref due to creations being restricted.']),
    );
    await expect(open()).rejects.toMatchObject({ problem: 'protected' });
    expect(repository.writes.filter((write) => write === 'POST /git/refs')).toHaveLength(1);
  });

  it('is only checked for in a dry run', async () => {
    expect(await open(true)).toEqual({ outcome: 'to-open' });
    expect(repository.writes).toEqual([]);
  });

  it('says in a sentence that workflows may not open pull requests', async () => {
    server.on('POST /repos/robin/journal/pulls', {
      status: 403,
      data: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    });
    await expect(open()).rejects.toMatchObject({
      problem: 'forbidden',
      message: expect.stringContaining(
        '“GitHub Actions is not permitted to create or approve pull requests”',
      ) as string,
    });
    server.on('POST /repos/robin/journal/pulls', refusedBy('Validation Failed'));
    await expect(open()).rejects.toMatchObject({ problem: 'refused' });
  });
});

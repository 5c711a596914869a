import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGithub } from '../../src/github/client.ts';
import { upsertComment } from '../../src/github/comments.ts';
import { GithubRepository, NOT_FOR_INTEGRATIONS } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';

const MARKER = '<!-- alongside:digest -->';
const SAM = { login: 'sam', id: 583_231, type: 'User' };
const OTHER_PROGRAM = { login: 'renovate[bot]', id: 29_139_614, type: 'Bot' };

let server: GithubServer;
let repository: GithubRepository;
beforeAll(async () => {
  server = await GithubServer.start();
});
beforeEach(() => {
  server.reset();
  repository = new GithubRepository(server);
  repository.addPull('check-in');
});
afterAll(() => server.close());

function put(text: string) {
  const github = makeGithub({
    token: server.token,
    repository: { owner: 'robin', repo: 'journal' },
    baseUrl: server.origin,
    second: 1,
  });
  return upsertComment(github, { pull: 1, marker: MARKER, body: `${MARKER}\n${text}` });
}

const bodies = () => repository.comments.get(1)?.map(({ body }) => body);

describe('a comment that’s kept up to date', () => {
  it('is written once, and then edited', async () => {
    expect(await put('one kept')).toMatchObject({ outcome: 'created' });
    expect(await put('two kept')).toMatchObject({ outcome: 'updated' });
    expect(bodies()).toEqual([`${MARKER}\ntwo kept`]);
  });

  it.each([404, 410])('is written again if it was deleted meanwhile (%i)', async (status) => {
    await put('one kept');
    const id = repository.comments.get(1)?.[0]?.id;
    const gone = { status, data: { message: 'Not Found' } };
    server.on(`PATCH /repos/robin/journal/issues/comments/${id}`, gone);
    expect(await put('two kept')).toMatchObject({ outcome: 'created' });
    expect(bodies()?.at(-1)).toBe(`${MARKER}\ntwo kept`);
  });

  it('isn’t touched if it says the same', async () => {
    const { url } = await put('one kept');
    server.requests.length = 0;
    expect(await put('one kept')).toEqual({ outcome: 'unchanged', url });
    expect(repository.writes).toEqual([]);
  });

  it('is found on a later page', async () => {
    server.pageSize = 2;
    for (const text of ['a', 'b', 'c', 'd']) repository.addComment(1, text, SAM);
    repository.addComment(1, `${MARKER}\nold`);
    expect(await put('new')).toMatchObject({ outcome: 'updated' });
    expect(bodies()).toEqual(['a', 'b', 'c', 'd', `${MARKER}\nnew`]);
  });

  it('isn’t confused with one that quotes its marker', async () => {
    repository.addComment(1, `> ${MARKER}\nNice!`, SAM);
    repository.addComment(1, MARKER, null);
    expect(await put('new')).toMatchObject({ outcome: 'created' });
    expect(bodies()).toEqual([`> ${MARKER}\nNice!`, MARKER, `${MARKER}\nnew`]);
  });

  it('is a person’s own if the token is theirs', async () => {
    server.on('GET /user', { data: { login: 'sam', id: SAM.id } });
    repository.addComment(1, `${MARKER}\nthe workflow’s`);
    repository.addComment(1, `${MARKER}\nSam’s`, SAM);
    expect(await put('new')).toMatchObject({ outcome: 'updated' });
    expect(bodies()).toEqual([`${MARKER}\nthe workflow’s`, `${MARKER}\nnew`]);
  });

  it('isn’t confused with one from another program, which may have seen the marker', async () => {
    repository.addComment(1, `${MARKER}\nnot ours`, OTHER_PROGRAM);
    expect(await put('new')).toMatchObject({ outcome: 'created' });
    expect(bodies()).toEqual([`${MARKER}\nnot ours`, `${MARKER}\nnew`]);
  });

  it('is an app’s own if the token is the app’s', async () => {
    server.on('POST /graphql', {
      data: { data: { viewer: { login: OTHER_PROGRAM.login, databaseId: OTHER_PROGRAM.id } } },
    });
    repository.addComment(1, `${MARKER}\nthe workflow’s`);
    repository.addComment(1, `${MARKER}\nits own`, OTHER_PROGRAM);
    expect(await put('new')).toMatchObject({ outcome: 'updated' });
    expect(bodies()).toEqual([`${MARKER}\nthe workflow’s`, `${MARKER}\nnew`]);
  });

  it('isn’t confused with one by the login’s new owner', async () => {
    server.on('GET /user', { data: { login: 'sam', id: SAM.id } });
    repository.addComment(1, `${MARKER}\nanother Sam’s`, { ...SAM, id: 7 });
    expect(await put('new')).toMatchObject({ outcome: 'created' });
  });

  it.each([
    ['has no GraphQL', { status: 404, data: { message: 'Not Found' } }],
    ['answers it with errors', { data: { errors: [{ message: 'Something went wrong' }] } }],
  ])('is a workflow’s if GitHub %s', async (_, answer) => {
    server.on('POST /graphql', answer);
    repository.addComment(1, `${MARKER}\nnot ours`, OTHER_PROGRAM);
    repository.addComment(1, `${MARKER}\nold`);
    expect(await put('new')).toMatchObject({ outcome: 'updated' });
    expect(bodies()).toEqual([`${MARKER}\nnot ours`, `${MARKER}\nnew`]);
  });

  it('is a single one again after two simultaneous runs left two', async () => {
    repository.addComment(1, `${MARKER}\nfirst`);
    repository.addComment(1, `${MARKER}\nsecond`);
    await put('new');
    expect(bodies()).toEqual([`${MARKER}\nnew`]);
  });

  it('says in a sentence that the token may not write', async () => {
    server.on('POST /repos/robin/journal/issues/1/comments', NOT_FOR_INTEGRATIONS);
    await expect(put('new')).rejects.toMatchObject({
      problem: 'forbidden',
      message:
        'This token isn’t allowed to change the comments of pull request 1 of robin/journal: “Resource not accessible by integration”. Give it that permission, or use another token.',
    });
  });
});

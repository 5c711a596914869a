import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { makeGithub } from '../../src/github/client.ts';
import { GithubError } from '../../src/github/failures.ts';
import {
  type Answer,
  FORBIDDEN,
  GithubServer,
  rateLimited,
  type Route,
  secondaryLimited,
} from '../support/github-server.ts';

const PULL = '/repos/robin/journal/pulls/12';
const FILLED_LONG_AGO = 1_700_000_000;

let server: GithubServer;
beforeAll(async () => {
  server = await GithubServer.start();
});
beforeEach(() => {
  server.reset();
  // These tests are about how requests are made, with requests that nothing else makes.
  server.isStrict = false;
});
afterAll(() => server.close());

function github(options: Partial<Parameters<typeof makeGithub>[0]> = {}) {
  return makeGithub({
    token: server.token,
    repository: { owner: 'robin', repo: 'journal' },
    baseUrl: server.origin,
    second: 1,
    ...options,
  });
}

const ASK = {
  route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  parameters: { pull_number: 12 },
  schema: z.object({ number: z.int() }),
  about: 'pull request 12',
};
const ASK_ALL = {
  route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  parameters: { pull_number: 12 },
  schema: z.object({ id: z.int() }),
  about: 'the comments on pull request 12',
};

/** Returns the message of a failure, and its kind. */
async function failureOf(asked: Promise<unknown>): Promise<string> {
  const error: unknown = await asked.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof GithubError)) throw new Error('No GithubError was thrown.', { cause: error });
  return `${error.problem}: ${error.message.replaceAll(/127\.0\.0\.1:\d+/g, '<host>')}`;
}

describe('asking GitHub', () => {
  it('answers with what the schema contains, for this repository and with this token', async () => {
    server.on(`GET ${PULL}`, { data: { number: 12, title: 'May' } });
    expect(await github().ask(ASK)).toEqual({ number: 12 });
    expect(server.requests).toMatchObject([{ path: PULL, authorization: 'Bearer test-token' }]);
  });

  it('sends the API version and a user agent, as GitHub requires', async () => {
    server.on(`GET ${PULL}`, { data: { number: 12 } });
    await github().ask(ASK);
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'application/vnd.github+json',
      'user-agent': 'alongside',
      'x-github-api-version': '2022-11-28',
    });
  });

  it('reads numbers that are too large for JavaScript', async () => {
    server.on(`GET ${PULL}`, { text: '{"number": 12345678901234567890, "share": 0.25}' });
    const schema = z.object({ number: z.bigint(), share: z.number() });
    expect(await github().ask({ ...ASK, schema })).toEqual({ number: 12_345_678_901_234_567_890n, share: 0.25 });
  });

  it('never sends the token to another host, whatever a list says', async () => {
    server.on(`GET ${PULL}/comments`, {
      data: [{ id: 1 }],
      headers: { link: '<http://localhost:1/comments?page=2>; rel="next"' },
    });
    expect(await failureOf(github().askAll(ASK_ALL))).toContain('a next page elsewhere');
  });

  it('sends at most ten requests at once, and writes one at a time with a pause', async () => {
    let running = 0;
    let most = 0;
    const times: number[] = [];
    const tenth = Promise.withResolvers<undefined>();
    const answered = async (until: Promise<unknown>): Promise<Answer> => {
      running += 1;
      most = Math.max(most, running);
      if (running === 10) setTimeout(tenth.resolve, 20);
      await until;
      running -= 1;
      return { data: { number: 12 } };
    };
    server
      .on(`GET ${PULL}`, () => answered(tenth.promise))
      .on(`POST ${PULL}`, () => {
        times.push(performance.now());
        return answered(Promise.resolve());
      });
    const one = github({ second: 30 });
    await Promise.all(Array.from({ length: 25 }, () => one.ask(ASK)));
    expect(most).toBe(10);
    most = 0;
    await Promise.all(Array.from({ length: 3 }, () => one.ask({ ...ASK, route: ASK.route.replace('GET', 'POST') })));
    expect(most).toBe(1);
    const [first = 0, second = 0, third = 0] = times;
    expect(Math.min(second - first, third - second)).toBeGreaterThan(30);
  });

  it('waits for a rate limit by GitHub’s clock', async () => {
    const waited: Answer = {
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '4102444800',
        date: 'Thu, 31 Dec 2099 23:59:58 GMT',
      },
      data: { message: 'API rate limit exceeded' },
    };
    server.on(`GET ${PULL}`, (_request, before) => (before === 0 ? waited : { data: { number: 12 } }));
    expect(await github().ask(ASK)).toEqual({ number: 12 });
  });

  it('repeats a change that GitHub rejected because of a rate limit', async () => {
    server.on(`POST ${PULL}`, (_request, before) => (before === 0 ? secondaryLimited(1) : { data: { number: 12 } }));
    expect(await github().ask({ ...ASK, route: ASK.route.replace('GET', 'POST') })).toEqual({ number: 12 });
  });

  it('says that a token with an impossible character is wrong, without printing it', async () => {
    const said = await failureOf(github({ token: 'ghp_se\ncret' }).ask(ASK));
    expect(said).toContain('unauthorized: GitHub doesn’t accept this token');
    expect(server.requests).toEqual([]);
  });

  it('reads all pages of a list, in order', async () => {
    server.pageSize = 2;
    server.on(`GET ${PULL}/comments`, { list: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, { id: 5 }] });
    expect(await github().askAll(ASK_ALL)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, { id: 5 }]);
    expect(server.requests.map(({ query }) => query)).toEqual([
      { per_page: '100' },
      { per_page: '100', page: '2' },
      { per_page: '100', page: '3' },
    ]);
  });

  it('doesn’t follow endless pages', async () => {
    server.on(`GET ${PULL}/comments`, {
      data: [{ id: 1 }],
      headers: { link: `<${server.origin}${PULL}/comments?page=2>; rel="next"` },
    });
    expect(await failureOf(github().askAll(ASK_ALL))).toContain('more than 100 pages');
  });

  it.each<[string, Answer]>([
    ['a limit that is filled again', rateLimited(FILLED_LONG_AGO)],
    ['a limit told with 429', rateLimited(FILLED_LONG_AGO, 429)],
    ['a wait of some seconds', secondaryLimited(3)],
    ['a wait that GitHub does not name', secondaryLimited()],
    ['a fault of GitHub', { status: 502, data: { message: 'Server Error' } }],
    ['a connection that breaks', { cut: true }],
  ])('tries again after %s', async (_, trouble) => {
    server.on(`GET ${PULL}`, (_request, before) => (before < 2 ? trouble : { data: { number: 12 } }));
    expect(await github().ask(ASK)).toEqual({ number: 12 });
    expect(server.requests).toHaveLength(3);
  });

  it.each<[string, Answer]>([
    ['POST', { status: 502, data: { message: 'Server Error' } }],
    ['PUT', { cut: true }],
  ])('never repeats a change that GitHub may have made (%s)', async (method, trouble) => {
    server.on(`${method} /repos/robin/journal/contents/a.md`, trouble);
    await failureOf(github().ask({ ...ASK, route: `${method} /repos/{owner}/{repo}/contents/a.md` }));
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Route, string, number]>([
    [
      'a thing that there is not',
      { status: 404, data: { message: 'Not Found' } },
      'not-found: GitHub can’t find pull request 12 of robin/journal, or this token isn’t allowed to see it: check the number, the repository, and the token’s permissions.',
      1,
    ],
    [
      'a token without the permission',
      FORBIDDEN,
      'forbidden: This token isn’t allowed to read pull request 12 of robin/journal: “Resource not accessible by personal access token”. Give it that permission, or use another token.',
      1,
    ],
    [
      'a limit that lasts',
      rateLimited(2_000_000_000),
      'rate-limited: GitHub won’t take any more requests with this token until 2033-05-18 03:33 UTC, because there were too many. Try again then.',
      1,
    ],
    [
      'a limit that stays after the waits',
      secondaryLimited(1),
      'rate-limited: GitHub won’t take any more requests with this token for now, because there were too many. Try again in an hour.',
      3,
    ],
    [
      'a limit told with 429 and nothing else',
      { status: 429, data: { message: 'Too many' } },
      'rate-limited: GitHub won’t take any more requests with this token for now, because there were too many. Try again in an hour.',
      1,
    ],
    [
      'a fault that lasts',
      { status: 503, data: { message: 'Unicorn' } },
      'unavailable: GitHub is having problems (503): try again in a few minutes.',
      3,
    ],
    [
      'something that GitHub does not want',
      { status: 422, data: { message: 'Validation\u001b[31m Failed.' } },
      'refused: GitHub refused the request about pull request 12 of robin/journal (422): “Validation[31m Failed”.',
      1,
    ],
    [
      'the reasons that GitHub adds',
      {
        status: 422,
        data: {
          message: 'Validation Failed',
          errors: [
            { resource: 'PullRequest', field: 'head', code: 'missing_field' },
            { resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for robin:check-in.' },
            'Something else.',
            { odd: true },
            null,
          ],
        },
      },
      'refused: GitHub refused the request about pull request 12 of robin/journal (422): “Validation Failed: PullRequest head missing field: A pull request already exists for robin:check-in: Something else”.',
      1,
    ],
    [
      'a rule of the repository',
      { status: 409, data: { message: 'Repository rule violations found', errors: 'Changes must be made elsewhere.' } },
      'protected: A rule doesn’t allow this change to pull request 12 of robin/journal: “Repository rule violations found: Changes must be made elsewhere”.',
      1,
    ],
    [
      'no connection',
      { cut: true },
      'unreachable: <host> can’t be reached (UND_ERR_SOCKET): check the network, then try again.',
      3,
    ],
    [
      'an answer of another shape',
      { data: { number: 'twelve' } },
      'malformed: The answer from <host> about pull request 12 of robin/journal can’t be understood (number: Invalid input: expected number, received string): check that this is the address of GitHub’s API, or try again later.',
      1,
    ],
    [
      'an answer that is cut off',
      { text: '{"number": 1' },
      'malformed: The answer from <host> about pull request 12 of robin/journal can’t be understood (Invalid input: expected object, received string): check that this is the address of GitHub’s API, or try again later.',
      1,
    ],
    [
      'a page for people',
      { text: '<!doctype html><title>Sign in</title>', headers: { 'content-type': 'text/html' } },
      'malformed: The answer from <host> about pull request 12 of robin/journal can’t be understood (Invalid input: expected object, received string): check that this is the address of GitHub’s API, or try again later.',
      1,
    ],
  ])('says in a sentence what’s wrong: %s', async (_, route, message, requests) => {
    server.on(`GET ${PULL}`, route);
    expect(await failureOf(github().ask(ASK))).toBe(message);
    expect(server.requests).toHaveLength(requests);
  });

  it('says that the token is wrong', async () => {
    expect(await failureOf(github({ token: 'old' }).ask(ASK))).toBe(
      'unauthorized: GitHub doesn’t accept this token: it’s wrong or has expired. Put another one in the environment as GITHUB_TOKEN.',
    );
  });

  it('reports the failure of a list like any other', async () => {
    server.on(`GET ${PULL}/comments`, { data: { message: 'no list' } });
    expect(await failureOf(github().askAll(ASK_ALL))).toContain('malformed: ');
    server.on(`GET ${PULL}/comments`, { data: [{ id: 1 }, { id: null }] });
    expect(await failureOf(github().askAll(ASK_ALL))).toContain('(1.id: ');
    server.on(`GET ${PULL}/comments`, FORBIDDEN);
    expect(await failureOf(github().askAll(ASK_ALL))).toContain('forbidden: ');
  });

  it('gives up on a host that doesn’t answer', async () => {
    server.on(`GET ${PULL}`, () => new Promise(() => undefined));
    expect(await failureOf(github({ timeout: 20 }).ask(ASK))).toBe(
      'unreachable: <host> can’t be reached in time: check the network, then try again.',
    );
  });

  it('prints nothing itself, and never the token', async () => {
    const said = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    server.on(`GET ${PULL}`, {
      data: { number: 12 },
      headers: { deprecation: 'true', sunset: 'Sat, 01 Jan 2028 00:00:00 GMT' },
    });
    await github().ask(ASK);
    server.on(`GET ${PULL}`, { status: 502, data: { message: 'Server Error' } });
    expect(await failureOf(github().ask(ASK))).not.toContain(server.token);
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });

  it('doesn’t disguise our own bugs', async () => {
    server.on(`GET ${PULL}`, { data: { number: 12 } });
    server.on(`GET ${PULL}/comments`, { list: [{ id: 1 }] });
    const schema = z.unknown().transform(() => {
      throw new RangeError('a bug');
    });
    await expect(github().ask({ ...ASK, schema })).rejects.toThrow(RangeError);
    await expect(github().askAll({ ...ASK_ALL, schema })).rejects.toThrow(RangeError);
  });
});

describe('a GraphQL query', () => {
  const viewer = { data: { data: { viewer: { login: 'robin' } } } };

  it.each([
    ['', '/graphql'],
    ['/api/v3', '/api/graphql'],
  ])('goes to the address next to the REST API of a GitHub at %s/', async (base, path) => {
    server.on(`POST ${path}`, viewer);
    const asked = github({ baseUrl: `${server.origin}${base}` }).ask({
      route: 'POST /graphql',
      parameters: { query: '{ viewer { login } }' },
      schema: z.object({ data: z.object({ viewer: z.object({ login: z.string() }) }) }),
      about: 'the owner of the token',
    });
    expect(await asked).toEqual(viewer.data);
    expect(server.requests.map(({ body }) => body)).toEqual([{ query: '{ viewer { login } }' }]);
  });
});

import { defined } from '../domain/defined.ts';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { type Asked, explainFailure, malformed } from './failures.ts';

export interface GithubRepository {
  owner: string;
  repo: string;
}

export interface GithubOptions {
  token: string;
  repository: GithubRepository;
  /** Where the API is, without a slash at its end; none: GitHub's own. */
  baseUrl?: string | undefined;
  /** How long an answer may take, in milliseconds. */
  timeout?: number | undefined;
  /** How many milliseconds a second of waiting takes: tests do not want to wait. */
  second?: number | undefined;
  /** What asks: Node's own, unless a test has another. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** What is asked of GitHub. */
export interface GithubRequest<Schema extends z.ZodType> {
  /**
   * As GitHub documents it, such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`; owner and repo fill themselves in.
   * `POST /graphql` only asks, too.
   */
  route: string;
  parameters?: Readonly<Record<string, unknown>>;
  /** What we use of the answer. */
  schema: Schema;
  /** What it is about, for errors, such as `pull request 12`. */
  about: string;
}

/** A repository on GitHub. Everything throws `GithubError` where GitHub does not answer as it should. */
export interface Github {
  readonly repository: GithubRepository;
  /** One answer. */
  ask: <Schema extends z.ZodType>(question: GithubRequest<Schema>) => Promise<z.output<Schema>>;
  /** All entries of a list, from all its pages; the schema is that of an entry. */
  askAll: <Schema extends z.ZodType>(question: GithubRequest<Schema>) => Promise<z.output<Schema>[]>;
}

const PUBLIC_API = 'https://api.github.com';
const GRAPHQL = 'POST /graphql';
const ENTRIES_A_PAGE = 100;
/** A hundred times what a pull request of two people holds. */
const MAX_PAGES = 100;
/** Attempts after the first, where GitHub has a fault or is not reached: after 1 and 4 seconds. */
const RETRIES = 2;
/** Seconds. A limit for the hour is not waited for: whoever waits should know. */
const MAX_WAIT = 60;

const Client = Octokit.plugin(retry, throttling);

/**
 * A repository on GitHub, through its REST API. What fails for reasons that pass is asked again, a bounded number of times;
 * what changes something is never sent twice where GitHub may have done it already.
 * @example
 * const github = makeGithub({ token, repository: { owner: 'robin', repo: 'journal' } });
 * await github.ask({ route: 'GET /repos/{owner}/{repo}', schema: z.object({ private: z.boolean() }), about: 'the repository' });
 */
export function makeGithub(options: GithubOptions): Github {
  const { repository, baseUrl = PUBLIC_API } = options;
  const octokit = connect({ ...options, baseUrl });
  const { host } = new URL(baseUrl);
  const { owner, repo } = repository;

  const askedBy = ({ route, about }: Pick<GithubRequest<z.ZodType>, 'route' | 'about'>): Asked => ({
    about: `${about} of ${owner}/${repo}`,
    isWrite: !/^(?:GET|HEAD) /.test(route) && route !== GRAPHQL,
    host,
  });

  return {
    repository,
    async ask({ schema, ...question }) {
      const asked = askedBy(question);
      const { route, parameters } = question;
      const address = route === GRAPHQL ? `POST ${graphqlOf(baseUrl)}` : route;
      const response = await octokit
        .request(address, route === GRAPHQL ? parameters : { owner, repo, ...parameters })
        .catch((error: unknown) => {
          throw explainFailure(error, asked);
        });
      return read(schema, response.data, asked);
    },
    async askAll({ schema, ...question }) {
      const asked = askedBy(question);
      const { route, parameters } = question;
      const pages = octokit.paginate.iterator(route, { owner, repo, per_page: ENTRIES_A_PAGE, ...parameters });
      const entries: z.output<typeof schema>[] = [];
      let count = 0;
      try {
        for await (const { data } of pages) {
          count += 1;
          if (count > MAX_PAGES) throw malformed(asked, `more than ${MAX_PAGES} pages`);
          // One by one: a list that is long is not copied with each page.
          for (const entry of read(z.array(schema), data, asked)) entries.push(entry);
        }
      } catch (error) {
        throw explainFailure(error, asked);
      }
      return entries;
    },
  };
}

/** A GitHub of one's own has it beside its REST API, not below it. */
function graphqlOf(baseUrl: string): string {
  return `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}

function connect({ token, baseUrl, timeout = 20_000, second = 1000, fetch = globalThis.fetch }: GithubOptions) {
  const isWorthWaiting = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    seconds <= MAX_WAIT && retries < RETRIES;
  const octokit = new Client({
    auth: token,
    userAgent: 'alongside',
    ...defined({ baseUrl }),
    log: SILENT,
    request: {
      log: SILENT,
      fetch: (...[address, init]: Parameters<typeof fetch>) =>
        fetch(address, { ...init, signal: AbortSignal.timeout(timeout) }),
    },
    // 429 is the other plugin's, which knows how long to wait.
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting,
    },
  });
  // GitHub may have done what it did not confirm. (Over a limit it has not: the throttling plugin sends that again.)
  octokit.hook.before('request', (options) => {
    if (options.method !== 'GET' && options.method !== 'HEAD') options.request.retries = 0;
  });
  return octokit;
}

function read<Schema extends z.ZodType>(schema: Schema, data: unknown, asked: Asked): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw malformed(asked, issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : 'no reason');
}

/** What octokit says goes to programmers; what concerns people is in the errors. */
const SILENT = { debug: silently, info: silently, warn: silently, error: silently };
function silently(): void {}

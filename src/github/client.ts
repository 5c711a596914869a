import { z } from 'zod';
import { type Asked, explainRefusal, limitOf, malformed, type Refusal, unreachable, wrongToken } from './failures.ts';

export interface GithubRepository {
  owner: string;
  repo: string;
}

export interface GithubOptions {
  token: string;
  repository: GithubRepository;
  /** The API's address, without a slash at its end; by default GitHub's own. */
  baseUrl?: string | undefined;
  /** The maximum time for an answer, in milliseconds. */
  timeout?: number | undefined;
  /** How many milliseconds a second of waiting takes, so that tests don't have to wait. */
  second?: number | undefined;
  /** The function that sends requests: Node's own by default. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** A question to GitHub. */
export interface GithubRequest<Schema extends z.ZodType> {
  /**
   * As in GitHub's documentation, such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`; owner and repo are filled in
   * automatically. `POST /graphql` counts as a question, too.
   */
  route: string;
  parameters?: Readonly<Record<string, unknown>>;
  /** The part of the answer that is used. */
  schema: Schema;
  /** What it's about, for error messages, such as `pull request 12`. */
  about: string;
}

/** A repository on GitHub. All methods throw `GithubError` if GitHub doesn't answer as expected. */
export interface Github {
  readonly repository: GithubRepository;
  /** Returns one answer. */
  ask: <Schema extends z.ZodType>(question: GithubRequest<Schema>) => Promise<z.output<Schema>>;
  /** Returns all entries of a list, from all its pages; the schema is that of an entry. */
  askAll: <Schema extends z.ZodType>(question: GithubRequest<Schema>) => Promise<z.output<Schema>[]>;
  /** Waits, by the same clock as the client uses between its attempts. */
  wait: (seconds: number) => Promise<void>;
}

const PUBLIC_API = 'https://api.github.com';
const GRAPHQL = 'POST /graphql';
/** The oldest version that github.com still supports, so that self-hosted GitHub servers support it too. */
const API_VERSION = '2022-11-28';
const ENTRIES_A_PAGE = 100;
/** A limit of pages: a hundred times what a pull request of two people has. */
const MAX_PAGES = 100;
/** The seconds before each repeated attempt, if GitHub has a fault or can't be reached. */
const PAUSES = [1, 4];
/** The maximum wait in seconds. It's too short for hourly limits, which the user should know about instead. */
const MAX_WAIT = 60;
/** The seconds between writes, as GitHub asks of programs that make many. */
const BETWEEN_WRITES = 1;
/** The maximum number of requests at a time; GitHub allows a hundred. */
const MAX_AT_ONCE = 10;

/**
 * Makes a client for a repository on GitHub, using its REST API. Requests that fail temporarily are repeated a limited
 * number of times; a write is never sent twice if GitHub may have executed it already.
 * @example
 * const github = makeGithub({ token, repository: { owner: 'robin', repo: 'journal' } });
 * await github.ask({ route: 'GET /repos/{owner}/{repo}', schema: z.object({ private: z.boolean() }), about: 'the
 * repository' });
 */
export function makeGithub(options: GithubOptions): Github {
  const { repository, baseUrl = PUBLIC_API } = options;
  const { host, origin } = new URL(baseUrl);
  const { owner, repo } = repository;
  const { send, wait } = connect(options);

  const askedBy = ({ route, about }: Pick<GithubRequest<z.ZodType>, 'route' | 'about'>): Asked => ({
    about: `${about} of ${owner}/${repo}`,
    isWrite: !/^(?:GET|HEAD) /.test(route) && route !== GRAPHQL,
    host,
  });
  const messageFor = (route: string, parameters: Readonly<Record<string, unknown>> = {}) =>
    route === GRAPHQL
      ? { method: 'POST', url: graphqlOf(baseUrl), body: parameters }
      : fillIn(route, { baseUrl, parameters, repository: { owner, repo } });

  return {
    repository,
    wait,
    async ask({ schema, ...question }) {
      const asked = askedBy(question);
      const { data } = await send(messageFor(question.route, question.parameters), asked);
      return read(schema, data, asked);
    },
    async askAll({ schema, ...question }) {
      const asked = askedBy(question);
      const entries: z.output<typeof schema>[] = [];
      let message: Message = messageFor(question.route, { per_page: ENTRIES_A_PAGE, ...question.parameters });
      for (let page = 1; ; page += 1) {
        if (page > MAX_PAGES) throw malformed(asked, `more than ${MAX_PAGES} pages`);
        const { data, headers } = await send(message, asked);
        // One by one, so that a long list isn't copied with each page.
        for (const entry of read(z.array(schema), data, asked)) entries.push(entry);
        const next = nextOf(headers);
        if (next === undefined) return entries;
        // The token is sent along, so the request must go to the same server.
        if (!URL.canParse(next) || new URL(next).origin !== origin) throw malformed(asked, 'a next page elsewhere');
        message = { method: 'GET', url: next };
      }
    },
  };
}

/** A request, before the headers that all have. */
interface Message {
  method: string;
  url: string;
  /** Absent if there is no body. */
  body?: Readonly<Record<string, unknown>>;
}

/** Returns the address of GraphQL, which self-hosted servers have beside their REST API, rather than below it. */
function graphqlOf(baseUrl: string): string {
  return `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}

interface Filling {
  baseUrl: string;
  parameters: Readonly<Record<string, unknown>>;
  repository: GithubRepository;
}

/** Fills in a route's parameters: in its path if it names them, and otherwise in the query of a question, or in the body. */
function fillIn(route: string, { baseUrl, parameters, repository }: Filling): Message {
  const [method = 'GET', template = ''] = route.split(' ', 2);
  const all: Readonly<Record<string, unknown>> = { ...repository, ...parameters };
  const inPath = new Set<string>(['owner', 'repo']);
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(all[name]));
  });
  const others = Object.entries(parameters).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  if (others.length === 0) return { method, url: `${baseUrl}${path}` };
  if (method !== 'GET') return { method, url: `${baseUrl}${path}`, body: Object.fromEntries(others) };
  const query = new URLSearchParams(others.map(([name, value]) => [name, String(value)]));
  return { method, url: `${baseUrl}${path}?${query}` };
}

/**
 * Returns the address of the next page. @see
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
function nextOf(headers: Headers): string | undefined {
  const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>([^<]*)/g)];
  return links.find(([, , attributes]) => /;\s*rel="?next"?\s*(?:[;,]|$)/.test(attributes ?? ''))?.[1];
}

/** Returns a function that sends requests in the way GitHub asks for, and waits if necessary. */
function connect({ token, timeout = 20_000, second = 1000, fetch = globalThis.fetch }: GithubOptions) {
  const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * second));
  const atOnce = limitTo(MAX_AT_ONCE);
  const writesAtOnce = limitTo(1);
  let lastWrite = -Infinity;

  async function once({ method, url, body }: Message, asked: Asked): Promise<Refusal> {
    if (!/^[!-~]+$/.test(token.trim())) throw wrongToken();
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token.trim()}`,
      'user-agent': 'alongside',
      'x-github-api-version': API_VERSION,
      ...(body && { 'content-type': 'application/json; charset=utf-8' }),
    };
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    try {
      const response = await fetch(url, { ...sent, signal: AbortSignal.timeout(timeout) });
      return { status: response.status, headers: response.headers, data: parse(await response.text()) };
    } catch (error) {
      throw unreachable(error, asked);
    }
  }

  /** Returns how many seconds to wait before the next attempt; undefined if there shouldn't be one. */
  function pauseAfter(answer: Refusal | undefined, { isWrite }: Asked, before: number): number | undefined {
    const limit = answer && limitOf(answer);
    // Over a limit GitHub hasn't done anything, so that even writes can be repeated.
    if (limit) return limit.seconds !== undefined && limit.seconds <= MAX_WAIT ? limit.seconds : undefined;
    // GitHub may have done what it didn't confirm.
    const canPass = !isWrite && (answer === undefined || answer.status >= 500);
    return canPass ? PAUSES[before] : undefined;
  }

  async function attempts(message: Message, asked: Asked): Promise<Refusal> {
    for (let before = 0; ; before += 1) {
      const answer = await once(message, asked).catch((error: unknown) => ({ error }));
      if (!('error' in answer) && answer.status < 400) return answer;
      const pause = pauseAfter('error' in answer ? undefined : answer, asked, before);
      if (pause === undefined || before === PAUSES.length)
        throw 'error' in answer ? answer.error : explainRefusal(answer, asked);
      await wait(pause);
    }
  }

  async function write(message: Message, asked: Asked): Promise<Refusal> {
    const rest = lastWrite + BETWEEN_WRITES * second - performance.now();
    if (rest > 0) await wait(rest / second);
    try {
      return await attempts(message, asked);
    } finally {
      lastWrite = performance.now();
    }
  }

  return {
    wait,
    send: (message: Message, asked: Asked) =>
      asked.isWrite ? writesAtOnce(() => write(message, asked)) : atOnce(() => attempts(message, asked)),
  };
}

/** Limits how much runs at a time; the rest waits in order. */
function limitTo(most: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === most) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await work();
    } finally {
      // The next one takes over the slot, so that a newcomer can't get it first.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/**
 * Parses JSON, keeping whole numbers as written, because some ids are too large for a number. Returns other text, such
 * as an HTML page, unchanged.
 */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text, exactly);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Keeps large whole numbers exact. @param context not in Node's types yet, and absent before Node 22 */
function exactly(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isRounded = typeof value === 'number' && !Number.isSafeInteger(value);
  return isRounded && /^-?\d+$/.test(context?.source ?? '') ? BigInt(context?.source ?? '') : value;
}

function read<Schema extends z.ZodType>(schema: Schema, data: unknown, asked: Asked): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw malformed(asked, issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : 'no reason');
}

import { z } from 'zod';
import { type Asked, explainRefusal, limitOf, malformed, type Refusal, unreachable, wrongToken } from './failures.ts';

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
  /** Waits, by the same clock as the client does between its attempts. */
  wait: (seconds: number) => Promise<void>;
}

const PUBLIC_API = 'https://api.github.com';
const GRAPHQL = 'POST /graphql';
/** The oldest version that github.com still answers, so that a GitHub of one's own knows it too. */
const API_VERSION = '2022-11-28';
const ENTRIES_A_PAGE = 100;
/** A hundred times what a pull request of two people holds. */
const MAX_PAGES = 100;
/** The seconds before each attempt after the first, where GitHub has a fault or is not reached. */
const PAUSES = [1, 4];
/** Seconds. A limit for the hour is not waited for: whoever waits should know. */
const MAX_WAIT = 60;
/** Seconds from one write to the next, as GitHub asks of those who make many. */
const BETWEEN_WRITES = 1;
/** Requests under way at once; GitHub allows a hundred. */
const MAX_AT_ONCE = 10;

/**
 * A repository on GitHub, through its REST API. What fails for reasons that pass is asked again, a bounded number of times;
 * what changes something is never sent twice where GitHub may have done it already.
 * @example
 * const github = makeGithub({ token, repository: { owner: 'robin', repo: 'journal' } });
 * await github.ask({ route: 'GET /repos/{owner}/{repo}', schema: z.object({ private: z.boolean() }), about: 'the repository' });
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
        // One by one: a list that is long is not copied with each page.
        for (const entry of read(z.array(schema), data, asked)) entries.push(entry);
        const next = nextOf(headers);
        if (next === undefined) return entries;
        // The token goes with it, so it goes nowhere else.
        if (!URL.canParse(next) || new URL(next).origin !== origin) throw malformed(asked, 'a next page elsewhere');
        message = { method: 'GET', url: next };
      }
    },
  };
}

/** What is sent, before the headers that all have. */
interface Message {
  method: string;
  url: string;
  /** None: nothing is sent along. */
  body?: Readonly<Record<string, unknown>>;
}

/** A GitHub of one's own has it beside its REST API, not below it. */
function graphqlOf(baseUrl: string): string {
  return `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}

interface Filling {
  baseUrl: string;
  parameters: Readonly<Record<string, unknown>>;
  repository: GithubRepository;
}

/** A route with its parameters: where it names them, else as the query of what is only asked, or as the body. */
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

/** @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function nextOf(headers: Headers): string | undefined {
  const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>([^<]*)/g)];
  return links.find(([, , attributes]) => /;\s*rel="?next"?\s*(?:[;,]|$)/.test(attributes ?? ''))?.[1];
}

/** What sends requests as GitHub wants them sent, and waits where it must. */
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

  /** How long to wait before it's asked again, in seconds; none: it isn't. */
  function pauseAfter(answer: Refusal | undefined, { isWrite }: Asked, before: number): number | undefined {
    const limit = answer && limitOf(answer);
    // Over a limit GitHub has done nothing, so that writes can be sent again, too.
    if (limit) return limit.seconds !== undefined && limit.seconds <= MAX_WAIT ? limit.seconds : undefined;
    // GitHub may have done what it did not confirm.
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

/** Runs so much at once and no more; the rest in the order that it came. */
function limitTo(most: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === most) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whose turn it is takes the place over, so that none who comes just now gets it first.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** JSON with whole numbers as they're written: some ids are larger than a number can be. Else the text: a page for people. */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text, exactly);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** @param context Node's types don't have it yet; before Node 22 it's absent */
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

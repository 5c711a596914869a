import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { checkRequest, completeAnswer } from './github-description.ts';

/**
 * A route's answer: data as JSON, a paged list, or a complete answer. Data and lists get everything else that GitHub's
 * answer would contain, and have to match GitHub's description unless a test wants them not to.
 */
export type Answer =
  | { data: unknown; status?: number; headers?: Record<string, string>; isOdd?: true }
  | { list: readonly unknown[] }
  /** Sent unchanged, with the content type of JSON. */
  | { text: string; status?: number; headers?: Record<string, string> }
  /** Cuts the connection without an answer. */
  | { cut: true };

export interface AskedRequest {
  method: string;
  /** Without the query string. */
  path: string;
  query: Record<string, string>;
  /** Parsed JSON; undefined if nothing was sent. */
  body: unknown;
  authorization: string | undefined;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** An answer, or a function that makes one from the request and the number of earlier requests for this route. */
export type Route = Answer | ((request: AskedRequest, before: number) => Answer | Promise<Answer>);

/**
 * GitHub's REST API on loopback, as far as a test scripts it, with the documented behaviour: pages of lists with `Link`
 * headers, errors as JSON with `message` and `documentation_url`, rate limits in headers. Anything that isn't scripted
 * is 404. Requests have to be operations in GitHub's description, without unknown parameters: otherwise the test fails
 * when it ends.
 * @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export class GithubServer {
  /** `http://127.0.0.1:<port>`, for GITHUB_API_URL. */
  readonly origin: string;
  /** Every request so far. */
  readonly requests: AskedRequest[] = [];
  /**
   * The maximum page length, whatever a request says, so that a test gets several pages without hundreds of entries.
   */
  pageSize = 100;
  /** Whether requests and answers are checked against GitHub's description. */
  isStrict = true;
  /** Requests that GitHub wouldn't accept, and answers that it wouldn't give. */
  readonly faults: string[] = [];
  /** The token that it accepts. */
  token = 'test-token';
  readonly #routes = new Map<string, Route>();
  readonly #once = new Map<string, Answer>();
  readonly #close: () => Promise<void>;

  private constructor(origin: string, close: () => Promise<void>) {
    this.origin = origin;
    this.#close = close;
  }

  static async start(): Promise<GithubServer> {
    const handlers: { answer?: (request: IncomingMessage, response: ServerResponse) => Promise<void> } = {};
    const server = createServer((request, response) => {
      handlers.answer?.(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
    const github = new GithubServer(`http://127.0.0.1:${address.port}`, async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    });
    handlers.answer = (request, response) => github.#answer(request, response);
    return github;
  }

  /** Scripts a route, such as `GET /repos/robin/journal/pulls/12`, replacing any earlier script. */
  on(route: string, answer: Route): this {
    this.#routes.set(route, answer);
    return this;
  }

  /** Scripts a route's answer for one request only; later ones get the earlier answer. */
  once(route: string, answer: Answer): this {
    this.#once.set(route, answer);
    return this;
  }

  /**
   * Forgets all routes and requests.
   * @throws Error if a request or an answer didn't match GitHub's description
   */
  reset(): void {
    this.#requireNoFaults();
    this.isStrict = true;
    this.#routes.clear();
    this.#once.clear();
    this.requests.length = 0;
    this.pageSize = 100;
  }

  async close(): Promise<void> {
    await this.#close();
    this.#requireNoFaults();
  }

  #requireNoFaults(): void {
    const faults = this.faults.splice(0);
    if (faults.length > 0) throw new Error(`This doesn’t match GitHub’s description:\n${faults.join('\n')}`);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const asked: AskedRequest = {
      method: request.method ?? 'GET',
      path: decodeURI(url.pathname),
      query: Object.fromEntries(url.searchParams),
      body: await bodyOf(request),
      authorization: request.headers.authorization,
      headers: request.headers,
    };
    const isSame = ({ method, path }: AskedRequest) => method === asked.method && path === asked.path;
    const before = this.requests.filter(isSame).length;
    this.requests.push(asked);
    const name = `${asked.method} ${asked.path}`;
    const route = this.#once.get(name) ?? this.#routes.get(name) ?? NOT_FOUND;
    this.#once.delete(name);
    const isKnown = asked.authorization === `Bearer ${this.token}`;
    const answer = !isKnown ? BAD_CREDENTIALS : typeof route === 'function' ? await route(asked, before) : route;
    if ('cut' in answer) {
      response.destroy();
      return;
    }
    const checked = this.#asDescribed(
      answer,
      asked,
      decodeURI(url.pathname) === asked.path ? url.pathname : asked.path,
    );
    if ('list' in checked) {
      this.#sendPage(url, checked.list, response);
      return;
    }
    const { status = 200, headers } = checked;
    send(response, status, 'text' in checked ? checked.text : JSON.stringify(checked.data), headers);
  }

  /** Returns the complete answer as GitHub would give it; undescribed answers stay as they are. */
  #asDescribed(
    answer: Exclude<Answer, { cut: true }>,
    asked: AskedRequest,
    path: string,
  ): Exclude<Answer, { cut: true }> {
    if (!this.isStrict || asked.path.endsWith('/graphql')) return answer;
    const { operation, problems } = checkRequest({ ...asked, path });
    if (!operation || problems.length > 0) return this.#fault(problems.join('; '));
    if ('text' in answer) return answer;
    try {
      if ('list' in answer) return { list: completeAnswer(operation, 200, answer.list) as readonly unknown[] };
      return answer.isOdd ? answer : { ...answer, data: completeAnswer(operation, answer.status ?? 200, answer.data) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.#fault(`${asked.method} ${path}: ${error.message}`);
    }
  }

  #fault(message: string): Answer & { data: unknown } {
    this.faults.push(message);
    return { status: 400, data: { message } };
  }

  #sendPage(url: URL, list: readonly unknown[], response: ServerResponse): void {
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), this.pageSize);
    const page = Number(url.searchParams.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(list.length / size));
    const linkTo = (number: number, rel: string) => {
      const target = new URL(url);
      target.searchParams.set('page', String(number));
      return `<${target.href}>; rel="${rel}"`;
    };
    const links = [
      ...(page > 1 ? [linkTo(page - 1, 'prev')] : []),
      ...(page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []),
      ...(page > 1 ? [linkTo(1, 'first')] : []),
    ];
    const entries = list.slice((page - 1) * size, page * size);
    send(response, 200, JSON.stringify(entries), links.length > 0 ? { link: links.join(', ') } : {});
  }
}

const DOCUMENTATION = 'https://docs.github.com/rest';

export const NOT_FOUND: Answer = {
  status: 404,
  data: { message: 'Not Found', documentation_url: DOCUMENTATION, status: '404' },
};

export const BAD_CREDENTIALS: Answer = {
  status: 401,
  data: { message: 'Bad credentials', documentation_url: DOCUMENTATION, status: '401' },
};

export const FORBIDDEN: Answer = {
  status: 403,
  data: {
    message: 'Resource not accessible by personal access token',
    documentation_url: DOCUMENTATION,
    status: '403',
  },
};

/** Returns the answer for a used-up hourly limit. @param reset in seconds since 1970 */
export function rateLimited(reset: number, status: 403 | 429 = 403): Answer {
  return {
    status,
    headers: { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
    data: {
      message: 'API rate limit exceeded for user ID 1.',
      documentation_url: DOCUMENTATION,
      status: String(status),
    },
  };
}

/**
 * Returns the answer for too many requests in too short a time. @param after seconds to wait; absent if GitHub doesn't
 * say
 */
export function secondaryLimited(after?: number, status: 403 | 429 = 403): Answer {
  return {
    status,
    headers: after === undefined ? {} : { 'retry-after': String(after) },
    data: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url: DOCUMENTATION,
    },
  };
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  const limits = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-reset': '4102444800',
    'x-ratelimit-used': '1',
    'x-ratelimit-resource': 'core',
  };
  const sent = { 'content-type': 'application/json; charset=utf-8', ...limits, ...headers };
  response.writeHead(status, sent).end(status === 204 ? undefined : text);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  // Node types the chunks of any stream as `any`; those of a request are bytes.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

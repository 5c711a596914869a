import { oneLine } from '../domain/text.ts';
import { shownLine } from '../domain/unseen.ts';
import { z } from 'zod';

/** What can be wrong between us and GitHub. */
type GithubProblem =
  /** 401: the token is wrong or has expired. */
  | 'unauthorized'
  /** 403: the token may not do this. */
  | 'forbidden'
  /** 404 or 410: there is no such thing, or the token may not see it. */
  | 'not-found'
  /** 403 or 429: too many requests, also after the waits that we are willing to wait. */
  | 'rate-limited'
  /** A rule for the branch does not allow it. */
  | 'protected'
  /** Any other 4xx: GitHub does not want what was sent. */
  | 'refused'
  /** 5xx, also after trying again. */
  | 'unavailable'
  /** No answer: no network, no such host, a time-out. */
  | 'unreachable'
  /** An answer that is not what GitHub documents. */
  | 'malformed';

/** GitHub did not do what was asked. The message is a sentence for people, and ends with what they can do. */
export class GithubError extends Error {
  override name = 'GithubError';
  readonly problem: GithubProblem;
  /** The status of the answer; none where there was none, or where it was fine and its content was not. */
  readonly status: number | undefined;
  constructor(problem: GithubProblem, message: string, status?: number) {
    super(message);
    this.problem = problem;
    this.status = status;
  }
}

/** What was asked for when it failed. */
export interface Asked {
  /** In plain words, such as `pull request 12 of robin/journal`. */
  about: string;
  /** Whether something was to be changed. */
  isWrite: boolean;
  /** The host that was asked, such as `api.github.com`. */
  host: string;
}

/** An answer of GitHub's, whatever its status. */
export interface Refusal {
  status: number;
  headers: Headers;
  /** JSON, or text that is none. */
  data: unknown;
}

/** No answer came, or no whole one. */
export function unreachable(cause: unknown, { host }: Asked): GithubError {
  return new GithubError(
    'unreachable',
    `${host} can’t be reached${reasonOf(cause)}: check the network, then try again.`,
  );
}

/** The token is none that GitHub takes. */
export function wrongToken(): GithubError {
  return new GithubError(
    'unauthorized',
    'GitHub doesn’t accept this token: it’s wrong, or it’s expired. Put another one in the environment as GITHUB_TOKEN.',
    401,
  );
}

/** A refusal as a sentence for people. */
export function explainRefusal(refusal: Refusal, asked: Asked): GithubError {
  const { status, data } = refusal;
  const { about } = asked;
  const says = wordsOf(data);
  if (limitOf(refusal)) return new GithubError('rate-limited', rateLimit(refusal.headers), status);
  if (status === 401) return wrongToken();
  if (REFUSED.has(status) && RULE.test(says))
    return new GithubError('protected', `A rule doesn’t allow this change of ${about}${quoted(says)}.`, status);
  if (status === 403)
    return new GithubError(
      'forbidden',
      `The token may not ${asked.isWrite ? 'change' : 'read'} ${about}${quoted(says)}: give it that permission, or use another token.`,
      status,
    );
  if (status === 404 || status === 410)
    return new GithubError(
      'not-found',
      `GitHub can’t find ${about}, or the token may not see it: check the number, the repository, and what the token may read.`,
      status,
    );
  if (status >= 500)
    return new GithubError(
      'unavailable',
      `GitHub has a problem of its own just now (${status}): try again in a few minutes.`,
      status,
    );
  return new GithubError('refused', `GitHub refused what was asked of ${about} (${status})${quoted(says)}.`, status);
}

/** An answer in another shape than GitHub documents. */
export function malformed({ about, host }: Asked, detail: string): GithubError {
  return new GithubError(
    'malformed',
    `What ${host} answered about ${about} can’t be understood (${detail}): check that this is the address of GitHub’s API, or try again later.`,
  );
}

/** Where a rule's refusal comes from: of rulesets, and of the older protection of branches. */
const REFUSED: ReadonlySet<number> = new Set([403, 409, 422]);
const RULE =
  /\bprotected (?:branch|ref)|\brule violation|\bthrough a pull request|\bapproving review|\brequired status check|\bverified signatures?|\bmerge queue|\bauthorized to push|\bbeing restricted/i;

/**
 * The limit that a request is over; none: it isn't over one.
 * @returns after how many seconds it can be asked again; none: GitHub doesn't say
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function limitOf({ status, headers, data }: Refusal): { seconds?: number } | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(after)) return { seconds: Math.max(0, after) };
  const reset = resetOf(headers);
  if (reset !== undefined) return { seconds: Math.max(0, reset + 1 - nowOf(headers)) };
  const says = wordsOf(data);
  if (/\bsecondary rate/i.test(says)) return { seconds: A_MINUTE };
  return status === 429 || headers.get('x-ratelimit-remaining') === '0' || /\brate limit/i.test(says) ? {} : undefined;
}

/** What GitHub asks to wait where it names no time itself. */
const A_MINUTE = 60;

/** When the limit for the hour is filled again, in seconds since 1970; none: it isn't used up. */
function resetOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const isKnown = headers.get('x-ratelimit-remaining') === '0' && Number.isSafeInteger(seconds) && seconds < 1e11;
  return isKnown ? seconds : undefined;
}

/** By GitHub's clock, where it tells: ours may be wrong. */
function nowOf(headers: Headers): number {
  const told = Date.parse(headers.get('date') ?? '');
  return Math.floor((Number.isNaN(told) ? Date.now() : told) / 1000);
}

function rateLimit(headers: Headers): string {
  const seconds = resetOf(headers);
  if (seconds === undefined)
    return 'GitHub won’t take any more requests with this token for now: there were too many. Try again in an hour.';
  const until = new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return `GitHub won’t take any more requests with this token until ${until} UTC: there were too many. Try again then.`;
}

/** GitHub's own words on it, in one line of bounded length, with the reasons that it adds to them. */
function wordsOf(data: unknown): string {
  const read = saysSchema.safeParse(data);
  if (!read.success) return '';
  const { message, errors } = read.data;
  const parts = [message, ...errors].map((part) => oneLine(shownLine(part)).replace(/\.$/, ''));
  const text = [...new Set(parts.filter((part) => part !== ''))].join(': ');
  return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text;
}

const MAX_WORDS = 300;

/** One of `errors`: a sentence, or a field and what is wrong with it. */
const reasonSchema = z.union([
  z.string(),
  z.looseObject({ message: z.string() }).transform(({ message }) => message),
  z
    .looseObject({ resource: z.string().optional(), field: z.string().optional(), code: z.string() })
    .transform(({ resource, field, code }) => [resource, field, code.replaceAll('_', ' ')].filter(Boolean).join(' ')),
  z.unknown().transform(() => ''),
]);

const saysSchema = z.looseObject({
  message: z.string(),
  // A list as a rule; one sentence in some places.
  errors: z.union([z.array(reasonSchema), reasonSchema.transform((reason) => [reason])]).default([]),
});

function quoted(says: string): string {
  return says === '' ? '' : `, which says “${says.replace(/\.$/, '')}”`;
}

/** The innermost reason: a failed `fetch` only says that it failed. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if (cause.name === 'TimeoutError') return ' in time';
  const inner = reasonOf(cause.cause);
  if (inner !== '') return inner;
  return 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}

/** What is asked for; none where GitHub knows no such thing. */
export async function orNone<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GithubError && error.problem === 'not-found') return undefined;
    throw error;
  }
}

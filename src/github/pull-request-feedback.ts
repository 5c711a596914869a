import { compareText } from '../domain/text.ts';
import { defined } from '../domain/defined.ts';
import { withoutForbidden } from '../domain/unseen.ts';
import type { PartnerId } from '../domain/schemas/values.ts';
import type { Account, PullRequest, PullRequestReview } from './pull-request.ts';
import { type CommentedLines, commentedLines } from './quotes.ts';

/** The states of a review that decide whether the pull request may be merged; others are only comments. */
const VERDICTS: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

type SubmittedReview = PullRequestReview & { submitted_at: string };

/**
 * Returns the current approvals: those whose account's last verdict is an approval. One that was dismissed, or followed
 * by a request for changes, doesn't count any more; comments change nothing.
 */
function standingApprovals(reviews: readonly SubmittedReview[]): SubmittedReview[] {
  const last = new Map<number | string, SubmittedReview>();
  const inOrder = reviews.toSorted((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at));
  for (const review of inOrder)
    // For deleted accounts it's unknown which reviews are by the same person.
    if (VERDICTS.has(review.state)) last.set(review.user?.id ?? `review ${review.id}`, review);
  return [...last.values()].filter(({ state }) => state === 'APPROVED');
}

/**
 * Cleans up a text from GitHub for a journal: with `\n` line ends, and without invisible characters and surrounding
 * blank lines; empty if there are no words. An indented first line keeps its indent, which has a meaning.
 * @example cleanBody('\r\n  code\r\n') // '  code'
 */
export function cleanBody(body: string): string {
  return withoutForbidden(body.replaceAll(/\r\n?/g, '\n'))
    .toWellFormed()
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** Identifies something on GitHub: nothing else has the same kind and id. */
export interface Origin {
  pull: number;
  kind: 'comment' | 'review' | 'conversation' | 'approval';
  id: string;
}

/** A partner's remark, before it's matched with what it's about. */
export interface GivenRemark {
  origin: Origin;
  by: PartnerId;
  /** ISO 8601, as GitHub provides it. */
  at: string;
  body: string;
  /** The file that it's on, from the repository's root, and its lines; absent if it's about the pull request as a whole. */
  path?: string;
  lines?: CommentedLines;
  /** The id of the comment that started its thread. */
  thread?: string;
  /** The other partners who reacted to it, by id: they have seen it. */
  seen?: readonly PartnerId[];
}

export interface Approval {
  origin: Origin;
  by: PartnerId;
  at: string;
}

/** What was left out of the journal, and why. */
export interface LeftOut {
  /** Account names, one for each contribution. */
  bots: readonly string[];
  strangers: readonly string[];
  /** Accounts with a partner's login but another id than before: someone else may have taken over the name. */
  takenOver: readonly string[];
  /** Accounts that approved an earlier version, one for each approval. */
  outdated: readonly string[];
  /** How many contributions were by deleted accounts. */
  deleted: number;
  /** How many have no words. */
  empty: number;
  /** Addresses of contributions in an unknown format. */
  odd: readonly string[];
}

export interface GivenFeedback {
  /** The partner who opened the pull request; absent if it wasn't a partner. */
  author?: PartnerId;
  /** By time, then by kind and id. */
  remarks: readonly GivenRemark[];
  approvals: readonly Approval[];
  /** GitHub's id for the login, in lower case, of each partner who contributed. */
  accounts: ReadonlyMap<string, number>;
  leftOut: LeftOut;
}

interface GivenFeedbackOptions {
  /** Partner ids by GitHub login in lower case. */
  partnerOf: ReadonlyMap<string, PartnerId>;
  /** GitHub's ids by login in lower case, if they were recorded before. */
  numberOf: ReadonlyMap<string, number>;
  /** Returns whether a text was posted by this program itself. */
  isOurs: (body: string) => boolean;
  /** Returns whether a page can show a text; otherwise it's replaced with a link to it. */
  isShowable: (body: string) => boolean;
}

/** Returns what partners said in a pull request: each remark with its author, time and subject, and who approves it now. */
export function givenFeedback(pull: PullRequest, options: GivenFeedbackOptions): GivenFeedback {
  const submitted = pull.reviews.filter(isSubmitted);
  const unfinished = new Set(pull.reviews.filter((review) => !isSubmitted(review)).map(({ id }) => id));
  const said = [
    ...pull.comments.filter(({ pull_request_review_id: review }) => !unfinished.has(review ?? '')).map(ofComment),
    ...submitted.flatMap(ofReview),
    ...pull.conversation.map(ofConversation),
  ].filter(({ body }) => !options.isOurs(body));
  const counter = countLeftOut(options);
  const accounts = new Map<string, number>();
  const known = (user: Account): PartnerId | undefined => {
    const by = partnerOf(user, options);
    if (user && by !== undefined) accounts.set(user.login.toLowerCase(), user.id);
    return by;
  };

  const remarks = said.flatMap(({ user, address, kind, id, body: written, ...rest }): GivenRemark[] => {
    const by = known(user) ?? counter.leaveOut(user);
    const body = cleanBody(written);
    if (by === undefined) return [];
    if (body === '') return counter.leaveOutEmpty();
    const shown = options.isShowable(body) ? body : `<${address}>`;
    const seen = seenBy(pull.reactedTo.get(`${kind} ${id}`) ?? [], by, options);
    return [{ ...rest, origin: { pull: pull.number, kind, id }, by, body: shown, ...(seen.length > 0 && { seen }) }];
  });
  const approvals = standingApprovals(submitted).flatMap(
    ({ id, user, body, commit_id, submitted_at: at }): Approval[] => {
      const by = known(user);
      // They haven't read what was pushed after they approved.
      if (by !== undefined && commit_id !== pull.head.sha) return counter.leaveOutOutdated(user);
      if (by !== undefined) return [{ origin: { pull: pull.number, kind: 'approval', id }, by, at }];
      // Its other content was counted above.
      if (!body) counter.leaveOut(user);
      return [];
    },
  );
  const author = partnerOf(pull.user, options);
  return {
    ...defined({ author }),
    remarks: remarks.toSorted(compareOrigins),
    approvals: approvals.toSorted(compareOrigins),
    accounts,
    leftOut: { ...counter.leftOut, odd: pull.odd },
  };
}

/** Returns who reacted, with any reaction: a thumbs-down has seen it, too. */
function seenBy(reacted: readonly Account[], writer: PartnerId, options: GivenFeedbackOptions): PartnerId[] {
  const partners = reacted.flatMap((user) => partnerOf(user, options) ?? []);
  return [...new Set(partners)].filter((id) => id !== writer).toSorted();
}

function partnerOf(user: Account, options: GivenFeedbackOptions): PartnerId | undefined {
  if (user === null || isBot(user)) return undefined;
  const own = isTakenOver(user, options) ? undefined : options.partnerOf.get(user.login.toLowerCase());
  // A person who has changed their login still has the same id.
  const [before] = [...options.numberOf].find(([, number]) => number === user.id) ?? [];
  return own ?? (before === undefined ? undefined : options.partnerOf.get(before));
}

/** Returns whether a login was taken over: after it's given up, another person can take it, but has another id. */
function isTakenOver(user: NonNullable<Account>, { partnerOf: partners, numberOf }: GivenFeedbackOptions): boolean {
  const login = user.login.toLowerCase();
  const recorded = numberOf.get(login);
  return partners.has(login) && recorded !== undefined && recorded !== user.id;
}

function countLeftOut(options: GivenFeedbackOptions) {
  const leftOut = {
    bots: [] as string[],
    strangers: [] as string[],
    takenOver: [] as string[],
    outdated: [] as string[],
    deleted: 0,
    empty: 0,
  };
  return {
    leftOut,
    leaveOut(user: Account): undefined {
      if (user === null || user.login === GHOST) leftOut.deleted += 1;
      else if (isBot(user)) leftOut.bots.push(user.login);
      else (isTakenOver(user, options) ? leftOut.takenOver : leftOut.strangers).push(user.login);
    },
    leaveOutOutdated(user: Account): [] {
      if (user) leftOut.outdated.push(user.login);
      return [];
    },
    leaveOutEmpty(): [] {
      leftOut.empty += 1;
      return [];
    },
  };
}

/** The account that GitHub shows in place of a deleted one. */
const GHOST = 'ghost';

function isBot(user: Account): boolean {
  return user?.type === 'Bot' || user?.login.endsWith('[bot]') === true;
}

interface Said extends Pick<GivenRemark, 'at' | 'body' | 'path' | 'lines' | 'thread'> {
  user: Account;
  address: string;
  kind: Origin['kind'];
  id: string;
}

function isSubmitted<T extends PullRequest['reviews'][number]>(review: T): review is T & { submitted_at: string } {
  return review.state !== 'PENDING' && typeof review.submitted_at === 'string';
}

function ofComment(comment: PullRequest['comments'][number]): Said {
  const { id, user, body, path, created_at: at, html_url: address, in_reply_to_id: root } = comment;
  const lines = commentedLines(comment);
  return { kind: 'comment', id, user, address, at, body: body ?? '', path, thread: root ?? id, ...defined({ lines }) };
}

/** Returns what a review says. A review without its own words only contains comments, or approves. */
function ofReview(review: PullRequest['reviews'][number] & { submitted_at: string }): Said[] {
  const { id, user, body, submitted_at: at, html_url: address } = review;
  return body ? [{ kind: 'review', id, user, address, at, body }] : [];
}

function ofConversation(comment: PullRequest['conversation'][number]): Said {
  const { id, user, body, created_at: at, html_url: address } = comment;
  return { kind: 'conversation', id, user, address, at, body: body ?? '' };
}

/** Orders by time and then by pull request, kind and id, so that the order is always the same. */
export function compareOrigins(a: { at: string; origin: Origin }, b: { at: string; origin: Origin }): number {
  return (
    Date.parse(a.at) - Date.parse(b.at) ||
    a.origin.pull - b.origin.pull ||
    compareText(a.origin.kind, b.origin.kind) ||
    a.origin.id.length - b.origin.id.length ||
    compareText(a.origin.id, b.origin.id)
  );
}

import { compareText } from '../domain/text.ts';
import { defined } from '../domain/defined.ts';
import { withoutForbidden } from '../domain/unseen.ts';
import type { PartnerId } from '../domain/schemas/values.ts';
import type { Account, PullRequest, PullRequestReview } from './pull-request.ts';
import { type CommentedLines, commentedLines } from './quotes.ts';

/** What a review can say about whether the pull request may be merged; the others only comment. */
const VERDICTS: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

type SubmittedReview = PullRequestReview & { submitted_at: string };

/**
 * The approvals that stand: of each account the last verdict, where that is an approval. One that was dismissed, or followed
 * by a wish for changes, stands no more; comments change nothing.
 */
function standingApprovals(reviews: readonly SubmittedReview[]): SubmittedReview[] {
  const last = new Map<number | string, SubmittedReview>();
  const inOrder = reviews.toSorted((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at));
  for (const review of inOrder)
    // Of deleted accounts nobody knows whether they are one.
    if (VERDICTS.has(review.state)) last.set(review.user?.id ?? `review ${review.id}`, review);
  return [...last.values()].filter(({ state }) => state === 'APPROVED');
}

/**
 * What somebody wrote on GitHub as a journal keeps it: with `\n` line ends, without what nobody sees and without the blank
 * lines around the words; empty where there are none. An indented first line keeps its indent, which means something.
 * @example cleanBody('\r\n  code\r\n') // '  code'
 */
export function cleanBody(body: string): string {
  return withoutForbidden(body.replaceAll(/\r\n?/g, '\n'))
    .toWellFormed()
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** What something on GitHub is known by: nothing else has the same kind and id. */
export interface Origin {
  pull: number;
  kind: 'comment' | 'review' | 'conversation' | 'approval';
  id: string;
}

/** A remark of a partner, not yet beside what it is about. */
export interface GivenRemark {
  origin: Origin;
  by: PartnerId;
  /** ISO 8601, as GitHub gives it. */
  at: string;
  body: string;
  /** The file that it is on, from the repository's root, and its lines; none: it is on the pull request as a whole. */
  path?: string;
  lines?: CommentedLines;
  /** The id of the comment that began its thread. */
  thread?: string;
  /** The other partners who reacted to it, in order of id: they have seen it. */
  seen?: readonly PartnerId[];
}

export interface Approval {
  origin: Origin;
  by: PartnerId;
  at: string;
}

/** What was said and is not for the journal, and why. */
export interface LeftOut {
  /** Account names, one for each thing that it said. */
  bots: readonly string[];
  strangers: readonly string[];
  /** Accounts with a partner's login and another number than it had before: someone else may have taken it over. */
  takenOver: readonly string[];
  /** Accounts that approved of an earlier version, one for each approval. */
  outdated: readonly string[];
  /** How many things were said by accounts that are no more. */
  deleted: number;
  /** How many have no words. */
  empty: number;
  /** Where something was said that GitHub tells in a way that isn't known here. */
  odd: readonly string[];
}

export interface GivenFeedback {
  /** The partner who opened the pull request; none where it was nobody of the partners. */
  author?: PartnerId;
  /** By time, then by kind and id. */
  remarks: readonly GivenRemark[];
  approvals: readonly Approval[];
  /** GitHub's number behind each login, in small letters, of the partners who said something. */
  accounts: ReadonlyMap<string, number>;
  leftOut: LeftOut;
}

interface GivenFeedbackOptions {
  /** Partner id by GitHub user name in small letters. */
  partnerOf: ReadonlyMap<string, PartnerId>;
  /** GitHub's number behind a login in small letters, as far as it was recorded before. */
  numberOf: ReadonlyMap<string, number>;
  /** Whether a text is something that this program itself has posted. */
  isOurs: (body: string) => boolean;
  /** Whether a page can show a text; what it cannot is replaced by a link to it. */
  isShowable: (body: string) => boolean;
}

/** What partners said in a pull request: each remark with who, when and on what, and who approves of it now. */
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
      // What was pushed after they approved wasn't read.
      if (by !== undefined && commit_id !== pull.head.sha) return counter.leaveOutOutdated(user);
      if (by !== undefined) return [{ origin: { pull: pull.number, kind: 'approval', id }, by, at }];
      // What it says beside was counted above.
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

/** Whatever the reaction is: a thumb that points down has seen it, too. */
function seenBy(reacted: readonly Account[], writer: PartnerId, options: GivenFeedbackOptions): PartnerId[] {
  const partners = reacted.flatMap((user) => partnerOf(user, options) ?? []);
  return [...new Set(partners)].filter((id) => id !== writer).toSorted();
}

function partnerOf(user: Account, options: GivenFeedbackOptions): PartnerId | undefined {
  if (user === null || isBot(user)) return undefined;
  const own = isTakenOver(user, options) ? undefined : options.partnerOf.get(user.login.toLowerCase());
  // Who has another login now has the same number still.
  const [before] = [...options.numberOf].find(([, number]) => number === user.id) ?? [];
  return own ?? (before === undefined ? undefined : options.partnerOf.get(before));
}

/** A login can be given up, and another person can take it: then there is another number behind it. */
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

/** Who GitHub shows in the place of a deleted account. */
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

/** A review without words of its own only holds comments, or approves. */
function ofReview(review: PullRequest['reviews'][number] & { submitted_at: string }): Said[] {
  const { id, user, body, submitted_at: at, html_url: address } = review;
  return body ? [{ kind: 'review', id, user, address, at, body }] : [];
}

function ofConversation(comment: PullRequest['conversation'][number]): Said {
  const { id, user, body, created_at: at, html_url: address } = comment;
  return { kind: 'conversation', id, user, address, at, body: body ?? '' };
}

/** By time; at one time by pull request, kind and id, so that the order is the same whenever it is asked for. */
export function compareOrigins(a: { at: string; origin: Origin }, b: { at: string; origin: Origin }): number {
  return (
    Date.parse(a.at) - Date.parse(b.at) ||
    a.origin.pull - b.origin.pull ||
    compareText(a.origin.kind, b.origin.kind) ||
    a.origin.id.length - b.origin.id.length ||
    compareText(a.origin.id, b.origin.id)
  );
}

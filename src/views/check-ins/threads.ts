import { defined } from '../../domain/defined.ts';
import type { SessionFeedback, WaitingRemark } from '../../domain/feedback.ts';
import { plainDate, type PlainDate } from '../../domain/plain-date.ts';
import type { Remark } from '../../domain/schemas/feedback.ts';
import { byDate } from '../common/by-date.ts';
import { shortDate, type ViewContext } from '../common/context.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import type { SessionPromise } from './sides.ts';
import { threadId, waitingLink, type WaitingLink } from '../common/waiting-link.ts';

export interface RemarkView {
  by: PartnerTag;
  /** "Remark by Sam on 3 May 2026", for readers who can't see that it's next to something. */
  spoken: string;
  at: string;
  atText: string;
  /** The Markdown of the remark. */
  body: string;
  /** "Seen by Robin"; absent if no reaction is known. */
  seen?: string;
  /** The file that contains it, for an error message. */
  file: string;
}

export interface ThreadView extends RemarkView {
  /** Its anchor on the session's page. */
  id: string;
  /** The quoted words that it's about. */
  on?: string;
  replies: RemarkView[];
  /** Present if it waits for an answer. */
  waits?: WaitingView;
}

/** A piece of a body: safe HTML, a thread, or what became of the promise before it. */
export type ProsePiece = string | ThreadView | SessionPromise;

/** Returns whether a piece of a body is a remark with its answers. */
export function isThread(piece: ProsePiece): piece is ThreadView {
  return typeof piece !== 'string' && 'replies' in piece;
}

/** Returns whether a piece of a body tells what became of a promise. */
export function isPromise(piece: ProsePiece): piece is SessionPromise {
  return typeof piece !== 'string' && !isThread(piece);
}

/** A remark that waits for an answer. */
export interface WaitingView {
  /** "Waiting for an answer since 31 Aug. Robin can give it." */
  text: string;
  /** A link to its place, for readers of other pages. */
  link: WaitingLink;
  /** Where it can be answered; absent if the feedback doesn't name a pull request. */
  answer?: { label: string; href: string };
}

/** Returns a session's remarks, each with its replies; one that's waiting for an answer says so. */
export function threadViews(context: ViewContext, feedback: SessionFeedback | undefined): ThreadView[] {
  if (!feedback) return [];
  const { words, journal } = context;
  const file = `feedback/${feedback.session}.yaml`;
  return feedback.threads.map(({ remark, replies }, index) => {
    const waiting = byDate(journal).waiting.get(remark);
    return {
      ...remarkView(context, remark, file, words.sessions.remarkBy),
      id: threadId(index),
      ...defined({ on: remark.on }),
      replies: replies.map((reply) => remarkView(context, reply, file, words.sessions.answerBy)),
      ...(waiting && { waits: waitingView(context, waiting, feedback.source) }),
    };
  });
}

function remarkView(
  context: ViewContext,
  { by, at, body, seen = [] }: Remark,
  file: string,
  spoken: (args: { name: string; date: string }) => string,
): RemarkView {
  const partner = partnerTag(context, by);
  const atText = context.formats.date(dateOf(at));
  const names = seen.map((id) => partnerTag(context, id).name);
  return {
    by: partner,
    spoken: spoken({ name: partner.name, date: atText }),
    at,
    atText,
    body,
    file,
    ...(names.length > 0 && { seen: context.words.sessions.seen({ names: context.formats.list(names) }) }),
  };
}

function waitingView(context: ViewContext, waiting: WaitingRemark, source: string | undefined): WaitingView {
  const { words, formats } = context;
  const { waitsFor, since } = waiting;
  const names = waitsFor.map((id) => partnerTag(context, id).name);
  return {
    text: words.sessions.waits({
      since: shortDate(context, since),
      names: formats.list(names),
    }),
    link: waitingLink(context, waiting),
    ...(source !== undefined && { answer: { label: words.sessions.answer, href: source } }),
  };
}

/** Returns the calendar date of an instant in UTC, as it's also used to count how long a remark waits. */
export function dateOf(instant: string): PlainDate {
  return plainDate(new Date(instant).toISOString().slice(0, 10));
}

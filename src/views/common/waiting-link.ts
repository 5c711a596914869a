import type { WaitingRemark } from '../../domain/feedback.ts';
import { byDate } from './by-date.ts';
import { shortDate, type ViewContext } from './context.ts';
import { partnerTag } from './partner.ts';

/** "Sam asked Robin on 31 Aug: “What would have made Tuesday possible?”", with a link to it. */
export interface WaitingLink {
  text: string;
  href: string;
}

/** The same, with the question by itself, and below it who asked whom: "Sam asked Robin on 31 Aug". */
export interface WaitingRemarkView extends WaitingLink {
  question: string;
  asked: string;
}

/** Returns a waiting remark with its question, and who asked it when. */
export function waitingRemark(context: ViewContext, waiting: WaitingRemark): WaitingRemarkView {
  const { question } = waiting;
  return { ...waitingLink(context, waiting), question, asked: context.words.home.asked(askedOf(context, waiting)) };
}

/** Returns the link to a waiting remark in its session. */
export function waitingLink(context: ViewContext, waiting: WaitingRemark): WaitingLink {
  const { journal, urls } = context;
  const { session } = waiting;
  const threads = byDate(journal).feedback.get(session)?.threads ?? [];
  const anchor = threadId(threads.findIndex((thread) => thread.remark === waiting.thread));
  return {
    text: waitingText(context, waiting),
    href: `${urls.session(session)}#${anchor}`,
  };
}

/** Returns who asked whom, when and what. */
export function waitingText(context: ViewContext, waiting: WaitingRemark): string {
  return context.words.home.waiting({ ...askedOf(context, waiting), question: waiting.question });
}

function askedOf(context: ViewContext, { remark, waitsFor, since }: WaitingRemark) {
  const names = waitsFor.map((id) => partnerTag(context, id).name);
  return {
    name: partnerTag(context, remark.by).name,
    names: names.length > 0 ? context.formats.list(names) : undefined,
    since: shortDate(context, since),
  };
}

/** Returns the anchor of a session's thread, by its index in the list. */
export function threadId(index: number): string {
  return `remark-${index + 1}`;
}

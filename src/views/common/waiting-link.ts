import type { WaitingRemark } from '../../domain/feedback.ts';
import { byDate } from './by-date.ts';
import { shortDate, type ViewContext } from './context.ts';
import { partnerTag } from './partner.ts';

/** "A remark by Sam has been waiting for an answer since 31 Aug", and where it stands. */
export interface WaitingLink {
  text: string;
  href: string;
}

export function waitingLink(context: ViewContext, { session, remark, since }: WaitingRemark): WaitingLink {
  const { journal, words, urls } = context;
  const threads = byDate(journal).feedback.get(session)?.threads ?? [];
  const anchor = threadId(threads.findIndex((thread) => thread.remark === remark));
  return {
    text: words.home.waiting({ name: partnerTag(context, remark.by).name, since: shortDate(context, since) }),
    href: `${urls.session(session)}#${anchor}`,
  };
}

/** The anchor of a session's thread, by its place in the list. */
export function threadId(index: number): string {
  return `remark-${index + 1}`;
}

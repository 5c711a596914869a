import type { WaitingRemark } from '../../domain/feedback.ts';
import { byDate } from './by-date.ts';
import { shortDate, type ViewContext } from './context.ts';
import { partnerTag } from './partner.ts';

/** "Sam asked Robin on 31 Aug: “What would have made Tuesday possible?”", and where it stands. */
export interface WaitingLink {
  text: string;
  href: string;
}

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

/** Who asked whom, when and what. */
export function waitingText(context: ViewContext, { remark, question, waitsFor, since }: WaitingRemark): string {
  const names = waitsFor.map((id) => partnerTag(context, id).name);
  return context.words.home.waiting({
    name: partnerTag(context, remark.by).name,
    names: names.length > 0 ? context.formats.list(names) : undefined,
    since: shortDate(context, since),
    question,
  });
}

/** The anchor of a session's thread, by its place in the list. */
export function threadId(index: number): string {
  return `remark-${index + 1}`;
}

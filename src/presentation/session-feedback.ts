import type { SessionFeedback } from '../domain/feedback.ts';
import { partnerTag } from './partner-tag.ts';
import { shortDate } from './short-date.ts';
import { dateOf, threadViews, type ThreadView } from './threads.ts';
import type { ViewContext } from './view-context.ts';

/** What was said of a session in its pull request. */
export interface SessionFeedbackView {
  /** "Read and approved by Sam on 16 Nov." */
  acknowledged: string[];
  threads: ThreadView[];
  /** To the pull request. */
  source?: string;
}

/** Undefined where nothing was. */
export function sessionFeedback(
  context: ViewContext,
  feedback: SessionFeedback | undefined,
): SessionFeedbackView | undefined {
  if (!feedback || (feedback.threads.length === 0 && feedback.acknowledged.length === 0)) return undefined;
  const { words } = context;
  return {
    acknowledged: feedback.acknowledged.map(({ by, at }) =>
      words.sessions.acknowledged(partnerTag(context, by).name, shortDate(context, dateOf(at))),
    ),
    threads: threadViews(context, feedback),
    ...(feedback.source !== undefined && { source: feedback.source }),
  };
}

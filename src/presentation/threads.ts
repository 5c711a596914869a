import type { SessionFeedback } from '../domain/feedback.ts';
import { plainDate } from '../domain/plain-date.ts';
import type { Remark } from '../domain/schemas/feedback.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

export interface RemarkView {
  by: PartnerTag;
  at: string;
  atText: string;
  /** Markdown. */
  body: string;
  /** The line that it is about, quoted. */
  on?: string;
}

export interface ThreadView extends RemarkView {
  replies: RemarkView[];
}

export function threadViews(context: ViewContext, feedback: SessionFeedback | undefined): ThreadView[] {
  return (feedback?.threads ?? []).map(({ remark, replies }) => ({
    ...remarkView(context, remark),
    replies: replies.map((reply) => remarkView(context, reply)),
  }));
}

function remarkView(context: ViewContext, { by, at, body, on }: Remark): RemarkView {
  return {
    by: partnerTag(context, by),
    at,
    atText: context.formats.date(plainDate(at.slice(0, 10))),
    body,
    ...(on !== undefined && { on }),
  };
}

import type { SessionFeedback } from '../domain/feedback.ts';
import { plainDate, type PlainDate } from '../domain/plain-date.ts';
import type { Remark } from '../domain/schemas/feedback.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

export interface RemarkView {
  by: PartnerTag;
  at: string;
  atText: string;
  /** Markdown. */
  body: string;
  /** The file that it stands in, for an error's message. */
  file: string;
  /** The line that it is about, quoted. */
  on?: string;
}

export interface ThreadView extends RemarkView {
  replies: RemarkView[];
}

export function threadViews(context: ViewContext, feedback: SessionFeedback | undefined): ThreadView[] {
  if (!feedback) return [];
  const file = `feedback/${feedback.session}.yaml`;
  return feedback.threads.map(({ remark, replies }) => ({
    ...remarkView(context, remark, file),
    replies: replies.map((reply) => remarkView(context, reply, file)),
  }));
}

function remarkView(context: ViewContext, { by, at, body, on }: Remark, file: string): RemarkView {
  return {
    by: partnerTag(context, by),
    at,
    atText: context.formats.date(dateOf(at)),
    body,
    file,
    ...(on !== undefined && { on }),
  };
}

/** The calendar date of an instant in UTC, by which the journal also counts how long a remark waits. */
function dateOf(instant: string): PlainDate {
  return plainDate(new Date(instant).toISOString().slice(0, 10));
}

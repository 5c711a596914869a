import type { RootContent } from 'mdast';
import { feedbackFromTo } from '../../domain/body/feedback-heading.ts';
import { sectionName } from '../../domain/body/section-names.ts';
import type { SectionKind } from '../../domain/check-in-body.ts';
import { dueDateAfter } from '../../domain/due-dates.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { ViewContext } from '../view-context.ts';
import { carriedCommitments, type CarriedSection } from './carried-commitments.ts';
import type { CheckInDraft } from './check-in.ts';
import { comment, heading, list, markdownText, paragraph } from './markdown-text.ts';
import { questionOf } from './question-of.ts';

/** All sections of a check-in, with what stands in them before anybody has written a word. */
export function checkInBody(context: ViewContext, draft: CheckInDraft): RootContent[] {
  const { journal, words } = context;
  const { partnership } = journal.documents;
  const { sections } = words.drafts;
  const carried = carriedCommitments(journal, draft);
  const next = dueDateAfter(partnership.data.cadence, draft.date, partnership.data.term?.ends) ?? draft.date;
  const [owner = 'robin'] = draft.author === undefined ? journal.partners.map(({ id }) => id) : [draft.author];
  const question = questionOf(journal, draft.date);
  const section = (kind: SectionKind, hint: string, ...blocks: readonly RootContent[]): RootContent[] => [
    heading(2, sectionName(kind, partnership.data.locale)),
    comment(hint),
    ...blocks,
  ];
  return [
    ...section('progress', sections.progress),
    ...section('wins', sections.wins),
    ...section('setbacks', sections.setbacks),
    ...section('concerns', sections.concerns),
    ...section('feedback', sections.feedback, ...feedbackHeadings(context, draft)),
    ...section('nextSteps', sections.nextSteps(owner, next), ...promises(context, carried.nextSteps)),
    ...section('accountability', sections.accountability(owner), ...promises(context, carried.accountability)),
    ...section('notes', sections.notes, ...(question === undefined ? [] : asked(context, question))),
  ];
}

function promises({ words }: ViewContext, { due, later }: CarriedSection): RootContent[] {
  return [
    ...(due.length > 0 ? [comment(words.drafts.carried), list(due)] : []),
    ...(later.length > 0 ? [comment(`${words.drafts.later}\n${markdownText([list(later)])}`)] : []),
  ];
}

function asked({ words }: ViewContext, question: string): RootContent[] {
  return [comment(words.drafts.question), { type: 'blockquote', children: [paragraph(question)] }];
}

/** More partners have too many pairs for a page to begin with. */
const MOST_PARTNERS = 3;

function feedbackHeadings({ journal, words }: ViewContext, { author }: CheckInDraft): RootContent[] {
  if (journal.partners.length > MOST_PARTNERS) return [];
  const named = journal.partners.map(({ id, data }) => ({ id, name: data.name }));
  const authors = named.filter(({ id }) => author === undefined || id === author);
  return authors.flatMap((from) =>
    named
      .filter((to) => to !== from)
      .map((to) => {
        const title = words.drafts.feedbackHeading(from.name, to.name);
        const read = feedbackFromTo(title, named);
        const isRead = read?.from === from.id && read.to === to.id;
        return heading(3, isRead ? title : byIds(from.id, to.id));
      }),
  );
}

/** For names that are written as a heading could not tell apart. */
function byIds(from: PartnerId, to: PartnerId): string {
  return `${from} → ${to}`;
}

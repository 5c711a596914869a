import type { Journal } from '../domain/journal.ts';
import type { Session } from '../domain/session.ts';
import { inOrder } from './in-order.ts';
import { shortDate } from './short-date.ts';
import { type Tongue, tongueOf, tongueOfSaid } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface SetbackView {
  title: string;
  /** Of the title, the lesson and the way back. */
  tongue?: Tongue;
  dateText: string;
  href: string;
  lesson?: string;
  recovery?: string;
}

/** All of the journal's, the newest first. */
export function setbacksOf(context: ViewContext): SetbackView[] {
  const { milestones, sessions } = context.journal;
  return setbackViews(context, { milestones, setbacks: sessions.flatMap(({ setbacks }) => setbacks) });
}

/** Those with a page and those told in check-ins, the newest first. */
export function setbackViews(
  context: ViewContext,
  { milestones, setbacks }: Pick<Journal, 'milestones'> & Pick<Session, 'setbacks'>,
): SetbackView[] {
  const written = milestones.flatMap((milestone) =>
    milestone.origin === 'written' && milestone.kind === 'setback'
      ? [
          {
            date: milestone.date,
            title: milestone.document.data.title,
            ...tongueOf(context, milestone.document.data),
            href: context.urls.milestone(milestone.id),
            ...lessonOf(milestone.document.data),
          },
        ]
      : [],
  );
  const told = setbacks.map((setback) => ({
    date: setback.session,
    title: setback.text,
    ...tongueOfSaid(context, setback),
    href: context.urls.session(setback.session),
    ...lessonOf(setback),
  }));
  return [...written, ...told]
    .sort((a, b) => inOrder(b.date, a.date))
    .map(({ date, ...setback }) => ({ ...setback, dateText: shortDate(context, date) }));
}

function lessonOf({ lesson, recovery }: { lesson?: string | undefined; recovery?: string | undefined }) {
  return { ...(lesson !== undefined && { lesson }), ...(recovery !== undefined && { recovery }) };
}

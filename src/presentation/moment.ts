import type { TimelineEvent } from '../domain/timeline.ts';
import { milestoneTeaser } from './milestone-teaser.ts';
import { partnerTags } from './partner-tag.ts';
import { latenessOf, lineOf, topicsOf } from './session-teaser.ts';
import type { MomentKind, MomentView } from './timeline-view.ts';
import type { ViewContext } from './view-context.ts';

type Told = Pick<MomentView, 'title' | 'href' | 'summary'>;

/** One entry of the timeline, in words. */
export function momentView(context: ViewContext, event: TimelineEvent, matches: string[]): MomentView {
  const kind: MomentKind = event.kind === 'began' ? 'anniversary' : event.kind;
  return {
    kind,
    word: event.kind === 'began' ? context.words.timeline.began : context.words.timeline.kinds[kind],
    date: event.date,
    dateText: context.formats.weekdayAndDay(event.date),
    ...told(context, event),
    partners: partnerTags(context, event.partners),
    matches,
  };
}

function told(context: ViewContext, event: TimelineEvent): Told {
  const { words, urls, journal, formats } = context;
  switch (event.kind) {
    case 'session':
      return sessionTold(context, event.session);
    case 'milestone':
    case 'smallWin':
    case 'setback': {
      const { title, href, summary } = milestoneTeaser(context, event.milestone).card;
      return { title, href, ...(summary !== undefined && { summary }) };
    }
    case 'review': {
      const title = journal.goals.find(({ id }) => id === event.goal)?.document.data.title ?? event.goal;
      const { decision, because } = event.review;
      return {
        title: words.timeline.reviewed(title, words.goals.decisions[decision]),
        href: urls.goal(event.goal),
        ...(because !== undefined && { summary: because }),
      };
    }
    case 'pause': {
      const { from, to, because } = event.pause;
      return {
        title: because ?? words.timeline.kinds.pause,
        summary: words.goals.fromTo(formats.date(from), formats.date(to)),
      };
    }
    case 'missed':
      return { title: words.timeline.missed };
    case 'anniversary':
      return { title: words.milestones.found.anniversary(event.years) };
    case 'began':
      return { title: words.timeline.beganTitle(journal.documents.partnership.data.name), href: urls.agreement };
  }
}

function sessionTold(context: ViewContext, session: Extract<TimelineEvent, { kind: 'session' }>['session']): Told {
  const { lateness } = latenessOf(context, session);
  const summary = [lateness, lineOf(session)].filter((text) => text !== undefined).join(' · ');
  return {
    title: topicsOf(context, session),
    href: context.urls.session(session.date),
    ...(summary !== '' && { summary }),
  };
}

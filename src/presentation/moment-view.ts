import type { CheckInDocument } from '../domain/documents.ts';
import type { Session } from '../domain/session.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { milestoneTeaser } from './milestone-teaser.ts';
import type { PartnerMarkView } from './partner-mark-view.ts';
import { partnerTags } from './partner-tag.ts';
import { latenessOf, lineOf, topicsOf } from './session-teaser.ts';
import { type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export type MomentKind =
  'session' | 'milestone' | 'smallWin' | 'setback' | 'review' | 'pause' | 'anniversary' | 'missed';

/** One entry of the timeline. */
export interface MomentView {
  kind: MomentKind;
  /** The kind in words: "Milestone". */
  word: string;
  /** `YYYY-MM-DD`, for `<time>`. */
  date: string;
  /** The day as people say it; the year stands above it. */
  dateText: string;
  title: string;
  /** Of the title. */
  tongue?: Tongue;
  href?: string;
  /** "3 days late" */
  note?: string;
  /** Plain text, a sentence or two. */
  summary?: string;
  summaryTongue?: Tongue;
  /** Whose it is: one partner is shown on their side (1 at the start, 2 at the end), none or more across. */
  partners: PartnerMarkView[];
  /** Ids of the filter options, of any group, that let this entry through. */
  matches: string[];
}

type Told = Pick<MomentView, 'title' | 'tongue' | 'href' | 'note' | 'summary' | 'summaryTongue'>;

/** One entry of the timeline, in words. */
export function momentView(context: ViewContext, event: TimelineEvent): MomentView {
  const kind = kindOf(event);
  return {
    kind,
    word: event.kind === 'began' ? context.words.timeline.began : context.words.timeline.kinds[kind],
    date: event.date,
    dateText: context.formats.weekdayAndDay(event.date),
    ...told(context, event),
    partners: partnerTags(context, event.partners),
    matches: matchesOf(context, event),
  };
}

/** Ids are made of kinds and positions, never of what partners wrote: they stand in selectors. */
function matchesOf({ journal }: ViewContext, event: TimelineEvent): string[] {
  const partners = event.partners.length > 0 ? event.partners : journal.partners.map(({ id }) => id);
  return [
    `kind-${kindOf(event)}`,
    ...partners.map((id) => `partner-${journal.partners.findIndex((partner) => partner.id === id) + 1}`),
    ...event.goals.map((id) => `goal-${journal.goals.findIndex((goal) => goal.id === id) + 1}`),
  ];
}

/** The beginning is the anniversary that comes before the first. */
function kindOf({ kind }: TimelineEvent): MomentKind {
  return kind === 'began' ? 'anniversary' : kind;
}

function told(context: ViewContext, event: TimelineEvent): Told {
  const { words, urls, journal, formats } = context;
  switch (event.kind) {
    case 'session':
      return checkInTold(context, event.session, event.checkIn);
    case 'milestone':
    case 'smallWin':
    case 'setback': {
      const { meta: _meta, partners: _partners, ...card } = milestoneTeaser(context, event.milestone).card;
      return card;
    }
    case 'review': {
      const goal = journal.goals.find(({ id }) => id === event.goal)?.document.data;
      const title = goal?.title ?? event.goal;
      const { tongue } = tongueOf(context, goal ?? {});
      const { decision, because } = event.review;
      return {
        title: words.timeline.reviewed(title, words.goals.decisions[decision]),
        href: urls.goal(event.goal),
        ...(because !== undefined && { summary: because }),
        ...(because !== undefined && tongue && { summaryTongue: tongue }),
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

function checkInTold(context: ViewContext, session: Session, { data, content }: CheckInDocument): Told {
  const { lateness } = latenessOf(context, session);
  const summary = lineOf(content)?.text;
  const { tongue } = tongueOf(context, data);
  return {
    title: topicsOf(context, { topics: data.topics, number: session.number }),
    ...(data.topics.length > 0 && tongue && { tongue }),
    href: context.urls.session(session.date),
    ...(lateness !== undefined && { note: lateness }),
    ...(summary !== undefined && { summary }),
    ...(summary !== undefined && tongue && { summaryTongue: tongue }),
  };
}

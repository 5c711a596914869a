import { type PlainDate, yearOf } from '../domain/plain-date.ts';
import type { Evidence } from '../domain/signals/signal.ts';
import { milestoneTitle } from './milestone-title.ts';
import { partnerTag } from './partner-tag.ts';
import { shortDate } from './short-date.ts';
import type { ViewContext } from './view-context.ts';
import { waitingLink } from './waiting-link.ts';

/** Something that a signal rests on. */
export interface EvidenceView {
  text: string;
  href: string;
}

/** What a piece of evidence is called, and where it stands. */
export function evidenceView(context: ViewContext, evidence: Evidence): EvidenceView {
  const { journal, urls, words } = context;
  const says = words.signals.evidence;
  const day = (date: PlainDate) => shortDate(context, date);
  switch (evidence.kind) {
    case 'dueDate':
      return { text: says.dueDate(day(evidence.date)), href: urls.timelineOf(yearOf(evidence.date)) };
    case 'session':
      return { text: says.session(day(evidence.session)), href: urls.session(evidence.session) };
    case 'remark': {
      const { session, by, since } = evidence;
      const waiting = journal.feedback.waiting.find(
        (each) => each.session === session && each.remark.by === by && each.since === since,
      );
      return {
        text: says.remark(partnerTag(context, by).name, day(since)),
        href: waiting ? waitingLink(context, waiting).href : urls.session(session),
      };
    }
    case 'concern':
    case 'setback':
      return { text: says.quoted(evidence.text, day(evidence.session)), href: urls.session(evidence.session) };
    case 'commitment': {
      const promise = journal.commitments.all.find(({ id }) => id === evidence.commitment);
      const last = promise?.listings.at(-1);
      return {
        text: promise?.text ?? evidence.commitment,
        href: last === undefined ? urls.commitments : urls.session(last),
      };
    }
    case 'milestone': {
      const milestone = journal.milestones.find(({ id }) => id === evidence.milestone);
      return {
        text: milestone ? milestoneTitle(context, milestone) : evidence.milestone,
        href: urls.milestone(evidence.milestone),
      };
    }
    case 'goal': {
      const goal = journal.goals.find(({ id }) => id === evidence.goal);
      return { text: goal?.document.data.title ?? evidence.goal, href: urls.goal(evidence.goal) };
    }
    case 'benchmark': {
      const benchmark = journal.benchmarks.find(({ id }) => id === evidence.benchmark);
      return { text: benchmark?.document.data.title ?? evidence.benchmark, href: urls.benchmark(evidence.benchmark) };
    }
    case 'partner':
      return { text: partnerTag(context, evidence.partner).name, href: urls.partner(evidence.partner) };
  }
}

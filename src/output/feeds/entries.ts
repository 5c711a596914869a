import { oneLine } from '../../domain/text.ts';
import { shownLine } from '../../domain/unseen.ts';
import { filesWithText, type Session } from '../../domain/check-in/session.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { sideOf, type WrittenSide } from '../../views/check-ins/sides.ts';
import { milestoneView, type MilestoneView } from '../../views/milestones/view.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { headlineOf } from '../../views/common/session-summary.ts';
import { milestoneTitle } from '../../views/common/milestone-summary.ts';

interface FeedEntryBase {
  date: PlainDate;
  title: string;
  category: string;
  href: string;
}

/** A new item of the journal, whose text is rendered from its content. */
export type FeedEntry =
  | (FeedEntryBase & { kind: 'session'; sides: WrittenSide[] })
  | (FeedEntryBase & { kind: 'milestone'; milestone: JournalMilestone; view: MilestoneView });

/** Enough for someone who reads once a quarter; a feed is fetched again and again. */
const NEWEST = 50;

/** Returns sessions and milestones, the newest first; on the same day, milestones come first. */
export function feedEntries(context: ViewContext): FeedEntry[] {
  const { sessions, milestones } = context.journal;
  // Only the last ones of each kind are made, to avoid work for entries that would be dropped.
  return [
    ...sessions.slice(-NEWEST).map((session) => sessionEntry(context, session)),
    ...milestones.slice(-NEWEST).map((milestone) => milestoneEntry(context, milestone)),
  ]
    .reverse()
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, NEWEST);
}

function sessionEntry(context: ViewContext, entry: Session): FeedEntry {
  const { date, checkIns } = entry;
  const { words, formats, urls } = context;
  const { session } = words.feeds.entries;
  return {
    kind: 'session',
    date,
    title: oneLine(shownLine(session({ date: formats.date(date), topics: headlineOf(context, entry) }))),
    category: words.feeds.entries.sessions,
    href: urls.session(date),
    sides: filesWithText({ checkIns }).map((document) => sideOf(context, document)),
  };
}

function milestoneEntry(context: ViewContext, milestone: JournalMilestone): FeedEntry {
  const { words, urls } = context;
  const kind = words.milestones.kinds[milestone.kind];
  return {
    kind: 'milestone',
    date: milestone.date,
    title: oneLine(shownLine(words.feeds.entries.milestone({ kind, title: milestoneTitle(context, milestone) }))),
    category: kind,
    href: urls.milestone(milestone.id),
    milestone,
    view: milestoneView(context, milestone),
  };
}

import type { DueDate } from './rhythm.ts';
import type { JournalMilestone } from './milestones.ts';
import type { PlainDate } from './plain-date.ts';
import type { Pause } from './schemas/partnership.ts';
import type { Review } from './schemas/goal.ts';
import type { GoalId, PartnerId } from './schemas/values.ts';
import type { Session } from './session.ts';

/** One thing on the timeline. `partners` says on whose side it stands: one partner's, or (two or more, or none) across. */
export type TimelineEvent = { date: PlainDate; partners: readonly PartnerId[]; goals: readonly GoalId[] } & (
  | { kind: 'session'; session: Session }
  | { kind: 'milestone' | 'smallWin' | 'setback'; milestone: JournalMilestone }
  | { kind: 'review'; goal: GoalId; review: Review }
  | { kind: 'pause'; pause: Pause }
  | { kind: 'missed'; due: DueDate }
  | { kind: 'anniversary'; years: number }
  | { kind: 'began' }
);

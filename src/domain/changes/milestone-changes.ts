import type { Journal } from '../journal.ts';
import type { JournalMilestone } from '../milestones.ts';

export interface MilestoneChanges {
  /** Written and found ones that were not there; setbacks and small wins are told with the others of their kind. */
  reached: readonly JournalMilestone[];
  /** Found ones that what is written now does not reach any more. */
  lost: readonly JournalMilestone[];
}

/** Both in order of date. A found milestone whose place a written one takes is not lost. */
export function milestoneChanges(
  before: Pick<Journal, 'milestones'> | undefined,
  after: Pick<Journal, 'milestones'>,
): MilestoneChanges {
  const old = new Set(before?.milestones.map(nameOf));
  const now = new Set(after.milestones.map(nameOf));
  const stillFound = new Set(after.milestones.flatMap(({ finding }) => (finding ? [JSON.stringify(finding)] : [])));
  return {
    reached: after.milestones.filter((milestone) => milestone.kind === 'milestone' && !old.has(nameOf(milestone))),
    lost: (before?.milestones ?? []).filter(
      (milestone) =>
        milestone.origin === 'found' &&
        !now.has(nameOf(milestone)) &&
        !stillFound.has(JSON.stringify(milestone.finding)),
    ),
  };
}

function nameOf({ origin, id }: JournalMilestone): string {
  return `${origin} ${id}`;
}

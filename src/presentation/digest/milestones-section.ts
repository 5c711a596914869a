import type { JournalChanges } from '../../domain/changes/journal-changes.ts';
import { milestoneTitle } from '../milestone-title.ts';
import { shortDate } from '../short-date.ts';
import type { ViewContext } from '../view-context.ts';
import { type DigestSection, list, section } from './digest-section.ts';

export function milestonesSection(
  context: ViewContext,
  { milestones, streak }: Pick<JournalChanges, 'milestones' | 'streak'>,
): DigestSection[] {
  const { digest } = context.words;
  const items = [
    ...milestones.reached.map((milestone) =>
      digest.milestone(shortDate(context, milestone.date), milestoneTitle(context, milestone)),
    ),
    ...milestones.lost.map((milestone) => digest.lost(milestoneTitle(context, milestone))),
    ...(streak ? [digest.streak(streak.after, streak.before)] : []),
  ];
  return section(
    digest.sections.milestones,
    list(
      context,
      items.map((text) => ({ text })),
    ),
  );
}

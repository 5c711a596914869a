import type { JournalMilestone } from '../domain/milestones.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import type { ViewContext } from './view-context.ts';

export interface MilestoneView extends MilestoneTeaser {
  lang?: string;
  /** Why the site shows it, for a found one; when it was planned, for a point of a plan. */
  foundBecause?: string;
  facts: { label: string; text: string; href?: string }[];
}

export function milestoneView(context: ViewContext, milestone: JournalMilestone): MilestoneView {
  const { words } = context;
  const because = foundBecause(context, milestone);
  return {
    ...milestoneTeaser(context, milestone),
    ...(milestone.origin === 'written' &&
      milestone.document.data.lang !== undefined && { lang: milestone.document.data.lang }),
    ...(because !== undefined && { foundBecause: because }),
    facts: factsOf(context, milestone).map(({ label, ...fact }) => ({ label: words.milestones.facts[label], ...fact })),
  };
}

function foundBecause(
  { words, formats }: ViewContext,
  { origin, finding, date }: JournalMilestone,
): string | undefined {
  if (finding?.kind === 'checkpoint' || finding?.kind === 'target')
    return words.milestones.reached(formats.date(date), formats.date(finding.planned));
  return origin === 'found' ? words.milestones.counted : undefined;
}

type FactLabel = 'goal' | 'benchmark' | 'celebrated' | 'lesson' | 'recovery' | 'recoveredBy';

function factsOf(
  { journal, urls, formats }: ViewContext,
  milestone: JournalMilestone,
): { label: FactLabel; text: string; href?: string }[] {
  const goal = journal.goals.find(({ id }) => id === milestone.goal);
  const benchmark = journal.benchmarks.find(({ id }) => id === milestone.benchmark);
  const written = milestone.origin === 'written' ? milestone.document.data : undefined;
  // A session that is yet to come has no page.
  const isHeld = (date: PlainDate) => journal.sessions.some((session) => session.date === date);
  const told = (['celebrated', 'lesson', 'recovery'] as const).flatMap((label) => {
    const text = written?.[label];
    return text === undefined ? [] : [{ label, text }];
  });
  return [
    ...(goal ? [{ label: 'goal' as const, text: goal.document.data.title, href: urls.goal(goal.id) }] : []),
    ...(benchmark
      ? [{ label: 'benchmark' as const, text: benchmark.document.data.title, href: urls.benchmark(benchmark.id) }]
      : []),
    ...told,
    ...(written?.recoveredBy !== undefined
      ? [
          {
            label: 'recoveredBy' as const,
            text: formats.date(written.recoveredBy),
            ...(isHeld(written.recoveredBy) && { href: urls.session(written.recoveredBy) }),
          },
        ]
      : []),
  ];
}

import type { JournalMilestone } from '../domain/milestones.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { langOf, type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface MilestoneView extends MilestoneTeaser {
  lang?: string;
  /** Why the site shows it, for a found one; when it was planned, for a point of a plan. */
  foundBecause?: string;
  /** Setbacks are not. */
  isCelebrated: boolean;
  facts: { label: string; text: string; tongue?: Tongue; href?: string }[];
}

export function milestoneView(context: ViewContext, milestone: JournalMilestone): MilestoneView {
  const { words } = context;
  const because = foundBecause(context, milestone);
  const lang = milestone.origin === 'written' ? langOf(context, milestone.document.data) : undefined;
  return {
    ...milestoneTeaser(context, milestone),
    ...(lang !== undefined && { lang }),
    ...(because !== undefined && { foundBecause: because }),
    isCelebrated: milestone.kind !== 'setback',
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
  context: ViewContext,
  milestone: JournalMilestone,
): { label: FactLabel; text: string; tongue?: Tongue; href?: string }[] {
  const { journal, urls, formats } = context;
  const goal = journal.goals.find(({ id }) => id === milestone.goal);
  const benchmark = journal.benchmarks.find(({ id }) => id === milestone.benchmark);
  const written = milestone.origin === 'written' ? milestone.document.data : undefined;
  // A session that is yet to come has no page.
  const isHeld = (date: PlainDate) => journal.sessions.some((session) => session.date === date);
  const told = (['celebrated', 'lesson', 'recovery'] as const).flatMap((label) => {
    const text = written?.[label];
    return text === undefined ? [] : [{ label, text, ...tongueOf(context, written ?? {}) }];
  });
  return [
    ...(goal
      ? [
          {
            label: 'goal' as const,
            text: goal.document.data.title,
            ...tongueOf(context, goal.document.data),
            href: urls.goal(goal.id),
          },
        ]
      : []),
    ...(benchmark
      ? [
          {
            label: 'benchmark' as const,
            text: benchmark.document.data.title,
            ...tongueOf(context, benchmark.document.data),
            href: urls.benchmark(benchmark.id),
          },
        ]
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

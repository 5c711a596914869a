import type { Finding, JournalMilestone } from '../domain/milestones.ts';
import type { ViewContext } from './view-context.ts';

/** What a milestone is called: as its writer says, or as the site words what it found. */
export function milestoneTitle(context: ViewContext, milestone: JournalMilestone): string {
  return milestone.origin === 'written' ? milestone.document.data.title : findingTitle(context, milestone.finding);
}

function findingTitle({ journal, words, formats }: ViewContext, finding: Finding): string {
  const { found } = words.milestones;
  switch (finding.kind) {
    case 'sessions':
      return finding.count === 1 ? found.firstSession : found.sessions(finding.count);
    case 'streak':
      return found.streak(finding.count);
    case 'anniversary':
      return found.anniversary(finding.years);
    case 'checkpoint':
    case 'target': {
      const benchmark = journal.benchmarks.find(({ id }) => id === finding.benchmark);
      const title = benchmark?.document.data.title ?? finding.benchmark;
      const value = formats.quantity(finding.value, benchmark?.document.data.unit ?? '');
      return finding.label ?? (finding.kind === 'target' ? found.target(title, value) : found.checkpoint(title, value));
    }
  }
}

import { isUnchanged, type JournalChanges } from '../../domain/changes/journal-changes.ts';
import type { ViewContext } from '../view-context.ts';
import type { Speech } from '../words/speech.ts';
import { chartSection } from './chart-section.ts';
import { commitmentsSection } from './commitments-section.ts';
import type { DigestProblem } from './digest-problem.ts';
import type { DigestSection } from './digest-section.ts';
import { milestonesSection } from './milestones-section.ts';
import { oneLine } from './one-line.ts';
import {
  documentsSection,
  problemsSection,
  reviewsSection,
  sessionsSection,
  signalsSection,
  waitingSection,
} from './list-sections.ts';
import { readingsSection } from './readings-section.ts';
import { setbacksSection, winsSection } from './said-sections.ts';
import { summaryOf } from './summary.ts';

/** What a digest is made from. */
export interface DigestInput extends Speech {
  /** Absent where the journal has errors, so that nothing can be computed from it. */
  told?: { context: ViewContext; changes: JournalChanges };
  /** What the journal was compared with: `nothing` where there was none, or it had errors. */
  comparedWith: 'journal' | 'nothing' | 'errors';
  problems: readonly DigestProblem[];
}

/** A digest in words, before it is Markdown or text. Every text is one line, and not safe for Markdown yet. */
export interface DigestView {
  title: string;
  /** What changed, in a sentence. */
  summary: string;
  /** What must be known to read the rest rightly. */
  notes: readonly string[];
  /** None of them is empty. The first ones matter most. */
  sections: readonly DigestSection[];
}

/** What a branch changes in a journal, in the words of its language. */
export function digestView(input: DigestInput): DigestView {
  const { words, told, comparedWith, problems } = input;
  const notes = [
    ...(told && comparedWith === 'nothing' ? [words.digest.firstJournal] : []),
    ...(told && comparedWith === 'errors' ? [words.digest.baseHasErrors] : []),
  ];
  const problemList = problemsSection(input, problems);
  if (!told) return { title: words.digest.title, summary: words.digest.cannotTell, notes, sections: [...problemList] };
  const { context, changes } = told;
  return {
    title: oneLine(titleOf(context, changes)),
    summary: oneLine(isUnchanged(changes) ? words.digest.nothing : summaryOf(context, changes)),
    notes,
    sections: [
      ...sessionsSection(context, changes.sessions),
      ...readingsSection(context, changes.readings),
      ...chartSection(context, changes.readings),
      ...commitmentsSection(context, changes.commitments),
      ...winsSection(context, changes.wins),
      ...setbacksSection(context, changes.setbacks),
      ...milestonesSection(context, changes),
      ...reviewsSection(context, changes.reviews),
      ...signalsSection(context, changes.signals),
      ...waitingSection(context, changes.waiting),
      ...documentsSection(context, changes.documents),
      ...problemList,
    ],
  };
}

/** By its check-in, where it is about one. */
function titleOf({ words, formats }: ViewContext, { sessions }: JournalChanges): string {
  const [session, ...others] = sessions;
  return session && session.change !== 'removed' && others.length === 0
    ? words.digest.titleOf(formats.date(session.date))
    : words.digest.title;
}

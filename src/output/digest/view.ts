import { isUnchanged, type JournalChanges } from '../../domain/changes/changes.ts';
import type { Speech } from '../../i18n/speech.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { chartSection, readingsSection } from './readings.ts';
import { type DigestProblem, type DigestSection, visibleLine } from './section.ts';
import {
  commitmentsSection,
  documentsSection,
  milestonesSection,
  problemsSection,
  reviewsSection,
  sessionsSection,
  setbacksSection,
  signalsSection,
  waitingSection,
  winsSection,
} from './sections.ts';

/** Returns a sentence that counts the changes, leaving out zeros. */
function summaryOf({ words, formats }: ViewContext, changes: JournalChanges): string {
  const { counts } = words.digest;
  const { sessions, commitments, milestones } = changes;
  const sessionsThat = (wanted: string) => sessions.filter(({ change }) => change === wanted).length;
  const promisesThat = (wanted: string) => commitments.filter(({ fate }) => fate === wanted).length;
  const parts: readonly [number, (args: { n: number }) => string][] = [
    [sessionsThat('added'), counts.sessions],
    [sessionsThat('changed'), counts.changed],
    [sessionsThat('removed'), counts.removed],
    [changes.readings.filter(({ change }) => change !== 'removed').length, counts.readings],
    [promisesThat('kept'), counts.kept],
    [promisesThat('carried'), counts.carried],
    [promisesThat('new'), counts.promised],
    [changes.wins.length, counts.wins],
    [changes.setbacks.length, counts.setbacks],
    [milestones.reached.length, counts.milestones],
    [changes.reviews.length, counts.reviews],
    [changes.documents.length, counts.documents],
  ];
  const said = parts.flatMap(([n, word]) => (n > 0 ? [word({ n })] : []));
  return said.length > 0 ? words.digest.summary({ parts: formats.list(said) }) : words.digest.only;
}

/** The input of a digest. */
export interface DigestInput extends Speech {
  /** Absent if the journal has errors, so that nothing can be computed from it. */
  told?: { context: ViewContext; changes: JournalChanges };
  /** What the journal was compared with: `nothing` if there was none, `errors` if it had some. */
  comparedWith: 'journal' | 'nothing' | 'errors';
  problems: readonly DigestProblem[];
  /** The address of a preview of the changed site. */
  preview?: string;
}

/**
 * A digest in words, before it's turned into Markdown or text. Every text is a single line that isn't escaped for
 * Markdown yet.
 */
export interface DigestView {
  title: string;
  /** A sentence about what changed. */
  summary: string;
  /** What readers need to know to understand the rest. */
  notes: readonly string[];
  preview?: { text: string; address: string };
  /** Sections with content, the most important ones first. */
  sections: readonly DigestSection[];
}

/** Returns what a branch changes in a journal, in the journal's language. */
export function digestView(input: DigestInput): DigestView {
  const { words, told, comparedWith, problems, preview: address } = input;
  const preview = address === undefined ? {} : { preview: { text: words.digest.preview, address } };
  const notes = [
    ...(told ? notShown(told.context) : []),
    ...(told && comparedWith === 'nothing' ? [words.digest.firstJournal] : []),
    ...(told && comparedWith === 'errors' ? [words.digest.baseHasErrors] : []),
    ...(told?.changes.coming ?? []).map((date) => words.digest.comingFrom({ date: input.formats.date(date) })),
    ...(told && told.changes.rejudged.length > 0 ? [words.digest.rejudged({ n: told.changes.rejudged.length })] : []),
  ];
  const problemList = problemsSection(input, problems);
  if (!told)
    return {
      title: words.digest.title,
      summary: words.digest.cannotTell,
      notes,
      ...preview,
      sections: [...problemList],
    };
  const { context, changes } = told;
  return {
    title: visibleLine(titleOf(context, changes)),
    summary: visibleLine(isUnchanged(changes) ? words.digest.nothing : summaryOf(context, changes)),
    notes,
    ...preview,
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

const FROM_OPEN = ['public', 'partners', 'private'] as const;

/**
 * Returns a note that the digest's readers don't see everything, and where to see it, if a journal is less open by
 * default than its readers. It depends on the default alone, so that it doesn't reveal what there is.
 */
function notShown({ words, journal: { audience, documents } }: ViewContext): string[] {
  const visibility = documents.partnership.data.privacy.default;
  return FROM_OPEN.indexOf(visibility) > FROM_OPEN.indexOf(audience)
    ? [words.digest.notShown({ audience, visibility })]
    : [];
}

/** Returns the title: that of the check-in, if the digest is about one. */
function titleOf({ words, formats }: ViewContext, { sessions }: JournalChanges): string {
  const [session, ...others] = sessions;
  return session && session.change !== 'removed' && others.length === 0
    ? words.digest.titleOf({ date: formats.date(session.date) })
    : words.digest.title;
}

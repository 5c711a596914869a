import { recordOf } from '../../domain/rhythm/rhythm.ts';
import type { DocumentChange, JournalChanges, SignalChange } from '../../domain/changes/changes.ts';
import type { CommitmentChange, CommitmentFate } from '../../domain/changes/commitments.ts';
import type { NewSetback, NewWin, SessionChange } from '../../domain/changes/sessions.ts';
import type { WaitingRemark } from '../../domain/feedback.ts';
import { daysBetween, toEpochDay } from '../../domain/plain-date.ts';
import { byDate } from '../../views/common/by-date.ts';
import { shortDate, type ViewContext } from '../../views/common/context.ts';
import { reviewView } from '../../views/common/goal-review.ts';
import { milestoneTitle } from '../../views/common/milestone-summary.ts';
import { partnerTag, partnerTags } from '../../views/common/partner.ts';
import { headlineOf } from '../../views/common/session-summary.ts';
import { signalView } from '../../views/common/signals.ts';
import { waitingText } from '../../views/common/waiting-link.ts';
import { type DigestBlock, type DigestProblem, type DigestSection, list, section } from './section.ts';

const IN_ORDER: readonly CommitmentFate[] = [
  'kept',
  'carried',
  'new',
  'moved',
  'reopened',
  'dropped',
  'overdue',
  'closed',
  'gone',
];

/** Lists promises, grouped by what became of them. */
export function commitmentsSection(context: ViewContext, changes: readonly CommitmentChange[]): DigestSection[] {
  const byFate = Map.groupBy(changes, ({ fate }) => fate);
  const { sections, fateOf, fates } = context.words.digest;
  const blocks = IN_ORDER.flatMap((fate): DigestBlock[] => {
    const group = byFate.get(fate) ?? [];
    if (group.length === 0) return [];
    const title = { kind: 'label', text: fateOf({ fate: fates[fate], n: group.length }) } as const;
    return [
      title,
      ...list(
        context,
        group.map((change) => itemOf(context, change)),
      ),
    ];
  });
  return section(sections.commitments, blocks);
}

function itemOf(context: ViewContext, { fate, commitment, dueBefore }: CommitmentChange) {
  const { words, formats, journal } = context;
  const { text, owners, due, state, carried, reason } = commitment;
  const names = formats.list(partnerTags(context, owners).map(({ name }) => name));
  const notes = [
    ...(fate === 'kept' && state === 'late' ? [words.commitments.states.late] : []),
    ...(state === 'open' ? [words.commitments.due({ date: shortDate(context, due) })] : []),
    ...(state === 'overdue'
      ? [words.commitments.overdueBy({ days: daysBetween(due, journal.today), date: shortDate(context, due) })]
      : []),
    ...(dueBefore !== undefined && fate !== 'kept' && fate !== 'dropped' && fate !== 'closed'
      ? [words.digest.movedFrom({ date: shortDate(context, dueBefore) })]
      : []),
    ...(fate === 'carried' ? [words.commitments.carried({ n: carried })] : []),
    ...(fate === 'dropped' && reason !== undefined ? [words.commitments.because({ text: reason })] : []),
  ];
  return { text: words.digest.promise({ names, text, notes: notes.join('; ') }) };
}

/**
 * Returns the section of milestones: reached ones, those that no longer count, and a record of check-ins in a row. Like
 * every section here, it's an empty list if there's nothing to say.
 */
export function milestonesSection(
  context: ViewContext,
  { milestones, streak }: Pick<JournalChanges, 'milestones' | 'streak'>,
): DigestSection[] {
  const { digest } = context.words;
  const record = recordOf(context.journal.rhythm);
  const items = [
    ...milestones.reached.map((milestone) =>
      digest.milestone({ date: shortDate(context, milestone.date), title: milestoneTitle(context, milestone) }),
    ),
    ...milestones.lost.map((milestone) => digest.lost({ title: milestoneTitle(context, milestone) })),
    // How many were kept in a row before isn't mentioned.
    ...(streak && record ? [digest.record({ ...record, inARow: streak.after })] : []),
  ];
  return section(
    digest.sections.milestones,
    list(
      context,
      items.map((text) => ({ text })),
    ),
  );
}

/** Returns the section of wins, each with its date if they're from several days. */
export function winsSection(context: ViewContext, wins: readonly NewWin[]): DigestSection[] {
  const isOneDay = onOneDay(wins);
  return section(
    context.words.digest.sections.wins,
    list(
      context,
      wins.map((win) => ({ text: saidBy(context, win, isOneDay) })),
    ),
  );
}

/** Lists each setback with its lesson, and a question in the style that its partners ask for. */
export function setbacksSection(context: ViewContext, setbacks: readonly NewSetback[]): DigestSection[] {
  const { words } = context;
  const isOneDay = onOneDay(setbacks);
  const items = setbacks.map((setback, index) => ({
    text: saidBy(context, setback, isOneDay),
    more: [
      ...(setback.lesson === undefined ? [] : [words.milestones.lesson({ text: setback.lesson })]),
      ...(setback.recovery === undefined ? [] : [words.milestones.recovery({ text: setback.recovery })]),
      words.digest.question({ text: questionFor(context, setback, index) }),
    ],
  }));
  return section(words.digest.sections.setbacks, list(context, items));
}

/** Returns a question: always the same for a date and an index, but different for the next date or index. */
function questionFor({ words }: ViewContext, { style, date }: NewSetback, index: number): string {
  const questions: readonly string[] = words.digest.questions[style];
  const days = toEpochDay(date) + index;
  const chosen = ((days % questions.length) + questions.length) % questions.length;
  return questions[chosen] ?? '';
}

function onOneDay(all: readonly NewWin[]): boolean {
  return new Set(all.map(({ date }) => date)).size <= 1;
}

/** Returns "Robin: finished chapter three"; with its date if others have different ones. */
function saidBy(context: ViewContext, { text, partners, date }: NewWin, isOneDay: boolean): string {
  const names = context.formats.list(partnerTags(context, partners).map(({ name }) => name));
  return context.words.digest.said({ names, text, date: isOneDay ? '' : shortDate(context, date) });
}

/** Returns the section of sessions that were added or changed, the latest first. */
export function sessionsSection(context: ViewContext, sessions: readonly SessionChange[]): DigestSection[] {
  const items = sessions.toReversed().map((change) => sessionItem(context, change));
  return section(context.words.digest.sections.sessions, list(context, items));
}

function sessionItem(context: ViewContext, { date, change, sides, session }: SessionChange) {
  const { words, formats, journal } = context;
  const { digest } = words;
  const due = session.due === undefined ? undefined : byDate(journal).due.get(session.due);
  const names = formats.list(partnerTags(context, session.present).map(({ name }) => name));
  const isThere = change !== 'removed';
  const headline = headlineOf(context, session);
  return {
    text: digest.session({ date: formats.fullDate(date), n: session.number }),
    more: [
      ...sides.map((side) =>
        side.author === undefined
          ? digest.together({ change: digest.changes[side.change] })
          : digest.sideOf({ name: partnerTag(context, side.author).name, change: digest.changes[side.change] }),
      ),
      ...(isThere && names !== '' ? [digest.with({ names })] : []),
      ...(isThere && headline !== undefined
        ? [session.titles.length > 0 ? digest.named({ title: headline }) : digest.topics({ topics: headline })]
        : []),
      ...(isThere && due
        ? [digest.due({ date: shortDate(context, due.date), state: digest.dueStates[due.state] })]
        : []),
    ],
  };
}

/** Returns the section of reviews of goals: decisions, what changed, why, and who agreed. */
export function reviewsSection(context: ViewContext, reviews: JournalChanges['reviews']): DigestSection[] {
  const { digest, goals } = context.words;
  const items = reviews.map(({ title, review }) => {
    const { decision, changes, because, agreedBy } = reviewView(context, review);
    return {
      text: digest.review({ goal: title, decision, date: shortDate(context, review.date) }),
      more: [
        ...changes.map(({ field, from, to }) => digest.changedField({ field, from, to })),
        ...(because === undefined ? [] : [because]),
        ...(agreedBy === '' ? [] : [goals.agreedBy({ names: agreedBy })]),
      ],
    };
  });
  return section(digest.sections.reviews, list(context, items));
}

/** Lists signals with what was observed, and the question to talk about if a signal is more serious than before. */
export function signalsSection(context: ViewContext, signals: readonly SignalChange[]): DigestSection[] {
  const { digest, signals: words } = context.words;
  const items = signals.map(({ kind, before, after }) => {
    const signal = context.journal.signals.find((each) => each.kind === kind);
    const view = signal && signalView(context, signal);
    const isWorse = after === 'talk' || before === 'well';
    return {
      text: digest.signal({ name: words.kinds[kind].title, before: words.levels[before], after: words.levels[after] }),
      more: view ? [view.text, ...(isWorse ? [digest.question({ text: view.question })] : [])] : [],
    };
  });
  return section(digest.sections.signals, list(context, items));
}

/** Returns the section of remarks that are waiting for an answer. */
export function waitingSection(context: ViewContext, waiting: readonly WaitingRemark[]): DigestSection[] {
  const items = waiting.map((each) => ({ text: waitingText(context, each) }));
  return section(context.words.digest.sections.waiting, list(context, items));
}

/** Returns the section of other documents that were added, changed or removed. */
export function documentsSection(context: ViewContext, documents: readonly DocumentChange[]): DigestSection[] {
  const { digest } = context.words;
  const items = documents.map(({ collection, title, change }) => ({
    text: digest.document({ kind: digest.kinds[collection], title, change: digest.changes[change] }),
  }));
  return section(digest.sections.documents, list(context, items));
}

/** Lists problems, errors first. */
export function problemsSection(
  { words }: Pick<ViewContext, 'words'>,
  problems: readonly DigestProblem[],
): DigestSection[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const { sections, severities } = words.digest;
  const items = [...errors, ...warnings].map(({ file, line, severity, code, text }) => ({
    text: words.digest.problem({ severity: severities[severity], place: `${file}:${line}`, text, code }),
  }));
  const count = {
    kind: 'text',
    text: words.digest.problems({ errors: errors.length, warnings: warnings.length }),
  } as const;
  return section(sections.problems, items.length > 0 ? [count] : [], list({ words }, items));
}

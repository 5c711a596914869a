import type { DocumentChange } from '../../domain/changes/document-changes.ts';
import type { JournalChanges } from '../../domain/changes/journal-changes.ts';
import type { SessionChange } from '../../domain/changes/session-changes.ts';
import type { SignalChange } from '../../domain/changes/signal-changes.ts';
import type { WaitingRemark } from '../../domain/feedback.ts';
import { byDate } from '../by-date.ts';
import { reviewView } from '../goal-review.ts';
import { partnerTag, partnerTags } from '../partner-tag.ts';
import { shortDate } from '../short-date.ts';
import { signalView } from '../signal-view.ts';
import type { ViewContext } from '../view-context.ts';
import type { DigestProblem } from './digest-problem.ts';
import { type DigestSection, list, section } from './digest-section.ts';

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
  return {
    text: digest.session(formats.fullDate(date), session.number),
    more: [
      ...sides.map((side) =>
        side.author === undefined
          ? digest.together(digest.changes[side.change])
          : digest.sideOf(partnerTag(context, side.author).name, digest.changes[side.change]),
      ),
      ...(isThere && names !== '' ? [digest.with(names)] : []),
      ...(isThere && session.topics.length > 0 ? [digest.topics(formats.list(session.topics))] : []),
      ...(isThere && due ? [digest.due(shortDate(context, due.date), digest.dueStates[due.state])] : []),
    ],
  };
}

export function reviewsSection(context: ViewContext, reviews: JournalChanges['reviews']): DigestSection[] {
  const { digest, goals } = context.words;
  const items = reviews.map(({ title, review }) => {
    const { decision, changes, because, agreedBy } = reviewView(context, review);
    return {
      text: digest.review(title, decision, shortDate(context, review.date)),
      more: [
        ...changes.map(({ field, from, to }) => digest.changedField(field, from, to)),
        ...(because === undefined ? [] : [because]),
        ...(agreedBy === '' ? [] : [goals.agreedBy(agreedBy)]),
      ],
    };
  });
  return section(digest.sections.reviews, list(context, items));
}

/** With what was seen, and the question to talk about where a signal asks for more than before. */
export function signalsSection(context: ViewContext, signals: readonly SignalChange[]): DigestSection[] {
  const { digest, signals: words } = context.words;
  const items = signals.map(({ kind, before, after }) => {
    const signal = context.journal.signals.find((each) => each.kind === kind);
    const view = signal && signalView(context, signal);
    const isWorse = after === 'talk' || before === 'well';
    return {
      text: digest.signal(words.kinds[kind].title, words.levels[before], words.levels[after]),
      more: view ? [view.text, ...(isWorse ? [digest.question(view.question)] : [])] : [],
    };
  });
  return section(digest.sections.signals, list(context, items));
}

export function waitingSection(context: ViewContext, waiting: readonly WaitingRemark[]): DigestSection[] {
  const { digest } = context.words;
  const items = waiting.map(({ remark, since }) => ({
    text: digest.waiting(partnerTag(context, remark.by).name, shortDate(context, since), remark.body),
  }));
  return section(digest.sections.waiting, list(context, items));
}

export function documentsSection(context: ViewContext, documents: readonly DocumentChange[]): DigestSection[] {
  const { digest } = context.words;
  const items = documents.map(({ collection, title, change }) => ({
    text: digest.document(digest.kinds[collection], title, digest.changes[change]),
  }));
  return section(digest.sections.documents, list(context, items));
}

/** Errors first. */
export function problemsSection(
  { words }: Pick<ViewContext, 'words'>,
  problems: readonly DigestProblem[],
): DigestSection[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const { sections, severities } = words.digest;
  const items = [...errors, ...warnings].map(({ file, line, severity, code, text }) => ({
    text: words.digest.problem(severities[severity], `${file}:${line}`, text, code),
  }));
  const count = { kind: 'text', text: words.digest.problems(errors.length, warnings.length) } as const;
  return section(sections.problems, items.length > 0 ? [count] : [], list({ words }, items));
}

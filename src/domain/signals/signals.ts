import { canSee } from '../audience/model.ts';
import type { SensitiveKind } from '../schemas/partnership.ts';
import { benchmarksOffPlan, expectationsUnclear, goalsNotReviewed, setbackWithoutLesson } from './goals.ts';
import { carriedAgain, commitmentsSlipping, forgotten, missedCheckIns, rolesNotRevisited } from './meeting.ts';
import { type Signal, SIGNAL_KINDS, type SignalKind } from './model.ts';
import type { SignalInput, SignalRule } from './rule.ts';
import {
  concernsUnanswered,
  feedbackUnanswered,
  nothingCelebrated,
  oneSidedVoice,
  trustOrMotivationFalling,
} from './talking.ts';

interface Row {
  rule: SignalRule;
  /**
   * What the rule reads that may have been removed from a public document (`privacy.alwaysPrivate`), in which case the
   * rule isn't applied. `never`: it would mistake what is only hidden (a side, an answer, a measure) for missing.
   */
  inPublic?: 'never' | readonly SensitiveKind[];
}

const RULES: Readonly<Record<SignalKind, Row>> = {
  missedCheckIns: { rule: missedCheckIns },
  commitmentsSlipping: { rule: commitmentsSlipping, inPublic: ['commitments'] },
  forgotten: { rule: forgotten, inPublic: ['commitments'] },
  carriedAgain: { rule: carriedAgain, inPublic: ['commitments'] },
  oneSidedVoice: { rule: oneSidedVoice, inPublic: 'never' },
  feedbackUnanswered: { rule: feedbackUnanswered, inPublic: ['feedback'] },
  trustOrMotivationFalling: { rule: trustOrMotivationFalling, inPublic: ['pulse'] },
  concernsUnanswered: { rule: concernsUnanswered, inPublic: 'never' },
  goalsNotReviewed: { rule: goalsNotReviewed },
  benchmarksOffPlan: { rule: benchmarksOffPlan },
  expectationsUnclear: { rule: expectationsUnclear, inPublic: 'never' },
  rolesNotRevisited: { rule: rolesNotRevisited },
  nothingCelebrated: { rule: nothingCelebrated },
  setbackWithoutLesson: { rule: setbackWithoutLesson, inPublic: ['setbacks'] },
};

/** The rest of the journal, and whether absence may be claimed (`canReportMissed`). */
export type SignalsInput = Omit<SignalInput, 'rounds'> & { reportsMissed: boolean };

/**
 * Returns the signals that can be judged today, including those at `well`, in the order of `SIGNAL_KINDS`. What can't
 * be judged yet (too few sessions, no pulse, nothing agreed on) is left out rather than `well`. Empty if absence may
 * not be claimed, and after the last day of the partnership's term, when there is nothing left to steer.
 * @example makeSignals({ ...journal, reportsMissed: true }).filter(({ level }) => level === 'talk')
 */
export function makeSignals({ reportsMissed, ...journal }: SignalsInput): Signal[] {
  const partnership = journal.documents.partnership.data;
  const { term } = partnership;
  if (!reportsMissed || (term && journal.today > term.ends)) return [];
  const isAllowed = ({ inPublic = [] }: Row) =>
    journal.audience !== 'public' ||
    (inPublic !== 'never' && inPublic.every((kind) => canSee(kind, journal.audience, partnership)));
  const rounds = journal.rhythm.dueDates.filter(({ state }) => state !== 'open').map(({ date }) => date);
  return SIGNAL_KINDS.flatMap((kind) => {
    const row = RULES[kind];
    return isAllowed(row) ? (row.rule({ ...journal, rounds }) ?? []) : [];
  });
}

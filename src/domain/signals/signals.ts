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
   * What the rule reads that a public document may have lost (`privacy.alwaysPrivate`): where it has, the rule says nothing.
   * `never`: it would take what is merely not shown (a side, an answer, a measure) for what is not there.
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
 * The signs of health that can be judged today, well ones too, in the order of `SIGNAL_KINDS`. What cannot be judged yet
 * (too few sessions, no pulse, nothing agreed on) is not there, rather than well. None at all where absence may not be
 * claimed, and after the last day of the partnership's term, when there is nothing left to steer.
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

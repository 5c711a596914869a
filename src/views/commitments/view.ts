import type { CommitmentState } from '../../domain/commitments/ledger.ts';
import {
  type CommitmentItemView,
  commitmentView,
  type PartnerCommitments,
  partnerCommitments,
  PENDING,
} from '../shared/commitments.ts';
import type { ViewContext } from '../shared/context.ts';
import type { StateLabelView } from '../shared/state-label.ts';

export interface CommitmentsView {
  partners: PartnerCommitments[];
  /** Settled ones by year of promise, the newest first. */
  settled: { year: string; commitments: CommitmentItemView[] }[];
  /** How many are in each state that any is in. */
  counts: StateLabelView[];
}

const STATES: readonly CommitmentState[] = ['open', 'overdue', 'kept', 'late', 'dropped'];

export function commitmentsView(context: ViewContext): CommitmentsView {
  const { all } = context.journal.commitments;
  const settled = all.filter(({ state }) => !PENDING.includes(state)).reverse();
  const byYear = Map.groupBy(settled, ({ promised }) => promised.slice(0, 4));
  return {
    partners: partnerCommitments(context),
    settled: [...byYear].map(([year, commitments]) => ({
      year,
      commitments: commitments.map((commitment) => commitmentView(context, commitment)),
    })),
    counts: STATES.flatMap((state) => {
      const count = all.filter((commitment) => commitment.state === state).length;
      return count === 0 ? [] : [{ state, word: context.words.commitments.counts[state]({ n: count }) }];
    }),
  };
}

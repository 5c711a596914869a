import { yearOf } from '../../domain/plain-date.ts';
import type { Commitment, CommitmentState } from '../../domain/commitments/ledger.ts';
import {
  type CommitmentItemView,
  commitmentView,
  isPending,
  type PartnerCommitments,
  partnerCommitments,
} from '../shared/commitments.ts';
import type { ViewContext } from '../shared/context.ts';
import type { StateLabelView } from '../shared/state-label.ts';
import { type YearLink, yearLinks, yearsOf } from '../shared/years.ts';

export interface CommitmentsView {
  title: string;
  /** What is pending, on the page that is about now: a year's page has only what is settled. */
  partners?: PartnerCommitments[];
  /** Settled ones by year of promise, the newest first: of the newest year, or of the year that the page is of. */
  settled: { year: string; commitments: CommitmentItemView[] }[];
  /** How many are in each state that any is in. */
  counts: StateLabelView[];
  pages: YearLink[];
}

const STATES: readonly CommitmentState[] = ['open', 'overdue', 'kept', 'late', 'dropped'];

/** The page of commitments, or of those that were promised in one year and are settled. */
export function commitmentsView(context: ViewContext, year?: number): CommitmentsView {
  const { words, urls, journal } = context;
  const years = commitmentYears(context);
  const newest = years.slice(0, 1);
  const shown = year === undefined ? newest : [year];
  const settled = settledOf(context).filter(({ promised }) => shown.includes(yearOf(promised)));
  return {
    ...(year === undefined
      ? { title: words.commitments.title, partners: partnerCommitments(context) }
      : { title: words.commitments.titleOf({ year }) }),
    settled: [...Map.groupBy(settled, ({ promised }) => String(yearOf(promised)))].map(([label, ofYear]) => ({
      year: label,
      commitments: ofYear.map((commitment) => commitmentView(context, commitment)),
    })),
    counts: countsOf(context, year === undefined ? journal.commitments.all : settled),
    pages: yearLinks(context, { years, newest, year, first: urls.commitments, of: urls.commitmentsOf }),
  };
}

/** The years that have a page, the newest first. */
export function commitmentYears(context: ViewContext): number[] {
  return yearsOf(settledOf(context).map(({ promised }) => promised));
}

/** The last promised first. */
function settledOf({ journal }: ViewContext): Commitment[] {
  return journal.commitments.all.filter((commitment) => !isPending(commitment)).reverse();
}

function countsOf({ words }: ViewContext, commitments: readonly Commitment[]): StateLabelView[] {
  return STATES.flatMap((state) => {
    const count = commitments.filter((commitment) => commitment.state === state).length;
    return count === 0 ? [] : [{ state, word: words.commitments.counts[state]({ n: count }) }];
  });
}

import { defined } from '../../domain/defined.ts';
import { yearOf } from '../../domain/plain-date.ts';
import type { Commitment, CommitmentState } from '../../domain/commitments/ledger.ts';
import {
  type CommitmentItemView,
  commitmentView,
  isPending,
  keptText,
  type PartnerCommitments,
  partnerCommitments,
  showsCommitments,
} from '../common/commitments.ts';
import { inYear, type ViewContext } from '../common/context.ts';
import type { StateLabelView } from '../common/state-label.ts';
import { kindMark, type VisibilityMark } from '../common/visibility.ts';
import { countByYear, newestYears, type YearLink, yearLinks, yearsOf } from '../common/years.ts';

export interface CommitmentsView {
  title: string;
  /** Pending promises by partner, on the page without a year. */
  partners?: PartnerCommitments[];
  /** How the pair keeps its promises, on the same page. */
  kept?: string;
  /** Pending promises of the page's year, the latest first. */
  pending: CommitmentItemView[];
  /** Settled promises by year, the newest first: of the newest years, or of the page's year. */
  settled: { year: string; commitments: CommitmentItemView[] }[];
  /** How many promises are in each state, without empty states. */
  counts: StateLabelView[];
  /** Present if the public sees no promises at all. */
  mark?: VisibilityMark;
  pages: YearLink[];
}

const STATES: readonly CommitmentState[] = ['open', 'overdue', 'kept', 'late', 'dropped', 'closed'];

/** How many pending promises of a partner are listed, if the others are on pages of years. */
const MAX_PENDING = 24;

/** Returns the page of commitments, or of those made in one year. */
export function commitmentsView(context: ViewContext, year?: number): CommitmentsView {
  const { words, urls, journal } = context;
  const { all } = journal.commitments;
  const years = commitmentYears(context);
  const newest = newestCommitmentYears(context);
  const shown = year === undefined ? newest : [year];
  const promised = all.filter((commitment) => shown.includes(yearOf(commitment.promised))).reverse();
  const settled = promised.filter((commitment) => !isPending(commitment));
  const view = (commitment: Commitment) => commitmentView(inYear(context, yearOf(commitment.promised)), commitment);
  return {
    ...(year === undefined
      ? {
          title: words.commitments.title,
          ...(showsCommitments(context) && {
            partners: partnerCommitments(context, years.length > 1 ? MAX_PENDING : Infinity),
          }),
          ...defined({ kept: keptText(context) }),
          pending: [],
        }
      : { title: words.commitments.titleOf({ year }), pending: promised.filter(isPending).map(view) }),
    settled: [...Map.groupBy(settled, (each) => String(yearOf(each.promised)))].map(([label, ofYear]) => ({
      year: label,
      commitments: ofYear.map(view),
    })),
    counts: countsOf(context, year === undefined ? all : promised),
    ...kindMark(context, 'commitments'),
    pages: yearLinks(context, { years, newest, year, first: urls.commitments, of: urls.commitmentsOf }),
  };
}

/** Returns the years that have a page, the newest first. */
export function commitmentYears({ journal }: ViewContext): number[] {
  return yearsOf(journal.commitments.all.map(({ promised }) => promised));
}

/** Returns the years whose settled promises are on the first page. */
export function newestCommitmentYears(context: ViewContext): number[] {
  const settled = context.journal.commitments.all.filter((commitment) => !isPending(commitment));
  return newestYears(commitmentYears(context), countByYear(settled.map(({ promised }) => promised)));
}

function countsOf({ words }: ViewContext, commitments: readonly Commitment[]): StateLabelView[] {
  return STATES.flatMap((state) => {
    const count = commitments.filter((commitment) => commitment.state === state).length;
    return count === 0 ? [] : [{ state, word: words.commitments.counts[state]({ n: count }) }];
  });
}

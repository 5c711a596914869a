import type { Review } from '../domain/schemas/goal.ts';
import { goalChange, type ChangeView } from './goal-change.ts';
import { partnerTags } from './partner-tag.ts';
import type { Tongue } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface ReviewView {
  date: string;
  dateText: string;
  decision: string;
  because?: string;
  /** Of the reason; told by whoever knows the goal. */
  tongue?: Tongue;
  /** Their names; empty when nobody is named. */
  agreedBy: string;
  changes: ChangeView[];
}

export function reviewView(context: ViewContext, review: Review): ReviewView {
  return {
    date: review.date,
    dateText: context.formats.date(review.date),
    decision: context.words.goals.decisions[review.decision],
    ...(review.because !== undefined && { because: review.because }),
    agreedBy: context.formats.list(partnerTags(context, review.agreedBy).map(({ name }) => name)),
    changes: Object.entries(review.change).map(([field, [from, to]]) => goalChange(context, { field, from, to })),
  };
}

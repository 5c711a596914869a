import type { Review } from './pull-request.ts';

/** What a review can say about whether the pull request may be merged; the others only comment. */
const VERDICTS: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

type SubmittedReview = Review & { submitted_at: string };

/**
 * The approvals that stand: of each account the last verdict, where that is an approval. One that was dismissed, or followed
 * by a wish for changes, stands no more; comments change nothing.
 */
export function standingApprovals(reviews: readonly SubmittedReview[]): SubmittedReview[] {
  const last = new Map<string, SubmittedReview>();
  const inOrder = reviews.toSorted((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at));
  for (const review of inOrder)
    // Of deleted accounts nobody knows whether they are one.
    if (VERDICTS.has(review.state)) last.set(review.user?.login.toLowerCase() ?? `review ${review.id}`, review);
  return [...last.values()].filter(({ state }) => state === 'APPROVED');
}

import { SealingError } from '../../sealing/sealing-error.ts';
import type { SealedReaderData } from '../../views/sealed-reader/data.ts';

/** What can be wrong with fetching what is sealed, beside what can be wrong with opening it. */
type FetchProblem = 'nothing-sealed' | 'unreachable' | 'not-found';

export class FetchError extends Error {
  override name = 'FetchError';
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** An error in words for who reads. */
export function problemText(error: unknown, { problems }: SealedReaderData['words']): string {
  return problems[error instanceof SealingError || error instanceof FetchError ? error.problem : 'unknown'];
}

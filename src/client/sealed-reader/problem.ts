import { SealingError } from '../../sealing/sealing-error.ts';
import type { SealedReaderData } from '../../views/sealed-reader/data.ts';

/** Why a sealed file couldn't be loaded, as opposed to opened. */
type FetchProblem = 'nothing-sealed' | 'unreachable' | 'not-found';

export class FetchError extends Error {
  override name = 'FetchError';
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Returns an error message for readers. */
export function problemText(error: unknown, { problems }: SealedReaderData['words']): string {
  return problems[error instanceof SealingError || error instanceof FetchError ? error.problem : 'unknown'];
}

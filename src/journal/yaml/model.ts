import type { ProblemDetails } from '../problems/problem.ts';

/** A finding at offsets into the YAML's text. */
export interface Marked {
  finding: ProblemDetails;
  start: number;
  end: number;
}

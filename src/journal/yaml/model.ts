import type { Finding } from '../problems/problem.ts';

/** A finding at offsets into the YAML's text. */
export interface Marked {
  finding: Finding;
  start: number;
  end: number;
}

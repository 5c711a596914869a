/** Something wrong in a file, in words that the digest's audience may read. */
export interface DigestProblem {
  severity: 'error' | 'warning';
  /** Relative to the journal's folder. */
  file: string;
  line: number;
  code: string;
  text: string;
}

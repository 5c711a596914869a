/** What can be wrong with a key, a keyring or a sealed file; a page or a command says each in its own words. */
export type SealingProblem =
  /** No entry of the keyring opens with this passphrase. Which entry came near is never said. */
  | 'wrong-passphrase'
  /** The bytes are not those that were written, or they belong to another id or key. */
  | 'damaged'
  /** Written by a newer Alongside, or made to look so. */
  | 'unsupported-version'
  /** A keyring whose passphrases would be cheap to guess. */
  | 'weak-derivation'
  /** The browser gives no cryptography to pages that come without HTTPS. */
  | 'insecure-context';

export class SealingError extends Error {
  override name = 'SealingError';
  readonly problem: SealingProblem;

  constructor(problem: SealingProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

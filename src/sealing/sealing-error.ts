/** What can be wrong with a key, a keyring or a sealed file; pages and commands each have their own wording. */
export type SealingProblem =
  /** No entry of the keyring opens with this passphrase. It's never said whether an entry came close. */
  | 'wrong-passphrase'
  /** The bytes were changed, or belong to another id or key. */
  | 'damaged'
  /** Written by a newer Alongside, or made to look like it. */
  | 'unsupported-version'
  /** A keyring whose passphrases would be easy to guess. */
  | 'weak-derivation'
  /** The browser doesn't provide cryptography to pages without HTTPS. */
  | 'insecure-context';

export class SealingError extends Error {
  override name = 'SealingError';
  readonly problem: SealingProblem;

  constructor(problem: SealingProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

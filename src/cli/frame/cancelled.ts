/** Whoever was asked broke off: nothing was written, and nothing is wrong. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

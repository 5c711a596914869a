/** Orders texts, and so plain dates, as `<` does: the same on every machine and in every locale. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

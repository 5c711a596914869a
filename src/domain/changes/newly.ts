/** What happened to something between two journals. */
export type Change = 'added' | 'changed' | 'removed';

/**
 * Returns the later things that aren't among the earlier ones. If several are the same, it returns as many as were
 * added.
 * @param keyOf the same for two things that are the same
 * @example newly(['a', 'b'], ['b', 'b', 'c'], (text) => text) // ['b', 'c']
 */
export function newly<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Thing[] {
  const left = new Map<string, number>();
  for (const thing of before) left.set(keyOf(thing), (left.get(keyOf(thing)) ?? 0) + 1);
  return after.filter((thing) => {
    const key = keyOf(thing);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

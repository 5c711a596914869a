/**
 * Returns what an author's component names, which must exist: otherwise the page would silently lose a part.
 * @throws Error that tells authors what to write
 * @example named(journal.goals, 'GoalCard', 'marathon')
 */
export function named<Thing extends { id: string }>(things: readonly Thing[], component: string, id: string): Thing {
  const found = things.find((thing) => thing.id === id);
  if (found) return found;
  const known = things.map((thing) => thing.id).join(', ');
  throw new Error(
    `<${component}> names "${id}", which this journal does not have or does not show here. It has: ${known}.`,
  );
}

import { editDistance } from '../../domain/text.ts';

/** Among more names than these a guess takes long, and some name is always near. */
const MAX_NAMES = 1_000;

/**
 * The name that a partner probably meant: the nearest by Damerau-Levenshtein distance (optimal string alignment: a swap of
 * neighbours counts once) where at most a third of its letters differ, whatever the case. None among more than a thousand of that length.
 * @param most how many slips may be taken for one, where it is not a third
 * @example nearest('visibilty', ['draft', 'visibility']) // 'visibility'
 */
export function nearest(written: string, known: Iterable<string>, most?: number): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  let compared = 0;
  const meant = written.toLowerCase();
  for (const name of known) {
    const limit = most ?? Math.max(1, Math.floor(Math.max(written.length, name.length) / 3));
    if (Math.abs(written.length - name.length) > limit) continue;
    compared += 1;
    if (compared > MAX_NAMES) return undefined;
    const distance = editDistance(meant, name.toLowerCase());
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

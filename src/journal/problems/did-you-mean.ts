import { editDistance } from '../../domain/text.ts';

/** With more names than these a guess takes long, and one of them is always similar. */
const MAX_NAMES = 1_000;

/**
 * Returns the name that a partner probably meant: the nearest by Damerau-Levenshtein distance (optimal string
 * alignment: swapping neighbours counts once), ignoring case, if at most a third of its letters differ. Undefined if
 * more than a thousand names have a similar length.
 * @param most how many typos are allowed, if not a third
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

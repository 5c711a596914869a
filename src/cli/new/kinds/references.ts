import { nearest } from '../../../loading/near.ts';
import { listIn } from '../../ask/lists.ts';
import type { ScenePartner } from './scene.ts';

/** To names that nothing in the journal has. Partners may be named by their names, too. */
export function objectionToIds(
  answer: string,
  known: readonly { id: string; name?: string }[],
  one: 'partner' | 'benchmark',
): string | undefined {
  const wanted = listIn(answer, ',');
  if (wanted.length === 0) return `Name a ${one}, or several, separated by commas.`;
  const unknown = wanted.find((written) => idIn(written, known) === undefined);
  if (unknown === undefined) return undefined;
  const ids = known.map(({ id }) => id);
  const near = nearest(unknown, ids);
  return `There is no ${one} \`${unknown}\`. ${near === undefined ? `There are ${ids.join(', ')}.` : `Did you mean \`${near}\`?`}`;
}

/** The partners that an answer names, each once. */
export function partnerIdsIn(answer: string, partners: readonly ScenePartner[]): string[] {
  return [...new Set(listIn(answer, ',').flatMap((written) => idIn(written, partners) ?? []))];
}

/** By id, or by name whatever its capitals. */
export function idIn(written: string, known: readonly { id: string; name?: string }[]): string | undefined {
  const form = written.toLowerCase();
  return (known.find(({ id }) => id === form) ?? known.find(({ name }) => name?.toLowerCase() === form))?.id;
}

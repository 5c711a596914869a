import { listIn } from '../../ask/lists.ts';
import { NOT_A_NUMBER, numberIn } from '../../ask/objections.ts';
import type { DraftValue } from '../../../presentation/drafts/benchmark.ts';
import { idIn } from './references.ts';
import type { ScenePartner } from './scene.ts';

/** A value as it is answered, or why it cannot be taken. */
type ReadValue = { value: DraftValue } | { objection: string };

/**
 * One number, or one for each partner.
 * @param partners none: there is one number, for all
 * @example readValue('robin: 8, sam: 5', partners) // { value: { robin: 8, sam: 5 } }
 */
export function readValue(answer: string, partners: readonly ScenePartner[]): ReadValue {
  const number = numberIn(answer);
  if (number !== undefined) return { value: number };
  if (!/[:=]/.test(answer) || partners.length === 0) return { objection: NOT_A_NUMBER };
  const values = new Map<string, number>();
  for (const part of listIn(answer, ',')) {
    const [, name = '', written = ''] = /^(.*?)\s*[:=]\s*([^:=]*)$/.exec(part) ?? [];
    const [id, value] = [idIn(name, partners), numberIn(written)];
    if (id === undefined || value === undefined || values.has(id)) return { objection: formFor(partners) };
    values.set(id, value);
  }
  const isComplete = partners.every(({ id }) => values.has(id));
  return isComplete ? { value: Object.fromEntries(values) } : { objection: formFor(partners) };
}

function formFor(partners: readonly ScenePartner[]): string {
  const example = partners.map(({ id }, index) => `${id}: ${5 + index}`).join(', ');
  return `Write one number, or one for each of you: ${example}.`;
}

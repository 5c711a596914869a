import { commitmentKey } from '../check-in/promise-words.ts';
import type { Commitment, CommitmentState } from '../commitments/ledger.ts';
import type { Journal } from '../model.ts';
import type { PartnerId } from '../schemas/values.ts';
import type { PlainDate } from '../plain-date.ts';

/**
 * What happened to a promise. `moved`: it has another due day. `reopened`: it was settled and isn't any more. `gone`:
 * it isn't listed anywhere any more. `closed`: its owners have left. `overdue`: its day has passed, and nothing else
 * happened to it.
 */
export type CommitmentFate =
  'kept' | 'carried' | 'new' | 'dropped' | 'moved' | 'reopened' | 'overdue' | 'closed' | 'gone';

export interface CommitmentChange {
  fate: CommitmentFate;
  /** The current one; the former one if it's gone. */
  commitment: Commitment;
  /** The former due day. */
  dueBefore?: PlainDate;
}

/**
 * Returns what happened to promises, each reported once, in order of promise. Promises that were overdue before are
 * reported only if a session was added, because that's the occasion to talk about them.
 * @param gone partners who have left: a promise that they shared continues without them
 */
export function commitmentChanges(
  before: Pick<Journal, 'commitments'> | undefined,
  after: Pick<Journal, 'commitments'>,
  { sessionAdded, gone: left = [] }: { sessionAdded: boolean; gone?: readonly PartnerId[] },
): CommitmentChange[] {
  const { pairs, unpaired } = pairUp(before?.commitments.all ?? [], after.commitments.all, left);
  return [
    ...pairs.flatMap(({ was, is }): CommitmentChange[] => {
      const fate = fateOf(was, is, sessionAdded);
      if (fate === undefined) return [];
      return [{ fate, commitment: is, ...(was && was.due !== is.due && { dueBefore: was.due }) }];
    }),
    ...unpaired.map((commitment): CommitmentChange => ({ fate: 'gone', commitment })),
  ];
}

function fateOf(was: Commitment | undefined, is: Commitment, sessionAdded: boolean): CommitmentFate | undefined {
  const isSettled = settled(is.state);
  if (isSettled && !(was && settled(was.state) === isSettled)) return isSettled;
  if (isSettled) return undefined;
  if (!was) return 'new';
  if (settled(was.state)) return 'reopened';
  if (is.carried > was.carried) return 'carried';
  if (is.due !== was.due) return 'moved';
  return is.state === 'overdue' && (sessionAdded || was.state !== 'overdue') ? 'overdue' : undefined;
}

function settled(state: CommitmentState): 'kept' | 'dropped' | 'closed' | undefined {
  if (state === 'kept' || state === 'late') return 'kept';
  return state === 'dropped' || state === 'closed' ? state : undefined;
}

/**
 * Pairs up the same promises of both journals: first those with the same words, owners and day of promise; then those
 * with the same words and owners, whose first day is now in an earlier session; then those with the same words and day,
 * ignoring owners who left.
 */
function pairUp(before: readonly Commitment[], after: readonly Commitment[], gone: readonly PartnerId[]) {
  const left = new Set(before);
  const partners = new Map<Commitment, Commitment>();
  const withoutThem = (commitment: Commitment) => exactKey(withoutOwners(commitment, gone));
  for (const keyOf of [exactKey, looseKey, ...(gone.length > 0 ? [withoutThem] : [])]) {
    const byKey = Map.groupBy(left, keyOf);
    for (const is of after) {
      const was = partners.has(is) ? undefined : byKey.get(keyOf(is))?.shift();
      if (!was) continue;
      partners.set(is, was);
      left.delete(was);
    }
  }
  return { pairs: after.map((is) => ({ was: partners.get(is), is })), unpaired: [...left] };
}

function exactKey(commitment: Commitment): string {
  return `${commitment.promised} ${looseKey(commitment)}`;
}

function withoutOwners(commitment: Commitment, gone: readonly PartnerId[]): Commitment {
  return { ...commitment, owners: commitment.owners.filter((id) => !gone.includes(id)) };
}

function looseKey({ owners, text }: Commitment): string {
  return `${owners.join(' ')}|${commitmentKey(text)}`;
}

import { commitmentKey } from '../check-in/promise-words.ts';
import type { Commitment, CommitmentState } from '../commitments/ledger.ts';
import type { Journal } from '../model.ts';
import type { PartnerId } from '../schemas/values.ts';
import type { PlainDate } from '../plain-date.ts';

/**
 * What became of a promise. `moved`: it has another due day. `reopened`: it was settled and is not any more. `gone`: it is
 * listed nowhere any more. `closed`: its owners have left. `overdue`: its day has passed, and nothing else became of it.
 */
export type CommitmentFate =
  'kept' | 'carried' | 'new' | 'dropped' | 'moved' | 'reopened' | 'overdue' | 'closed' | 'gone';

export interface CommitmentChange {
  fate: CommitmentFate;
  /** As it is now; as it was, where it is gone. */
  commitment: Commitment;
  /** The due day that it had. */
  dueBefore?: PlainDate;
}

/**
 * What became of promises, each told once, in order of promise. What is overdue as before is told where a session was
 * added: that is the occasion to speak of it.
 * @param gone who has left: a promise that they shared goes on without them
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
 * The same promise in both journals: same words, owners and day of promise; of those that are left, the first with the
 * same words and owners, whose day of promise an earlier session now is; then the same words of the same day, those who left being
 * no owners any more.
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

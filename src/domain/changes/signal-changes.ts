import type { Journal } from '../journal.ts';
import { SIGNAL_KINDS, type SignalKind, type SignalLevel } from '../signals/signal.ts';

/** A sign of health at another level than before. What cannot be judged counts as well: it asks for nothing. */
export interface SignalChange {
  kind: SignalKind;
  before: SignalLevel;
  after: SignalLevel;
}

/** In the order in which signals are shown. */
export function signalChanges(
  before: Pick<Journal, 'signals'> | undefined,
  after: Pick<Journal, 'signals'>,
): SignalChange[] {
  const level = (journal: Pick<Journal, 'signals'> | undefined, wanted: SignalKind) =>
    journal?.signals.find(({ kind }) => kind === wanted)?.level ?? 'well';
  return SIGNAL_KINDS.map((kind) => ({ kind, before: level(before, kind), after: level(after, kind) })).filter(
    (change) => change.before !== change.after,
  );
}

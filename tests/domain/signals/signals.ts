import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import type { Signal, SignalKind } from '../../../src/domain/signals/model.ts';
import { journal } from '../builders.ts';

/** Returns one signal of the journal made from some documents; undefined if it isn't judged. */
export function signalOf(
  kind: SignalKind,
  given: Partial<Documents>,
  today: string,
  audience: Audience = 'private',
): Signal | undefined {
  return journal(given, today, audience).signals.find((signal) => signal.kind === kind);
}

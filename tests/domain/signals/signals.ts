import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import type { Signal, SignalKind } from '../../../src/domain/signals/model.ts';
import { journal } from '../builders.ts';

/** One signal of the journal of some documents; undefined where it is not judged. */
export function signalOf(
  kind: SignalKind,
  given: Partial<Documents>,
  today: string,
  audience: Audience = 'private',
): Signal | undefined {
  return journal(given, today, audience).signals.find((signal) => signal.kind === kind);
}

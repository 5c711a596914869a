import { recordOf } from '../../domain/rhythm/rhythm.ts';
import type { ViewContext } from '../../views/common/context.ts';

/** A badge in the format of https://shields.io/badges/endpoint-badge. */
export interface StatusBadge {
  schemaVersion: 1;
  label: string;
  message: string;
  /** Six hexadecimal digits. It's always the same colour: a badge neither praises nor blames. */
  color: string;
}

/** --accent of styles/tokens.css. */
const COLOR = '2a5d4e';

/**
 * Returns how the partnership keeps its rhythm, in a few words: how often it was on time, if that may be shown, or else
 * the next due date.
 */
export function statusBadge({ journal, words, formats }: ViewContext): StatusBadge {
  const { streak = 0, next } = journal.rhythm;
  const { label, onTime, nextOn, none } = words.feeds.badge;
  const record = recordOf(journal.rhythm);
  const message = record?.onTime
    ? onTime({ ...record, inARow: streak })
    : next === undefined
      ? none
      : nextOn({ date: formats.date(next) });
  return { schemaVersion: 1, label, message, color: COLOR };
}

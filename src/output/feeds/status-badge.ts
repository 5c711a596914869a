import { recordOf } from '../../domain/rhythm/rhythm.ts';
import type { ViewContext } from '../../views/common/context.ts';

/** What a badge says: the shape that https://shields.io/badges/endpoint-badge asks for. */
export interface StatusBadge {
  schemaVersion: 1;
  label: string;
  message: string;
  /** Six hexadecimal digits. One for all: a badge praises and blames nobody. */
  color: string;
}

/** --accent of styles/tokens.css. */
const COLOR = '2a5d4e';

/** How the partnership keeps its rhythm, in a few words: how often on time where that may be told, else the next due date. */
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

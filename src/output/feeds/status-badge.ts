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

/** How the partnership keeps its rhythm, in two or three words: the streak where there is one to tell, else the next due date. */
export function statusBadge({ journal, words, formats }: ViewContext): StatusBadge {
  const { streak, next } = journal.rhythm;
  const { label, inARow, nextOn, none } = words.feeds.badge;
  const message = streak ? inARow({ n: streak }) : next === undefined ? none : nextOn({ date: formats.date(next) });
  return { schemaVersion: 1, label, message, color: COLOR };
}

import type { Place } from '../domain/check-in-body.ts';
import { lineAt } from './lines.ts';

const WIDTH = 100;

/**
 * The line of a place with a mark under it; none where the place is a whole file, or its line empty. What is long is cut
 * around the mark.
 */
export function codeFrame(text: string, { line, column, endLine, endColumn }: Place): string | undefined {
  const full = lineAt(text, line);
  if (full === undefined || full.trim() === '' || (line === endLine && column === endColumn)) return undefined;
  const from = column > WIDTH - 20 ? column - 20 : 0;
  const shown = full.slice(from, from + WIDTH);
  const until = endLine === line ? endColumn : full.length + 1;
  const length = Math.max(1, Math.min(until - column, WIDTH - (column - from) + 1));
  const gutter = String(line);
  const before = full.slice(from, column - 1).replace(/[^\t]/g, ' ');
  return [
    `  ${gutter} | ${from > 0 ? '…' : ''}${shown}${from + WIDTH < full.length ? '…' : ''}`,
    `  ${' '.repeat(gutter.length)} | ${from > 0 ? ' ' : ''}${before}${'^'.repeat(length)}`,
  ].join('\n');
}

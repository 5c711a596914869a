/** The text that was asked about last, and where its lines start. */
let last: { text: string; starts: readonly number[] } = { text: '', starts: [0] };

/**
 * Where the lines of a text start. Places are asked for problem by problem, thousands of them for a broken file, and one file
 * after the other: so the last answer is kept.
 */
function lineStarts(text: string): readonly number[] {
  if (last.text === text) return last.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  last = { text, starts };
  return starts;
}

/** Line and column of an offset, both from 1. @example positionAt('a\nbc', 3) // { line: 2, column: 2 } */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  const within = Math.max(0, Math.min(offset, text.length));
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= within) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
}

/** A line of a text, from 1, without its end; none where there are not so many. */
export function lineAt(text: string, line: number): string | undefined {
  const starts = lineStarts(text);
  const start = starts[line - 1];
  if (start === undefined) return undefined;
  const next = starts[line];
  return text.slice(start, next === undefined ? undefined : next - 1);
}

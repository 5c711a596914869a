/**
 * Formats a table for people and for Markdown: every column is as wide as its widest cell, and figures are
 * right-aligned.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

export function secondsText(seconds: number): string {
  return `${seconds.toFixed(2)} s`;
}

export function megabytesText(megabytes: number | undefined): string {
  return megabytes === undefined ? 'unknown' : `${Math.round(megabytes)} MB`;
}

export function timesText(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}

export function kilobytesText(bytes: number): string {
  return bytes === 0 ? '0' : `${(bytes / 1024).toFixed(1)} KB`;
}

/** What a body may be at most, so that no file can stall or exhaust a build. */
export const MARKDOWN_LIMITS = {
  /** Of UTF-8. */
  bytes: 1_048_576,
  /** Elements within elements. */
  depth: 100,
  /** Rows times columns, all tables together: short rows are filled up, so that 20 KB can become 90 MB. */
  tableCells: 100_000,
} as const;

export type MarkdownLimit = keyof typeof MARKDOWN_LIMITS;

/**
 * Marks of block quotes and lists that one line may open. Generous, for a thematic break (`* * *`) is counted too; the
 * exact depth is the tree's to tell. This one only keeps the parser from what it takes long for.
 */
const MARKS_A_LINE = 5 * MARKDOWN_LIMITS.depth;
const CONTAINER_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER_MARK = />|[-+*]|\d+[.)]/g;
/** A superset of GFM's delimiter rows, in any container. */
const DELIMITER_ROW = /^[\s>|:+*\d.)-]+$/;

/**
 * The limit that a body breaks, found before it is parsed; none: it may be parsed.
 * @example brokenLimit('>'.repeat(20_000)) // 'depth'
 */
export function brokenLimit(markdown: string): MarkdownLimit | undefined {
  if (markdown.length > MARKDOWN_LIMITS.bytes || new TextEncoder().encode(markdown).length > MARKDOWN_LIMITS.bytes) {
    return 'bytes';
  }
  let cells = 0;
  let columns = 0;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const marks = CONTAINER_MARKS.exec(line)?.[0].match(CONTAINER_MARK)?.length ?? 0;
    if (marks > MARKS_A_LINE) return 'depth';
    columns = line.trim() === '' ? 0 : Math.max(columns, columnsOfDelimiterRow(line));
    cells += columns;
    if (cells > MARKDOWN_LIMITS.tableCells) return 'tableCells';
  }
  return undefined;
}

function columnsOfDelimiterRow(line: string): number {
  return line.includes('|') && DELIMITER_ROW.test(line) ? line.split('|').length : 0;
}

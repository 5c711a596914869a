import { shownLine } from '../../domain/unseen.ts';
import type { ViewContext } from '../../views/common/context.ts';

/** How many letters of one text are shown: a digest is read quickly, and a comment has a limit. */
const MAX_LETTERS = 400;

/**
 * Returns a partner's text as one line of a digest: without line ends or invisible characters, truncated if it's very
 * long.
 * @example visibleLine('Ran\n  12 km') // 'Ran 12 km'
 */
export function visibleLine(text: string): string {
  // Spaces that keep a number and its unit together are kept.
  const line = shownLine(text).replaceAll(/ {2,}/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= MAX_LETTERS) return line;
  const start = letters.slice(0, MAX_LETTERS - 1).join('');
  return `${start.trimEnd()}…`;
}

/** A part of a digest that is shown either whole or not at all. */
export interface DigestSection {
  title: string;
  blocks: readonly DigestBlock[];
}

export type DigestBlock =
  /** `label`: what the next block is about. */
  | { kind: 'text' | 'label'; text: string }
  | { kind: 'list'; items: readonly DigestItem[] }
  | { kind: 'table'; columns: readonly DigestColumn[]; rows: readonly (readonly string[])[] }
  | { kind: 'chart'; chart: DigestChart };

export interface DigestItem {
  text: string;
  /** Details, one per line. */
  more: readonly string[];
}

export interface DigestColumn {
  title: string;
  isNumber: boolean;
}

/** Readings of one series, in date order, with the planned value for each day. */
export interface DigestChart {
  title: string;
  unit: string;
  points: readonly { label: string; actual: number; planned?: number }[];
}

/** How many entries a list or table shows: a digest is read on a phone. */
const MAX_ENTRIES = 40;

/** Makes a section; empty if it has no content. */
export function section(title: string, ...blocks: readonly (readonly DigestBlock[])[]): DigestSection[] {
  const all = blocks.flat();
  return all.length > 0 ? [{ title, blocks: all }] : [];
}

/** Makes a list; empty if it has no items. */
export function list(
  { words }: Pick<ViewContext, 'words'>,
  items: readonly { text: string; more?: readonly string[] }[],
): DigestBlock[] {
  if (items.length === 0) return [];
  const shown = items
    .slice(0, MAX_ENTRIES)
    .map(({ text, more = [] }) => ({ text: visibleLine(text), more: more.map(visibleLine) }));
  const left = items.length - shown.length;
  return [{ kind: 'list', items: left > 0 ? [...shown, { text: words.lists.more({ n: left }), more: [] }] : shown }];
}

/** Makes a table without empty columns; empty if it has no rows. */
export function table(
  { words }: Pick<ViewContext, 'words'>,
  columns: readonly DigestColumn[],
  rows: readonly (readonly string[])[],
): DigestBlock[] {
  if (rows.length === 0) return [];
  const used = columns.flatMap((_, index) => (rows.some((row) => row[index] !== '') ? [index] : []));
  const pick = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => used.includes(index));
  const shown = rows.slice(0, MAX_ENTRIES).map((row) => pick(row).map(visibleLine));
  const left = rows.length - shown.length;
  return [
    { kind: 'table', columns: pick(columns), rows: shown },
    ...(left > 0 ? [{ kind: 'text', text: words.lists.more({ n: left }) } as const] : []),
  ];
}

/** A problem in a file, in words that the digest's audience may read. */
export interface DigestProblem {
  severity: 'error' | 'warning';
  /** The path relative to the journal's folder. */
  file: string;
  line: number;
  code: string;
  text: string;
}

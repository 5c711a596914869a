import { shownLine } from '../../domain/unseen.ts';
import type { ViewContext } from '../../views/common/context.ts';

/** Letters of one text that are shown: nobody reads more in a digest, and a comment has a limit. */
const MAX_LETTERS = 400;

/**
 * What a partner wrote as one line of a digest: no line ends, nothing unseen, cut where it is very long.
 * @example oneLine('Ran\n  12 km') // 'Ran 12 km'
 */
export function visibleLine(text: string): string {
  // Spaces that keep a number and its unit together stay.
  const line = shownLine(text).replaceAll(/ {2,}/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= MAX_LETTERS) return line;
  const start = letters.slice(0, MAX_LETTERS - 1).join('');
  return `${start.trimEnd()}…`;
}

/** A part of a digest that is shown whole or not at all. */
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
  /** What belongs to it, a line each. */
  more: readonly string[];
}

export interface DigestColumn {
  title: string;
  isNumber: boolean;
}

/** Readings of one series, in order of date, with what the plan asked for on each day. */
export interface DigestChart {
  title: string;
  unit: string;
  points: readonly { label: string; actual: number; planned?: number }[];
}

/** How many entries a list or table shows: a digest is read on a phone. */
const MAX_ENTRIES = 40;

/** The section, where it has anything to say. */
export function section(title: string, ...blocks: readonly (readonly DigestBlock[])[]): DigestSection[] {
  const all = blocks.flat();
  return all.length > 0 ? [{ title, blocks: all }] : [];
}

/** A list of what there is to say; none where that is nothing. */
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

/** A table of what there is to say, without columns that would be empty; none where that is nothing. */
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

/** Something wrong in a file, in words that the digest's audience may read. */
export interface DigestProblem {
  severity: 'error' | 'warning';
  /** Relative to the journal's folder. */
  file: string;
  line: number;
  code: string;
  text: string;
}

import type { Nodes, Table, TableRow } from 'mdast';
import { oneLine } from '../text.ts';
import { GONE_WITH_THEIR_TEXT } from './limits.ts';
import type { Place } from './model.ts';

/**
 * Yields every node under a node, in written order, without recursion (bodies may be nested to any depth). If `into`
 * returns false, the node itself is still yielded, but not its descendants.
 */
export function* nodesWithin(parent: Nodes, into: (node: Nodes) => boolean = () => true): Generator<Nodes> {
  const open: Nodes[] = [...childrenOf(parent)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (!into(node)) continue;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push(child);
    }
  }
}

function childrenOf(node: Nodes): readonly Nodes[] {
  if (node.type === 'table') return rowsOf(node);
  return 'children' in node ? node.children : [];
}

/** Returns a table's rows as pages show them: without cells beyond the columns of the header. */
export function rowsOf({ children: rows }: Table): TableRow[] {
  const columns = rows[0]?.children.length ?? 0;
  return rows.map((row) =>
    row.children.length > columns ? { ...row, children: row.children.slice(0, columns) } : row,
  );
}

/**
 * Returns the place from the start of one node to the end of another. @throws TypeError when the tree was parsed
 * without positions.
 */
export function placeOf(first: Nodes, last: Nodes = first): Place {
  const [start, end] = [first.position?.start, last.position?.end];
  if (!start || !end) throw new TypeError(`A ${first.type} has no position: parse the body with positions.`);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Returns a node's offsets in the body, in UTF-16 units. @throws TypeError when the tree was parsed without positions. */
export function offsetsOf(node: Nodes): { start: number; end: number } {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) {
    throw new TypeError(`A ${node.type} has no offsets: parse the body with positions.`);
  }
  return { start, end };
}

/** A piece of a block's text. */
export interface Span {
  text: string;
  /** Code, links and images: they're words, but `@id` or `(due ...)` don't count in them. */
  literal: boolean;
  /** Struck through. */
  struck: boolean;
}

/**
 * Returns the words of a block, in order and without Markdown. Comments, raw tags, footnote marks and the content of
 * scripts and the like don't count.
 */
export function spansOf(block: Nodes): Span[] {
  const spans: Span[] = [];
  const open: { node: Nodes; literal: boolean; struck: boolean }[] = [{ node: block, literal: false, struck: false }];
  let gone: string | undefined;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, struck } = next;
    const literal = next.literal || LITERAL.has(node.type);
    if (node.type === 'html') gone = goneAfter(node.value, gone);
    const text = gone === undefined ? ownText(node) : '';
    if (text !== '') spans.push({ text, literal, struck });
    // A footnote isn't shown where it's written.
    const children = node.type === 'footnoteDefinition' ? [] : childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push({ node: child, literal, struck: struck || node.type === 'delete' });
    }
  }
  return spans;
}

/** Returns the element, still open after a tag, that is removed along with its text. */
function goneAfter(tag: string, gone: string | undefined): string | undefined {
  const [, closing, name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(tag) ?? [];
  const element = name.toLowerCase();
  if (gone !== undefined) return closing !== '' && element === gone ? undefined : gone;
  return closing === '' && GONE_WITH_THEIR_TEXT.has(element) ? element : undefined;
}

const LITERAL: ReadonlySet<string> = new Set([
  'inlineCode',
  'code',
  'link',
  'linkReference',
  'image',
  'imageReference',
]);

function ownText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    default:
      return '';
  }
}

/** Returns the words of a block on one line. */
export function textOf(block: Nodes): string {
  return oneLine(linesOf(block).join(' '));
}

/** Returns the words of a block, one string for each written line. */
export function linesOf(block: Nodes): string[] {
  return spansOf(block)
    .map((span) => span.text)
    .join('')
    .split(/\r\n|\n|\r/);
}

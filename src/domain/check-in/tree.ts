import type { Nodes, Table, TableRow } from 'mdast';
import { oneLine } from '../text.ts';
import { GONE_WITH_THEIR_TEXT } from './limits.ts';
import type { Place } from './model.ts';

/**
 * Every node under a node, in written order, without recursion (bodies may be nested as deep as they like). Where `into`
 * says no, the node itself is still given, what it holds is not.
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

/** A table's rows as pages show them: without what is beyond the columns of its header. */
export function rowsOf({ children: rows }: Table): TableRow[] {
  const columns = rows[0]?.children.length ?? 0;
  return rows.map((row) =>
    row.children.length > columns ? { ...row, children: row.children.slice(0, columns) } : row,
  );
}

/** From where one node starts to where another ends. @throws TypeError when the tree was parsed without positions. */
export function placeOf(first: Nodes, last: Nodes = first): Place {
  const [start, end] = [first.position?.start, last.position?.end];
  if (!start || !end) throw new TypeError(`A ${first.type} has no position: parse the body with positions.`);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Offsets in the body, in UTF-16 units. @throws TypeError when the tree was parsed without positions. */
export function offsetsOf(node: Nodes): { start: number; end: number } {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) {
    throw new TypeError(`A ${node.type} has no offsets: parse the body with positions.`);
  }
  return { start, end };
}

/** A piece of what a block says. */
export interface Span {
  text: string;
  /** Code, links and images: words, but no place for `@id` or `(due ...)`. */
  literal: boolean;
  /** Struck through. */
  struck: boolean;
}

/**
 * The words of a block, in order and without Markdown; comments, raw tags and footnote marks say nothing, and neither does what
 * stands within a script and its like.
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
    // A footnote is not where it is written.
    const children = node.type === 'footnoteDefinition' ? [] : childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push({ node: child, literal, struck: struck || node.type === 'delete' });
    }
  }
  return spans;
}

/** The element, open after a tag, that goes with its text. */
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

/** The words of a block on one line. */
export function textOf(block: Nodes): string {
  return oneLine(linesOf(block).join(' '));
}

/** The words of a block, a line as written each. */
export function linesOf(block: Nodes): string[] {
  return spansOf(block)
    .map((span) => span.text)
    .join('')
    .split(/\r\n|\n|\r/);
}

import type { Nodes } from 'mdast';
import { oneLine } from '../text.ts';
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
  return 'children' in node ? node.children : [];
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

/** The words of a block, in order and without Markdown; comments, raw tags and footnote marks say nothing. */
export function spansOf(block: Nodes): Span[] {
  const spans: Span[] = [];
  const open: { node: Nodes; literal: boolean; struck: boolean }[] = [{ node: block, literal: false, struck: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, struck } = next;
    const literal = next.literal || LITERAL.has(node.type);
    const text = ownText(node);
    if (text !== '') spans.push({ text, literal, struck });
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push({ node: child, literal, struck: struck || node.type === 'delete' });
    }
  }
  return spans;
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

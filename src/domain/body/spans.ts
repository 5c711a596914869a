import type { Nodes } from 'mdast';
import { childrenOf } from './tree.ts';
import { oneLine } from './words.ts';

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

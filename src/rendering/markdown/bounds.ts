import type { Nodes, Root } from 'hast';
import { MARKDOWN_LIMITS } from '../../domain/body/limits.ts';
import { MarkdownError } from './markdown-error.ts';

/** The sanitiser spreads an element's children into a call, which has room for somewhat more than twice as many. */
const CHILDREN_OF_ONE_ELEMENT = 50_000;
const TAG = /<(?<closing>\/?)(?<name>[a-z][^\s/>]*)/gi;
/** Elements that hold nothing, and those whose end tag may be left out: the next one of their kind closes them. */
const NEVER_DEEPER: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt'
  ).split(' '),
);

/**
 * Holds a tree to the limits, without recursion, so that whatever comes after may recurse.
 * @throws MarkdownError
 */
export function checkTree(root: Root): void {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > MARKDOWN_LIMITS.depth) throw new MarkdownError('depth');
    if (!('children' in node)) continue;
    if (node.type === 'element' && node.children.length > CHILDREN_OF_ONE_ELEMENT) throw new MarkdownError('pieces');
    for (const child of node.children) open.push({ node: child, depth: depth + (child.type === 'element' ? 1 : 0) });
  }
}

/**
 * Holds raw HTML to the limits before it is parsed (which takes quadratic time in its depth).
 * @returns whether there is any
 * @throws MarkdownError
 */
export function checkRawHtml(root: Root): boolean {
  let depth = 0;
  let found = false;
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'raw') {
      found = true;
      for (const { groups } of node.value.matchAll(TAG)) {
        if (NEVER_DEEPER.has((groups?.['name'] ?? '').toLowerCase())) continue;
        depth = Math.max(0, depth + (groups?.['closing'] ? -1 : 1));
        if (depth > MARKDOWN_LIMITS.depth) throw new MarkdownError('depth');
      }
    } else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) open.push(child);
      }
    }
  }
  return found;
}

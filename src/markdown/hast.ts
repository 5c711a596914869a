import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';

/** Returns the text within a node. */
export function elementText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(elementText).join('') : '';
}

/**
 * Returns the result of a parser or the sanitiser as a root, which it is by their contract for a whole document, but
 * not by their types.
 */
export function rootOf(node: { type: string }): Root {
  if (!isRoot(node)) throw new TypeError(`A document became a ${node.type}.`);
  return node;
}

function isRoot(node: { type: string }): node is Root {
  return node.type === 'root';
}

/** Elements with literal text. */
export const CODE: ReadonlySet<string> = new Set('code pre kbd samp'.split(' '));

/** Returns what replaces an element: itself, nothing, or other nodes. */
export type Rewrite = (element: Element, ancestors: readonly Element[]) => ElementContent[];

/** Rewrites every element, the innermost first, in written order. */
export function rewriteElements(root: Root, rewrite: Rewrite): void {
  root.children = rewriteAll(root.children, rewrite, []);
}

function rewriteAll<T extends RootContent>(
  children: T[],
  rewrite: Rewrite,
  ancestors: Element[],
): (T | ElementContent)[] {
  return children.flatMap((child): (T | ElementContent)[] => {
    if (child.type !== 'element') return [child];
    ancestors.push(child);
    // An element's content stays valid: rewriting returns nothing else.
    child.children = rewriteAll(child.children, rewrite, ancestors);
    ancestors.pop();
    return rewrite(child, ancestors);
  });
}

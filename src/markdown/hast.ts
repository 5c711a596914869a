import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';

/** The words within a node. */
export function elementText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(elementText).join('') : '';
}

/** What a parser or the sanitiser made of a whole document, which is a root by their contract, not by their types. */
export function rootOf(node: { type: string }): Root {
  if (!isRoot(node)) throw new TypeError(`A document became a ${node.type}.`);
  return node;
}

function isRoot(node: { type: string }): node is Root {
  return node.type === 'root';
}

/** What an element becomes: itself, nothing, or other nodes. */
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
    // What an element holds stays what an element may hold: rewriting gives nothing else.
    child.children = rewriteAll(child.children, rewrite, ancestors);
    ancestors.pop();
    return rewrite(child, ancestors);
  });
}

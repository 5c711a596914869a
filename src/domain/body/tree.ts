import type { Nodes } from 'mdast';
import type { Place } from '../check-in-body.ts';

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

export function childrenOf(node: Nodes): readonly Nodes[] {
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

import type { Element, Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { MARKDOWN_LIMITS, tooDeepPiece } from '../domain/check-in/limits.ts';
import { rootOf } from './hast.ts';
import { MarkdownError } from './options.ts';

/** The sanitiser spreads an element's children into a call, which can take somewhat more than twice as many. */
const CHILDREN_OF_ONE_ELEMENT = 50_000;

/**
 * Checks that a tree is within the limits, without recursion, so that later code may recurse.
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
 * Checks that raw HTML is within the limits before it's parsed (which takes quadratic time in its depth).
 * @returns whether there is any
 * @throws MarkdownError
 */
export function checkRawHtml(root: Root): boolean {
  const pieces: string[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'raw') pieces.push(node.value);
    else if ('children' in node) open.push(...node.children.toReversed());
  }
  if (tooDeepPiece(pieces) !== undefined) throw new MarkdownError('depth');
  return pieces.length > 0;
}

/** The maximum number of rounds. Most texts need one, and attempts to break it needed at most three. */
const ROUNDS = 8;

/**
 * Returns a sanitised tree as browsers will read it. Removing elements can leave others in places where HTML doesn't
 * allow them, such as a table in a table. Browsers then close the elements around, so a body could end too early, in
 * the middle of the page. So the output is parsed again, until it's parsed in the same way as it was printed.
 * @throws MarkdownError if that never happens, or if it grows beyond the limits
 */
export function settled(safe: Root, schema: Schema): Root {
  // Ids have their prefix by now.
  const again = { ...schema, clobberPrefix: '' };
  let tree = safe;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = rootOf(htmlToHast(toHtml(tree), { fragment: true }));
    if (hasSameElements(tree, read)) return tree;
    checkTree(read);
    tree = rootOf(sanitize(read, again));
  }
  throw new MarkdownError('tangled');
}

/** Returns whether the same elements are nested in the same way, whatever their text. */
function hasSameElements(one: Root | Element, other: Root | Element): boolean {
  const [ones, others] = [elementsIn(one), elementsIn(other)];
  return (
    ones.length === others.length &&
    ones.every((element, index) => {
      const counterpart = others[index];
      return counterpart?.tagName === element.tagName && hasSameElements(element, counterpart);
    })
  );
}

function elementsIn(parent: Root | Element): Element[] {
  const elements: Element[] = [];
  for (const child of parent.children) if (child.type === 'element') elements.push(child);
  return elements;
}

import type { Element, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { checkTree } from './bounds.ts';
import { MarkdownError } from './markdown-error.ts';
import { rootOf } from './hast.ts';

/** Most need one, and what was tried against it at most three. */
const ROUNDS = 8;

/**
 * A sanitised tree as browsers will read it. Taking elements away can leave others where HTML has no place for them, such as a
 * table in a table: browsers then close what stands around, and a body could end before its end, in the middle of the page.
 * So what is printed is read again, until it reads as it was printed.
 * @throws MarkdownError when it never does, or grows beyond the limits
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

/** Whether the same elements stand in each other in the same way, whatever they say. */
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

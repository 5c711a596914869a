import type { Element, ElementContent } from 'hast';
import { textOf } from './hast.ts';

/** Names a checkbox after the item it stands in. One that is in none, or not the item's first, says nothing, and goes. */
export function checkboxRewriter(
  label: (text: string, done: boolean) => string,
): (checkbox: Element, ancestors: readonly Element[]) => ElementContent[] {
  const named = new WeakSet<Element>();
  return (checkbox, ancestors) => {
    const item = ancestors.findLast((ancestor) => ancestor.tagName === 'li');
    if (!item || named.has(item)) return [];
    named.add(item);
    const text = item.children.filter(isOwn).map(textOf).join('').replace(/\s+/gu, ' ').trim();
    checkbox.properties['ariaLabel'] = label(text, checkbox.properties['checked'] === true);
    return [checkbox];
  };
}

/** Not what a list within the item says. */
function isOwn(child: ElementContent): boolean {
  return child.type !== 'element' || (child.tagName !== 'ul' && child.tagName !== 'ol');
}

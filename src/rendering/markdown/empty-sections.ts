import type { Root, RootContent } from 'hast';
import { headingLevel } from './headings.ts';

/**
 * Takes out headings under which nothing stands: sections of a check-in that nobody had anything to say for, and those whose
 * sections are all so. A heading stays above one of a deeper level that stays.
 */
export function dropEmptySections(root: Root): void {
  const kept: RootContent[] = [];
  /** The level of the heading that follows; above all of them: nothing follows. 7: something else does. */
  let next = 0;
  for (const child of root.children.toReversed()) {
    if (isBlank(child)) {
      kept.push(child);
      continue;
    }
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    if (level !== undefined && next <= level) {
      dropBlank(kept);
      continue;
    }
    kept.push(child);
    next = level ?? ANYTHING;
  }
  root.children = kept.reverse();
}

const ANYTHING = 7;

/** The line break after a heading goes with it. */
function dropBlank(kept: RootContent[]): void {
  const last = kept.at(-1);
  if (last && isBlank(last)) kept.pop();
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

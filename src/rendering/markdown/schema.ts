import type { Element } from 'hast';
import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Only `img` carries images here: `source` would bring in urls that nobody resolved. */
const UNRESOLVED_IMAGES: ReadonlySet<string> = new Set(['picture', 'source']);

/** Before every id and name that a body brings, so that it cannot take the place of one of the page's. */
export const ID_PREFIX = 'user-content-';

/** @example idPrefix('robin') // 'user-content-robin-' */
export function idPrefix(scope: string | undefined): string {
  return scope ? `${ID_PREFIX}${scope}-` : ID_PREFIX;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (defaultSchema.tagNames ?? []).filter((name) => !UNRESOLVED_IMAGES.has(name)),
);

export function isAllowedElement(element: Element): boolean {
  return ELEMENTS.has(element.tagName);
}

/** What GitHub lets through, with ids of the scope. */
export function schemaFor(scope: string | undefined): Schema {
  return { ...defaultSchema, clobberPrefix: idPrefix(scope), tagNames: [...ELEMENTS] };
}

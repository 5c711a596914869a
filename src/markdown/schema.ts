import type { Element } from 'hast';
import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { ALLOWED_ELEMENTS, LINK_PROTOCOLS } from '../domain/check-in/limits.ts';

/** The prefix of every id and name in a body, so that it can't replace one of the page's. */
export const ID_PREFIX = 'user-content-';

/** Returns the prefix of ids. @example idPrefix('robin') // 'user-content-robin-' */
export function idPrefix(scope: string | undefined): string {
  return scope ? `${ID_PREFIX}${scope}-` : ID_PREFIX;
}

/**
 * Parents that parts of a list need. Elsewhere these have no meaning, and browsers close what the page has open to make
 * room for them, so they would leave the body's place on the page. GitHub's own pipeline drops such items too
 * (html-pipeline, sanitization filter).
 */
const LIST_PARTS = { li: ['ul', 'ol'], dd: ['dl'], dt: ['dl'] };

/** Returns whether an element is one that a body may contain; its attributes are checked separately. */
export function isAllowedElement(element: Element): boolean {
  return ALLOWED_ELEMENTS.has(element.tagName);
}

/** Returns what GitHub allows, with ids of the scope. */
export function schemaFor(scope: string | undefined): Schema {
  return {
    ...defaultSchema,
    ancestors: { ...defaultSchema.ancestors, ...LIST_PARTS },
    clobberPrefix: idPrefix(scope),
    tagNames: [...ALLOWED_ELEMENTS],
    protocols: { ...defaultSchema.protocols, href: [...LINK_PROTOCOLS] },
  };
}

import type { Element } from 'hast';
import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { ALLOWED_ELEMENTS, LINK_PROTOCOLS } from '../domain/check-in/limits.ts';

/** Before every id and name that a body brings, so that it cannot take the place of one of the page's. */
export const ID_PREFIX = 'user-content-';

/** @example idPrefix('robin') // 'user-content-robin-' */
export function idPrefix(scope: string | undefined): string {
  return scope ? `${ID_PREFIX}${scope}-` : ID_PREFIX;
}

/**
 * Parts of a list mean nothing outside of one, and browsers close what the page has open to make room for them: they would
 * leave the body's place on the page. GitHub's own pipeline drops such items too (html-pipeline, sanitization filter).
 */
const LIST_PARTS = { li: ['ul', 'ol'], dd: ['dl'], dt: ['dl'] };

export function isAllowedElement(element: Element): boolean {
  return ALLOWED_ELEMENTS.has(element.tagName);
}

/** What GitHub lets through, with ids of the scope. */
export function schemaFor(scope: string | undefined): Schema {
  return {
    ...defaultSchema,
    ancestors: { ...defaultSchema.ancestors, ...LIST_PARTS },
    clobberPrefix: idPrefix(scope),
    tagNames: [...ALLOWED_ELEMENTS],
    protocols: { ...defaultSchema.protocols, href: [...LINK_PROTOCOLS] },
  };
}

import type { Element } from 'hast';
import { defaultSchema } from 'hast-util-sanitize';

/** What the rendering adds to GitHub's schema, written out again so that a mistake there shows here. */
const OURS: Record<string, readonly string[]> = {
  a: ['rel'],
  code: ['className'],
  div: ['className', 'role', 'ariaLabel', 'tabIndex'],
  img: ['srcSet', 'sizes', 'loading', 'decoding'],
  input: ['ariaLabel'],
  section: ['className'],
  span: ['className'],
};
const FORBIDDEN_ELEMENTS = ['picture', 'source'];
const SAFE_PROTOCOL = /^(?:https?|irc|ircs|mailto|xmpp):/i;

/** Returns everything about an element that the schema doesn't allow. */
export function violationsOf(element: Element): string[] {
  const { tagName, properties } = element;
  const known = defaultSchema.tagNames?.includes(tagName) && !FORBIDDEN_ELEMENTS.includes(tagName);
  const allowed = new Set([
    ...(defaultSchema.attributes?.['*'] ?? []).map(nameOf),
    ...(defaultSchema.attributes?.[tagName] ?? []).map(nameOf),
    ...(OURS[tagName] ?? []),
    // The schema allows these for `h2` and `ol` only, and shifting headings moves the first.
    ...(/^h[1-6]$/.test(tagName) ? ['className'] : []),
  ]);
  const names = Object.entries(properties).flatMap(([name, value]) => violation(name, value, allowed));
  return [...(known ? [] : [`<${tagName}>`]), ...names.map((name) => `<${tagName} ${name}>`)];
}

function nameOf(definition: string | readonly unknown[]): string {
  return typeof definition === 'string' ? definition : String(definition[0]);
}

function violation(name: string, value: unknown, allowed: ReadonlySet<string>): string[] {
  const text = String(value);
  if (!allowed.has(name)) return [name];
  if ((name === 'id' || name === 'name') && !text.startsWith('user-content-')) return [`${name}=${text}`];
  if (name === 'src' && !text.startsWith('/served/')) return [`src=${text}`];
  const isUrl = name === 'href' || name === 'cite' || name === 'longDesc';
  // Anything before a colon is a scheme, unless a slash, question mark or hash comes first.
  if (isUrl && /^[^/?#]*:/.test(text) && !SAFE_PROTOCOL.test(text)) return [`${name}=${text}`];
  return [];
}

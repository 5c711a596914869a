import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { FoundElement } from './allowed.ts';

/** The surroundings of bodies in pages from which a mistake would let them escape: a list, a definition, a section. */
export const SURROUNDINGS = [
  ['<ul><li><div class="prose">', '</div><var></var></li></ul>'],
  ['<dl><dd><div class="prose">', '</div><var></var></dd></dl>'],
  ['<section><article><div class="prose">', '</div><var></var></article></section>'],
] as const;

/**
 * Lists every element of some HTML as parsed by parse5, which the rendering doesn't use for parsing or for printing.
 */
export function elementsOf(html: string): FoundElement[] {
  return elementsWithin(fromHtml(html, { fragment: true })).map(described);
}

/** Tells whether the content of a page's `.prose` stays in it, and what follows still follows. */
export function staysInside(html: string): boolean {
  return SURROUNDINGS.every(([before, after]) => {
    const root = fromHtml(before + html + after, { fragment: true });
    const [outer, ...besideOuter] = root.children;
    const [inner, ...besideInner] = childrenOf(outer);
    const [prose, marker, ...besideProse] = childrenOf(inner);
    const isAlone = besideOuter.length + besideInner.length + besideProse.length === 0;
    return isAlone && isElement(prose, 'div') && isElement(marker, 'var') && marker.children.length === 0;
  });
}

function isElement(node: RootContent | undefined, tag: string): node is Element {
  return node?.type === 'element' && node.tagName === tag;
}

function childrenOf(node: RootContent | undefined): RootContent[] {
  return node?.type === 'element' ? node.children : [];
}

function elementsWithin(root: Root | Element): Element[] {
  const found: Element[] = [];
  const open: (Root | Element)[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.children) {
      if (child.type !== 'element') continue;
      found.push(child);
      open.push(child);
      // A template's children are in a separate tree.
      if (child.content) open.push(child.content);
    }
  }
  return found;
}

function described({ tagName, properties }: Element): FoundElement {
  const attributes = Object.entries(properties).map(([name, value]): [string, string] => [
    attributeName(name),
    value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value),
  ]);
  return { tag: tagName, attributes: Object.fromEntries(attributes) };
}

/** Returns the HTML name of a hast property. A wrong name isn't among the allowed ones, so a test notices it. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  if (property === 'acceptCharset') return 'accept-charset';
  if (/^(?:aria|data)[A-Z]/.test(property)) {
    const [prefix, rest] = [property.slice(0, 4), property.slice(4)];
    return (
      prefix + (prefix === 'aria' ? `-${rest.toLowerCase()}` : rest.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`))
    );
  }
  return property.toLowerCase();
}

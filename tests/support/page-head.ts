import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page's metadata. */
export interface PageHead {
  title: string;
  /** By name or property, in order. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** Addresses by relation, in order. */
  links: ReadonlyMap<string, readonly string[]>;
  /** The text of each JSON-LD element, in the head or not. */
  jsonLd: readonly string[];
}

export function headOf(html: string): PageHead {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const jsonLd: string[] = [];
  let title = '';
  visit(fromHtml(html), 'element', (element: Element) => {
    const { tagName, properties } = element;
    // Drawings have titles too.
    if (tagName === 'title' && title === '') title = textOf(element);
    if (tagName === 'meta')
      add(meta, String(properties['property'] ?? properties['name']), String(properties['content'] ?? ''));
    if (tagName === 'link') add(links, [properties['rel']].flat().join(' '), String(properties['href']));
    if (tagName === 'script' && properties['type'] === 'application/ld+json') jsonLd.push(textOf(element));
  });
  return { title, meta, links, jsonLd };
}

function add(all: Map<string, string[]>, key: string, value: string): void {
  all.set(key, [...(all.get(key) ?? []), value]);
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

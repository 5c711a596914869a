import type { Root } from 'mdast';
import { nodesWithin } from './tree.ts';

/** The urls of images and links as written, each once; references are followed to their definition. */
export function urlsOf(root: Root): { images: string[]; links: string[] } {
  const nodes = [...nodesWithin(root)];
  const defined = new Map<string, string>();
  for (const node of nodes) {
    // The first of two definitions counts.
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
  }
  const images = new Set<string>();
  const links = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'image') images.add(node.url);
    else if (node.type === 'link') links.add(node.url);
    else if (node.type === 'imageReference' || node.type === 'linkReference') {
      const url = defined.get(node.identifier);
      if (url !== undefined) (node.type === 'imageReference' ? images : links).add(url);
    }
  }
  return { images: [...images], links: [...links] };
}

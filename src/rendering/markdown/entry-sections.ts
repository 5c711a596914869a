import type { Element, Root, RootContent } from 'hast';
import { headingLevel } from './headings.ts';
import { textOf } from './hast.ts';

/** Wraps each known section, heading and all, up to the next heading of level 1 or 2 or to the footnotes. */
export function wrapEntrySections(root: Root, sectionOf: (headingText: string) => string | undefined): void {
  const wrapped: RootContent[] = [];
  let into = wrapped;
  for (const child of root.children) {
    if (child.type === 'element' && endsSection(child)) {
      const name = headingLevel(child) ? sectionOf(textOf(child).trim()) : undefined;
      into = wrapped;
      if (name !== undefined) {
        const section = emptySection(name);
        wrapped.push(section);
        into = section.children;
      }
    }
    into.push(child);
  }
  root.children = wrapped;
}

function endsSection(element: Element): boolean {
  const level = headingLevel(element);
  return level === undefined ? element.properties['dataFootnotes'] !== undefined : level <= 2;
}

function emptySection(name: string): Element & { children: RootContent[] } {
  const kind = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const className = ['entry-section', `entry-section--${kind}`];
  return { type: 'element', tagName: 'section', properties: { className }, children: [] };
}

import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { directionOf } from '../../presentation/direction.ts';
import { standaloneHtml } from './standalone-html.ts';

/** A part of what a feed tells of an entry. */
export type EntryPart =
  /** Sanitised HTML, as `renderMarkdown` makes it. */
  | { kind: 'prose'; html: string; lang?: string | undefined; heading?: string | undefined }
  | { kind: 'text'; text: string; href?: string | undefined }
  | { kind: 'picture'; src: string; alt: string; width: number; height: number };

/**
 * An entry's parts as one piece of HTML for readers elsewhere.
 * @param page the entry's page, absolute: what addresses count from
 */
export function entryHtml(parts: readonly EntryPart[], page: string): string {
  return standaloneHtml(parts.map(partHtml).join('\n'), page);
}

function partHtml(part: EntryPart): string {
  switch (part.kind) {
    case 'prose': {
      const heading = part.heading === undefined ? '' : toHtml(element('h2', {}, [text(part.heading)]));
      if (part.html === '') return heading;
      const { lang } = part;
      if (lang === undefined) return heading + part.html;
      // What is between them was sanitised; only the opening tag is ours to write.
      return `${heading}${toHtml(element('div', { lang, dir: directionOf(lang) }, [])).replace('</div>', '')}${part.html}</div>`;
    }
    case 'text':
      return toHtml(
        element('p', {}, [
          part.href === undefined ? text(part.text) : element('a', { href: part.href }, [text(part.text)]),
        ]),
      );
    case 'picture': {
      const { src, alt, width, height } = part;
      return toHtml(element('p', {}, [element('img', { src, alt, width, height }, [])]));
    }
  }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

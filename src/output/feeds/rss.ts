import { getRssString } from '@astrojs/rss';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import type { PlainDate } from '../../domain/plain-date.ts';
import { rewriteElements, rootOf } from '../../markdown/hast.ts';
import { directionOf } from '../../i18n/direction.ts';

/** What means something only on a page of this site: for its styles, its scripts, and links to a place within it. */
const OURS = ['id', 'className', 'srcSet', 'sizes', 'loading', 'decoding', 'tabIndex', 'role'] as const;
const ADDRESSES = ['href', 'src', 'cite'] as const;

/**
 * HTML that was rendered for a page of the site, for readers elsewhere: addresses are absolute, checkboxes are letters.
 * @param html as `renderMarkdown` makes it
 * @param page the page's address, absolute
 */
function standaloneHtml(html: string, page: string): string {
  const root = rootOf(htmlToHast(html, { fragment: true }));
  rewriteElements(root, (element) => [element.tagName === 'input' ? letterFor(element) : standalone(element, page)]);
  return toHtml(root);
}

function standalone(element: Element, page: string): Element {
  for (const name of OURS) delete element.properties[name];
  for (const name of ADDRESSES) {
    const address = element.properties[name];
    // A link that no browser could follow stays as it is.
    if (typeof address === 'string' && URL.canParse(address, page))
      element.properties[name] = new URL(address, page).href;
  }
  return element;
}

function letterFor({ properties }: Element): ElementContent {
  const isChecked = properties['checked'] !== undefined && properties['checked'] !== false;
  return { type: 'text', value: isChecked ? '☑' : '☐' };
}

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

interface RssEntry {
  title: string;
  /** Absolute. */
  url: string;
  date: PlainDate;
  category: string;
  /** HTML that stands by itself. */
  content: string;
}

interface RssFeed {
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** The journal's first page, absolute. */
  home: string;
  /** The feed's own address, absolute. */
  self: string;
  /** The newest first. */
  entries: readonly RssEntry[];
}

// All that XML 1.0 has a place for; halves of letters are none of it.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A feed as RSS 2.0, with each entry's whole text: the same bytes for the same entries. */
export function rssText({ title, description, lang, home, self, entries }: RssFeed): Promise<string> {
  return getRssString({
    title: inXml(title),
    description: inXml(description),
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${lang}</language><atom:link href="${attribute(self)}" rel="self" type="application/rss+xml"/>`,
    items: entries.map((entry) => ({
      title: inXml(entry.title),
      link: entry.url,
      pubDate: noon(entry.date),
      categories: [inXml(entry.category)],
      content: inXml(entry.content),
    })),
  });
}

/** RSS wants an instant: the one of which nearly every time zone says that it is this day. */
function noon(date: PlainDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

function inXml(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

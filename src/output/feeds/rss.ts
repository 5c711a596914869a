import { getRssString } from '@astrojs/rss';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import type { PlainDate } from '../../domain/plain-date.ts';
import { rewriteElements, rootOf } from '../../markdown/hast.ts';
import { directionOf } from '../../i18n/direction.ts';

/** Attributes that only have a meaning on this site: for its styles and scripts, and for links within a page. */
const OURS = ['id', 'className', 'srcSet', 'sizes', 'loading', 'decoding', 'tabIndex', 'role'] as const;
const ADDRESSES = ['href', 'src', 'cite'] as const;

/**
 * Converts HTML rendered for a page of the site for readers elsewhere: addresses become absolute, checkboxes become
 * characters.
 * @param html from `renderMarkdown`
 * @param page the page's absolute address
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
    // A link that browsers couldn't follow stays as it is.
    if (typeof address === 'string' && URL.canParse(address, page))
      element.properties[name] = new URL(address, page).href;
  }
  return element;
}

function letterFor({ properties }: Element): ElementContent {
  const isChecked = properties['checked'] !== undefined && properties['checked'] !== false;
  return { type: 'text', value: isChecked ? '☑' : '☐' };
}

/** A part of an entry's content. */
export type EntryPart =
  /** Sanitised HTML from `renderMarkdown`. */
  | { kind: 'prose'; html: string; lang?: string | undefined; heading?: string | undefined }
  | { kind: 'text'; text: string; href?: string | undefined }
  | { kind: 'picture'; src: string; alt: string; width: number; height: number };

/**
 * Returns an entry's parts as one piece of HTML for readers elsewhere.
 * @param page the absolute address of the entry's page, to which addresses are relative
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
      // The content has been sanitised; only the opening tag is written here.
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
  /** An absolute address. */
  url: string;
  date: PlainDate;
  category: string;
  /** HTML that works outside of the site. */
  content: string;
}

interface RssFeed {
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** The journal's home page, as an absolute address. */
  home: string;
  /** The feed's own absolute address. */
  self: string;
  /** The newest first. */
  entries: readonly RssEntry[];
}

// Matches characters that XML 1.0 can't contain, and lone surrogates.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Writes a feed as RSS 2.0, with each entry's whole text: the same bytes for the same entries. */
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

/** Returns noon of a date: RSS needs an instant, and at noon UTC it's that date in nearly every time zone. */
function noon(date: PlainDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

function inXml(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

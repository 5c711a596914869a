import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isPlainDate } from '../domain/plain-date.ts';
import { CODE } from './hast.ts';
import type { Mentioned, ResolvedImage } from './options.ts';
import { ID_PREFIX } from './schema.ts';

const LINE_BREAKS_AND_TABS = /[\t\n\r]/g;
/** Matches a URL with a scheme, or without one but with a host. Browsers read a backslash as a slash. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/**
 * Rewrites a sanitised link: links within the page use the prefixed ids, links to other sites pass on neither the
 * window object nor search rank, relative ones become the site's URLs or plain text.
 */
export function rewriteLink(
  link: Element,
  prefix: string,
  resolve: (href: string) => string | undefined,
): ElementContent[] {
  const written = link.properties['href'];
  if (typeof written !== 'string') return [link];
  const href = asBrowsersRead(written);
  if (href.startsWith('#')) {
    const target = href.slice(1);
    link.properties['href'] = target === '' || target.startsWith(ID_PREFIX) ? href : `#${prefix}${target}`;
    return [link];
  }
  if (ABSOLUTE.test(href)) {
    link.properties['href'] = href;
    link.properties['rel'] = ['noopener', 'nofollow'];
    return [link];
  }
  const resolved = resolve(href);
  if (resolved === undefined) return link.children;
  link.properties['href'] = resolved;
  return [link];
}

/** Removes what browsers ignore in a URL: line breaks and tabs within, control characters and spaces around. */
function asBrowsersRead(url: string): string {
  let [start, end] = [0, url.length];
  while (start < end && url.charAt(start) <= ' ') start += 1;
  while (end > start && url.charAt(end - 1) <= ' ') end -= 1;
  return url.slice(start, end).replace(LINE_BREAKS_AND_TABS, '');
}

/** Replaces an image with the one that the site serves or, if there is none, with its alternative text. */
export function rewriteImage(image: Element, resolve: (src: string) => ResolvedImage | undefined): ElementContent[] {
  const { src, alt, title } = image.properties;
  const words = typeof alt === 'string' ? alt : '';
  const served = typeof src === 'string' ? resolve(src) : undefined;
  if (!served) return words === '' ? [] : [{ type: 'text', value: words }];
  image.properties = {
    src: served.src,
    ...(served.srcset && { srcSet: served.srcset }),
    ...(served.sizes && { sizes: served.sizes }),
    alt: words,
    ...(typeof title === 'string' && { title }),
    width: served.width,
    height: served.height,
    loading: 'lazy',
    decoding: 'async',
  };
  return [image];
}

/** Matches a date in digits, but not within a path or a number. */
const DATE = /(?<![\p{L}\p{N}_/.-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])/gu;

/** Marks each date in digits, because a browser would break the line at its hyphens. */
export function markDates(node: Root | Element): void {
  if (node.type === 'element' && CODE.has(node.tagName)) return;
  const marked = node.children.flatMap((child): (RootContent & ElementContent)[] | [RootContent] => {
    if (child.type === 'element') markDates(child);
    return child.type === 'text'
      ? splitAt(child, DATE, ([date]) => (isPlainDate(date) ? time(date) : undefined))
      : [child];
  });
  // A text is replaced with text and times, which any element with text may contain.
  node.children = marked;
}

function time(date: string): Element {
  return { type: 'element', tagName: 'time', properties: {}, children: [{ type: 'text', value: date }] };
}

/** Elements in which `@id` stays as written: literal text, links, and headings, whose ids are made from their words. */
const LITERAL: ReadonlySet<string> = new Set('a code pre kbd samp h1 h2 h3 h4 h5 h6'.split(' '));
/** Matches a mention, but not within an email address or a longer name, as commitments read their owners. */
const MENTION = /(?<![\p{Script=Latin}\p{N}_@.+-])@(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{Script=Latin}\p{N}_@-])/gu;

/** Replaces each `@id` that names a partner with the partner's name, in their colour. */
export function showMentions(node: Root | Element, mention: (id: string) => Mentioned | undefined): void {
  if (node.type === 'element' && LITERAL.has(node.tagName)) return;
  const shown = node.children.flatMap((child): (RootContent & ElementContent)[] | [RootContent] => {
    if (child.type === 'text') return splitAt(child, MENTION, ({ groups }) => spanFor(mention(groups?.['id'] ?? '')));
    if (child.type === 'element') showMentions(child, mention);
    return [child];
  });
  // A text is replaced with text and spans, which any element with text may contain.
  node.children = shown;
}

/** Replaces the matches in a text; those without a replacement stay. */
function splitAt(
  { value }: Text,
  pattern: RegExp,
  replacementOf: (found: RegExpExecArray) => Element | undefined,
): (Element | Text)[] {
  const parts: (Element | Text)[] = [];
  let from = 0;
  for (const found of value.matchAll(pattern)) {
    const replacement = replacementOf(found);
    if (!replacement) continue;
    parts.push({ type: 'text', value: value.slice(from, found.index) }, replacement);
    from = found.index + found[0].length;
  }
  parts.push({ type: 'text', value: value.slice(from) });
  return parts.filter((part) => part.type === 'element' || part.value !== '');
}

function spanFor(mentioned: Mentioned | undefined): Element | undefined {
  if (!mentioned) return undefined;
  const { name, slot } = mentioned;
  const className = ['mention', `partner-${slot}`];
  return { type: 'element', tagName: 'span', properties: { className }, children: [{ type: 'text', value: name }] };
}

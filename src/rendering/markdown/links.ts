import type { Element, ElementContent } from 'hast';
import { ID_PREFIX } from './schema.ts';

const LINE_BREAKS_AND_TABS = /[\t\n\r]/g;
/** With a scheme, or with none but a host. Browsers read a backslash as a slash. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/**
 * Points a sanitised link where it belongs: in-page links follow the prefixed ids, links to elsewhere pass on neither
 * window nor rank, relative ones become the site's urls or plain text.
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

/** Without what browsers drop from a url: line breaks and tabs within, control characters and spaces around. */
function asBrowsersRead(url: string): string {
  let [start, end] = [0, url.length];
  while (start < end && url.charAt(start) <= ' ') start += 1;
  while (end > start && url.charAt(end - 1) <= ' ') end -= 1;
  return url.slice(start, end).replace(LINE_BREAKS_AND_TABS, '');
}

import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { rewriteElements, rootOf } from '../markdown/hast.ts';

/** What means something only on a page of this site: for its styles, its scripts, and links to a place within it. */
const OURS = ['id', 'className', 'srcSet', 'sizes', 'loading', 'decoding', 'tabIndex', 'role'] as const;
const ADDRESSES = ['href', 'src', 'cite'] as const;

/**
 * HTML that was rendered for a page of the site, for readers elsewhere: addresses are absolute, checkboxes are letters.
 * @param html as `renderMarkdown` makes it
 * @param page the page's address, absolute
 */
export function standaloneHtml(html: string, page: string): string {
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

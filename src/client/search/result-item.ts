import { made } from '../together/element.ts';
import type { SearchHit } from './search-engine.ts';

/** A page that was found, as an item of the list. All that it shows is text: nothing of it is read as HTML. */
export function resultItem(
  { href, title, kind, detail, excerpt }: SearchHit,
  kindLabel: (kind: string) => string,
): HTMLLIElement {
  const parts = excerpt.map(({ text, isMatch }) =>
    isMatch ? made('mark', { textContent: text }) : document.createTextNode(text),
  );
  const meta = [kindLabel(kind), detail].filter((text) => text !== undefined && text !== '').join(' · ');
  return made(
    'li',
    { className: 'card' },
    made('p', { className: 'meta', textContent: meta }),
    made('h3', {}, made('a', { href, textContent: title })),
    made('p', { className: 'search-excerpt' }, ...parts),
  );
}

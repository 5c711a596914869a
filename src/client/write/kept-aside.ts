import type { Filled } from '../../views/write/form-data.ts';
import { requireElement } from '../elements.ts';

/** What can be done with words that were kept for another form. */
interface Handled {
  why: string;
  /** Puts them into this form; none: they're of a text that others have changed. */
  put: ((filled: Filled) => void) | undefined;
  remove: (filled: Filled) => void;
}

/** Shows what was kept and has no place in the form: to be read, copied, put into it, or removed. */
export function showAside(kept: readonly Filled[], { why, put, remove }: Handled): void {
  const place = requireElement('write-aside', HTMLElement);
  const template = requireElement('write-aside-one', HTMLTemplateElement);
  place.replaceChildren(
    ...kept.map((filled) => {
      const made = document.importNode(template.content, true);
      const words = wordsIn(filled);
      const told = { '[data-why]': why, '[data-words]': words };
      for (const [selector, text] of Object.entries(told)) {
        const element = made.querySelector(selector);
        if (element) element.textContent = text;
      }
      const does: Record<string, (() => void) | undefined> = {
        put: put && (() => put(filled)),
        copy: () => void navigator.clipboard.writeText(words).catch(() => undefined),
        remove: () => remove(filled),
      };
      for (const button of made.querySelectorAll<HTMLButtonElement>('[data-aside]')) {
        const handle = does[button.dataset['aside'] ?? ''];
        button.hidden = handle === undefined;
        if (handle) button.addEventListener('click', handle);
      }
      return made;
    }),
  );
  place.hidden = kept.length === 0;
}

/** Words and numbers, without what was only chosen. */
export function wordsIn(filled: Filled): string {
  return Object.entries(filled)
    .filter(
      ([name, value]) =>
        value.trim() !== '' && !/^(?:author$|date\/|steps\/.*\/(?:owner|due|section)$)|\/fate$/.test(name),
    )
    .map(([name, value]) => (/^(?:readings|confidence|pulse)\//.test(name) ? `${name}: ${value}` : value))
    .join('\n\n');
}

import type { Filled } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { isOfWho } from './check-in-form.ts';
import type { WorkingForm } from './hand-over.ts';

/**
 * Shows stored drafts that don't fit what the form makes now: to be read, copied, put into it, or removed. If others
 * have changed a file, a draft of it can't be put in, because that would undo their changes.
 * @param left is called with the remaining drafts after one was handled
 */
export function showAside(
  form: WorkingForm,
  { words }: WritePageData,
  kept: readonly Filled[],
  left: (kept: readonly Filled[]) => void,
): void {
  const place = requireElement('write-aside', HTMLElement);
  const template = requireElement('write-aside-one', HTMLTemplateElement);
  place.replaceChildren(
    ...kept.map((filled) => {
      const made = document.importNode(template.content, true);
      const others = kept.filter((each) => each !== filled);
      const told = { why: form.file ? words.asideChanged : words.asideGone, words: wordsIn(filled) };
      for (const [name, text] of Object.entries(told))
        for (const element of made.querySelectorAll(`[data-${name}]`)) element.textContent = text;
      const does: Record<string, (() => void) | undefined> = {
        put: form.file ? undefined : () => left([...others, ...putInto(form, filled)]),
        copy: () => void navigator.clipboard.writeText(told.words).catch(() => undefined),
        remove: () => left(others),
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

/** Puts a draft into the form. @returns what is set aside instead: the form's former content, and values without a control */
function putInto(form: WorkingForm, filled: Filled): Filled[] {
  const before = form.filled;
  const who = Object.fromEntries(Object.entries(before).filter(([name]) => isOfWho(name)));
  form.element.reset();
  form.restore(who);
  const empty = form.filled;
  const written = Object.entries(before).some(([name, value]) => value.trim() !== '' && value !== empty[name]);
  form.restore({ ...filled, ...who });
  const now = form.filled;
  const left = Object.fromEntries(
    Object.entries(filled).filter(([name, value]) => !isOfWho(name) && value.trim() !== '' && now[name] !== value),
  );
  return [...(written ? [before] : []), left].filter((each) => wordsIn(each) !== '');
}

/** Returns words and numbers, without what was only chosen. */
function wordsIn(filled: Filled): string {
  return Object.entries(filled)
    .filter(
      ([name, value]) =>
        value.trim() !== '' && !/^(?:author$|date\/|steps\/.*\/(?:owner|due|section)$)|\/fate$/.test(name),
    )
    .map(([name, value]) => (/^(?:readings|confidence|pulse)\//.test(name) ? `${name}: ${value}` : value))
    .join('\n\n');
}

// Bundled separately and loaded by a script element, like the search, so that only pages with the form load it.
import program from './form-program.ts?worker&url';

let begun: HTMLScriptElement | undefined;

/** Loads the script once: it looks for a form on each page that the opened journal shows. */
function begin(): void {
  if (begun || !('write' in document.forms)) return;
  // If it fails, offline for example, the next page tries again.
  const onerror = () => (begun = undefined);
  document.head.append(
    (begun = Object.assign(document.createElement('script'), { type: 'module', src: program, onerror })),
  );
}

document.addEventListener('page-put', begin);
begin();

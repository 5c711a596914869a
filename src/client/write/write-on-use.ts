// Bundled by itself and fetched by an element, as the search is: no page but the form pays for it.
import program from './form-program.ts?worker&url';

let begun: HTMLScriptElement | undefined;

/** Once: the program itself looks for a form on each page that the opened journal puts in place. */
function begin(): void {
  if (begun || !('write' in document.forms)) return;
  // Offline, say: the next page tries again.
  const onerror = () => (begun = undefined);
  document.head.append(
    (begun = Object.assign(document.createElement('script'), { type: 'module', src: program, onerror })),
  );
}

document.addEventListener('page-put', begin);
begin();

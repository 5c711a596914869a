// Bundled by itself and fetched by an element, as the search is: no page but the form pays for it.
import program from './form-program.ts?worker&url';

/** A module runs only once, however often it's asked for: it looks for a form on each page that the opened journal puts in place. */
function begin(): void {
  if ('write' in document.forms)
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: program }));
}

document.addEventListener('page-put', begin);
begin();

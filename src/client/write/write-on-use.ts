// Bundled separately and loaded by a script element, like the search, so that only pages with the form load it.
import program from './form-program.ts?worker&url';

/** Loads the script, which runs only once however often it's requested: it looks for a form on each page of the opened journal. */
function begin(): void {
  if ('write' in document.forms)
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: program }));
}

document.addEventListener('page-put', begin);
begin();

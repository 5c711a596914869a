// Bundled separately and loaded by a script element: Vite's `import()` adds a helper that is larger than this whole file.
import program from './published-search.ts?worker&url';

// Nothing is loaded until a reader uses the form, or arrives with a query.
const form = document.querySelector<HTMLFormElement>('#search form');
let begun: HTMLScriptElement | undefined;

function begin(): void {
  if (begun) return;
  begun = Object.assign(document.createElement('script'), { type: 'module', src: program });
  // If it fails, offline for example, the next use of the form tries again.
  begun.onerror = () => (begun = undefined);
  document.head.append(begun);
}

form?.addEventListener('focusin', begin);
form?.addEventListener('submit', (event) => event.preventDefault());
if (form && location.search) begin();

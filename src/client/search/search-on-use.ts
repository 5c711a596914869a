// Bundled by itself and fetched by an element: Vite's `import()` brings a helper along that is larger than all of this file.
import program from './published-search.ts?worker&url';

// Nothing is fetched before a reader turns to the form, or comes with something to be found.
const form = document.querySelector<HTMLFormElement>('#search form');
let begun: HTMLScriptElement | undefined;

function begin(): void {
  if (begun) return;
  begun = Object.assign(document.createElement('script'), { type: 'module', src: program });
  // Offline, say: the next turn to the form tries again.
  begun.onerror = () => (begun = undefined);
  document.head.append(begun);
}

form?.addEventListener('focusin', begin);
form?.addEventListener('submit', (event) => event.preventDefault());
if (form && location.search) begin();

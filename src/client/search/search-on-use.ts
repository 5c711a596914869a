// Nothing is fetched before a reader turns to the form, or comes with something to be found.
const form = document.querySelector<HTMLFormElement>('#search form');

if (form) {
  let begun: Promise<unknown> | undefined;
  const begin = (): void => {
    begun ??= import('./published-search.ts')
      .then(({ start }) => start())
      // Offline, say: the next turn to the form tries again.
      .catch(() => (begun = undefined));
  };
  form.addEventListener('focusin', begin);
  form.addEventListener('submit', (event) => event.preventDefault());
  if (location.search) begin();
}

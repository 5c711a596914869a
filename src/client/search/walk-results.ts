const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the arrow keys walk from the field through the links of a list and back, beside what the tab key does. */
export function walkResults(field: HTMLElement, list: HTMLElement): void {
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.findIndex((stop) => stop === event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  for (const place of [field, list]) place.addEventListener('keydown', walk);
}

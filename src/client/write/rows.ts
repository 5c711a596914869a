/** Copies a template, replacing `#` in names, ids and references with a number. */
function numbered(template: HTMLTemplateElement, row: number): DocumentFragment {
  const made = document.importNode(template.content, true);
  for (const element of made.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (value.includes('/#')) element.setAttribute(name, value.replaceAll('/#', `/${row}`));
  return made;
}

/** A part of the form with any number of rows: wins, setbacks, promises. */
export class Rows {
  readonly #part: HTMLElement;
  readonly #add: HTMLButtonElement;
  #next = 0;

  /** @param changed is called whenever a row is added or removed */
  constructor(part: HTMLElement, changed: () => void) {
    this.#part = part;
    const add = part.querySelector<HTMLButtonElement>('[data-add]');
    if (!add) throw new Error('The part has no button for another row.');
    this.#add = add;
    add.addEventListener('click', () => {
      this.addRow()?.querySelector<HTMLElement>('input, textarea')?.focus();
      changed();
    });
    part.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-remove]') : null;
      if (!button) return;
      button.closest('.write-row')?.remove();
      add.focus();
      changed();
    });
  }

  get name(): string {
    return this.#part.dataset['rows'] ?? '';
  }

  /** Adds a row. @param row its number; by default the next one */
  addRow(row = this.#next): HTMLElement | undefined {
    const template = this.#part.querySelector('template');
    if (!template) return undefined;
    this.#next = Math.max(this.#next, row + 1);
    this.#add.before(numbered(template, row));
    return this.#part.querySelector<HTMLElement>('.write-row:last-of-type') ?? undefined;
  }

  /** Adds rows for all given names, and at least a minimum number. */
  fit(names: readonly string[], least: number): void {
    for (const row of this.#part.querySelectorAll('.write-row')) row.remove();
    this.#next = 0;
    const rows = new Set(
      names.flatMap((name) => {
        const [part, row] = name.split('/');
        return part === this.name && row !== undefined ? [Number(row)] : [];
      }),
    );
    for (const row of [...rows].toSorted((a, b) => a - b)) this.addRow(row);
    for (let count = rows.size; count < least; count += 1) this.addRow();
  }
}

import type { Words } from '../words.ts';

export const writing: Words['writing'] = {
  edit: 'Diese Seite bearbeiten',
  editSide: (name) => `Die Seite von ${name} bearbeiten`,
  next: 'Das nächste Check-in schreiben',
  nextSide: (name) => `Die Seite von ${name} schreiben`,
  inBrowser: 'Oder im Browser beginnen',
};

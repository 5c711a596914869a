import type { Words } from '../words.ts';

export const writing: Words['writing'] = {
  edit: 'Modifier cette page',
  editSide: (name) => `Modifier le côté de\u202f: ${name}`,
  next: 'Écrire le prochain bilan',
  nextSide: (name) => `Écrire le côté de\u202f: ${name}`,
  inBrowser: 'Ou le commencer dans le navigateur',
};

import type { Words } from '../words.ts';

export const writing: Words['writing'] = {
  edit: 'Editar esta página',
  editSide: (name) => `Editar la parte de ${name}`,
  next: 'Escribir el próximo encuentro',
  nextSide: (name) => `Escribir la parte de ${name}`,
  inBrowser: 'O empezarlo en el navegador',
};

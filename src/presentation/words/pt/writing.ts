import type { Words } from '../words.ts';

export const writing: Words['writing'] = {
  edit: 'Editar esta página',
  editSide: (name) => `Editar a parte de ${name}`,
  next: 'Escrever o próximo encontro',
  nextSide: (name) => `Escrever a parte de ${name}`,
  inBrowser: 'Ou começar no navegador',
};

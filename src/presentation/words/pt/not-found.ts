import type { Words } from '../words.ts';

export const notFound: Words['notFound'] = {
  title: 'Aqui não há nada',
  text: 'Esta página não existe, ou não é para ser vista aqui.',
  home: 'Voltar ao diário',
};

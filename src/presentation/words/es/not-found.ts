import type { Words } from '../words.ts';

export const notFound: Words['notFound'] = {
  title: 'Aquí no hay nada',
  text: 'Esta página no existe, o no se comparte.',
  home: 'Volver al diario',
};

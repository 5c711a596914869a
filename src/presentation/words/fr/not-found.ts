import type { Words } from '../words.ts';

export const notFound: Words['notFound'] = {
  title: 'Rien ici',
  text: 'Cette page n’existe pas, ou n’est pas partagée.',
  home: 'Retour au journal',
};

import type { Words } from '../words.ts';

export const notFound: Words['notFound'] = {
  title: 'Hier ist nichts',
  text: 'Diese Seite gibt es nicht, oder sie wird nicht geteilt.',
  home: 'Zurück zum Tagebuch',
};

import type { Words } from '../words.ts';

export const markdown: Words['markdown'] = {
  footnotes: 'Notes de bas de page',
  backToReference: (reference) => `Retour à l’appel de note ${reference}`,
  task: (text, done) => `${done ? 'Fait' : 'En cours'}\u202f: ${text}`,
  table: (columns) => `Tableau\u202f: ${columns}`,
};

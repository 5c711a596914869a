import type { Words } from '../words.ts';

export const markdown: Words['markdown'] = {
  footnotes: 'Fußnoten',
  backToReference: (reference) => `Zurück zu Verweis ${reference}`,
  task: (text, done) => `${done ? 'Erledigt' : 'Offen'}: ${text}`,
  table: (columns) => `Tabelle: ${columns}`,
};

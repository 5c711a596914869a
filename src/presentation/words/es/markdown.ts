import type { Words } from '../words.ts';

export const markdown: Words['markdown'] = {
  footnotes: 'Notas al pie',
  backToReference: (reference) => `Volver a la referencia ${reference}`,
  task: (text, done) => `${done ? 'Hecho' : 'Pendiente'}: ${text}`,
  table: (columns) => `Tabla: ${columns}`,
};

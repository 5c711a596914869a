import type { Words } from '../words.ts';

export const markdown: Words['markdown'] = {
  footnotes: 'Notas de rodapé',
  backToReference: (reference) => `Voltar à referência ${reference}`,
  task: (text, done) => `${done ? 'Feito' : 'Pendente'}: ${text}`,
  table: (columns) => `Tabela: ${columns}`,
};

import type { Words } from '../words.ts';

export const pulse: Words['pulse'] = {
  motivation: 'Motivação',
  trust: 'Confiança',
  energy: 'Energia',
  outOf: (value, most) => `${value} de ${most}`,
};

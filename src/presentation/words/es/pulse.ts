import type { Words } from '../words.ts';

export const pulse: Words['pulse'] = {
  motivation: 'Motivación',
  trust: 'Confianza',
  energy: 'Energía',
  outOf: (value, most) => `${value} de ${most}`,
};

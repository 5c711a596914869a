import type { Words } from '../words.ts';

export const pulse: Words['pulse'] = {
  motivation: 'Motivation',
  trust: 'Vertrauen',
  energy: 'Energie',
  outOf: (value, most) => `${value} von ${most}`,
};

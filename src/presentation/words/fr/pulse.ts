import type { Words } from '../words.ts';

export const pulse: Words['pulse'] = {
  motivation: 'Motivation',
  trust: 'Confiance',
  energy: 'Énergie',
  outOf: (value, most) => `${value} sur ${most}`,
};

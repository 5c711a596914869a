import type { Words } from '../words.ts';

export const pulse: Words['pulse'] = {
  motivation: 'الدافعية',
  trust: 'الثقة',
  energy: 'الطاقة',
  outOf: (value, most) => `${value} من ${most}`,
};

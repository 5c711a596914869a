import type { Words } from '../words.ts';

export const pulse: Words['pulse'] = {
  motivation: 'やる気',
  trust: '信頼',
  energy: '元気',
  outOf: (value, most) => `${most}段階中${value}`,
};

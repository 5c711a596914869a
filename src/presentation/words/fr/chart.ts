import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  plan: 'Plan',
  formerPlan: 'Ancien plan',
  forecast: 'Prévision',
  hold: 'Plage à tenir',
  checkpoint: 'Étape',
  target: 'Cible',
  milestone: 'Jalon',
  keys: 'Les flèches du clavier parcourent les relevés.',
};

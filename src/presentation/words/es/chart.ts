import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  plan: 'Plan',
  formerPlan: 'Plan anterior',
  forecast: 'Previsión',
  hold: 'Margen que mantener',
  checkpoint: 'Etapa',
  target: 'Meta',
  milestone: 'Hito',
  keys: 'Las flechas del teclado recorren las mediciones.',
};

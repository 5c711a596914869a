import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  plan: 'Plano',
  formerPlan: 'Plano anterior',
  forecast: 'Previsão',
  hold: 'Margem a manter',
  checkpoint: 'Etapa',
  target: 'Meta',
  milestone: 'Marco',
  keys: 'As setas do teclado percorrem as medições.',
};

import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  plan: 'Plan',
  formerPlan: 'Früherer Plan',
  forecast: 'Vorhersage',
  hold: 'Bereich, der gehalten wird',
  checkpoint: 'Zwischenziel',
  target: 'Ziel',
  milestone: 'Meilenstein',
  keys: 'Mit den Pfeiltasten geht ihr durch die Messwerte.',
};

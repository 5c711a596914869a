import type { Words } from '../words.ts';

export const closing: Words['closing'] = {
  title: 'Lo que hicimos en común',
  kicker: (from, to) => `Del ${from} al ${to}`,
  description: (name) => `${name}: una mirada atrás a todo el camino.`,
  ended: (date) => `Este camino en común terminó el ${date}.`,
  lookBack: 'Mirar atrás a todo el camino',
  renewal: (ends) => `El plazo termina el ${ends}. Es hora de hablar de si seguimos.`,
  toAgreement: 'En qué quedamos',
  success: 'Lo que llamamos éxito',
  goals: 'Qué fue de nuestros objetivos',
  lastTalk: 'Para la última conversación',
  questions: [
    '¿Qué nos enorgullece?',
    '¿Qué aprendió cada persona de la otra?',
    '¿Qué sigue, y con quién?',
    '¿Qué queremos agradecernos?',
  ],
};

import type { Words } from '../words.ts';
import { times } from './counting.ts';

export const partners: Words['partners'] = {
  facts: {
    duties: 'Funções',
    strengths: 'Pontos fortes',
    values: 'Valores',
    motivations: 'O que volta a ligar o motor',
    workingStyle: 'Forma de trabalhar',
    communication: 'Como conversar comigo',
    feedback: 'Comentários que peço',
    commitment: 'Tempo que dou',
    timezone: 'Fuso horário',
    rolesReviewed: 'Última revisão do papel',
  },
  feedbackKinds: {
    listen: 'Primeiro, escutar',
    question: 'Fazer perguntas',
    challenge: 'Lançar desafios',
  },
  style: (text) => `Estilo: ${text}`,
  prefers: (text) => `Prefere: ${text}`,
  avoid: (text) => `Melhor não: ${text}`,
  feedbackGiven: (n, to) => `Deu comentários a ${to} ${times(n)}.`,
  sections: {
    about: 'Retrato',
    goals: 'Objetivos',
    benchmarks: 'Indicadores',
    promised: 'Compromissos',
    feedback: 'Comentários',
  },
  description: (name, role) => (role === '' ? name : `${name}: ${role}`),
};

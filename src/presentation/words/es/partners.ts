import type { Words } from '../words.ts';
import { times } from './counting.ts';

export const partners: Words['partners'] = {
  facts: {
    duties: 'Funciones',
    strengths: 'Fortalezas',
    values: 'Valores',
    motivations: 'Qué vuelve a encender el motor',
    workingStyle: 'Manera de trabajar',
    communication: 'Cómo hablar conmigo',
    feedback: 'Comentarios que pido',
    commitment: 'Tiempo que doy',
    timezone: 'Zona horaria',
    rolesReviewed: 'Última revisión del rol',
  },
  feedbackKinds: {
    listen: 'Primero, escúchame',
    question: 'Hazme preguntas',
    challenge: 'Ponme retos',
  },
  style: (text) => `Estilo: ${text}`,
  prefers: (text) => `Prefiere: ${text}`,
  avoid: (text) => `Mejor no: ${text}`,
  feedbackGiven: (n, to) => `Dio comentarios a ${to} ${times(n)}.`,
  sections: {
    about: 'Retrato',
    goals: 'Objetivos',
    benchmarks: 'Indicadores',
    promised: 'Compromisos',
    feedback: 'Comentarios',
  },
  description: (name, role) => (role === '' ? name : `${name}: ${role}`),
};

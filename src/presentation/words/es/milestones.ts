import type { Words } from '../words.ts';
import { count, oneOr } from './counting.ts';

export const milestones: Words['milestones'] = {
  title: 'Hitos',
  lede: 'Lo que alcanzamos, lo que celebramos y lo que nos enseñaron los contratiempos.',
  kinds: { milestone: 'Hito', smallWin: 'Pequeño logro', setback: 'Contratiempo' },
  found: {
    firstSession: 'El primer encuentro',
    sessions: (n) => count(n, 'encuentro', 'encuentros'),
    streak: (n) => oneOr(n, 'Una fecha prevista cumplida', 'fechas previstas cumplidas seguidas'),
    anniversary: (years) => `${count(years, 'año', 'años')} de camino en común`,
    target: (benchmark, value) => `${benchmark}: ${value}, la meta`,
    checkpoint: (benchmark, value) => `${benchmark}: ${value}`,
  },
  reached: (on, planned) => `Alcanzado el ${on}; el plan decía el ${planned}.`,
  counted: 'Lo encontró la cuenta: nadie tuvo que escribirlo.',
  facts: {
    goal: 'Objetivo',
    benchmark: 'Indicador',
    celebrated: 'Cómo lo celebramos',
    lesson: 'Qué aprendimos',
    recovery: 'El primer paso de vuelta',
    recoveredBy: 'El camino de vuelta',
  },
  sections: {
    found: 'Encontrados por el camino',
    wins: 'Pequeños logros',
    setbacks: 'Contratiempos y el camino de vuelta',
  },
  winsLede: (n) => `${count(n, 'logro nombrado', 'logros nombrados')} en los encuentros.`,
  lesson: (text) => `Lección: ${text}`,
  recovery: (text) => `Camino de vuelta: ${text}`,
  noLesson: 'Aún no hay una lección escrita.',
  empty: 'Aún no hay hitos. El primer encuentro será uno.',
};

import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const retrospectives: Words['retrospectives'] = {
  title: 'Retrospectivas',
  lede: 'Qué trajo un trimestre o un año, y qué nos llevamos de él.',
  kicker: 'Retrospectiva',
  soFar: 'hasta ahora',
  sessions: (n) => count(n, 'encuentro', 'encuentros'),
  wins: (n) => count(n, 'logro', 'logros'),
  milestones: (n) => count(n, 'hito', 'hitos'),
  figures: { sessions: 'Encuentros', promised: 'Compromisos', milestones: 'Hitos', wins: 'Pequeños logros' },
  dueDates: (kept, of) => `${kept} de ${count(of, 'fecha prevista cumplida', 'fechas previstas cumplidas')}`,
  promises: (kept, open, dropped) =>
    [
      count(kept, 'cumplido', 'cumplidos'),
      ...(open > 0 ? [count(open, 'pendiente', 'pendientes')] : []),
      ...(dropped > 0 ? [count(dropped, 'dejado de lado', 'dejados de lado')] : []),
    ].join(', '),
  sections: {
    moved: 'Qué se movió',
    reached: 'Qué alcanzamos',
    wins: 'Pequeños logros',
    setbacks: 'Contratiempos y lo que enseñaron',
    changed: 'Qué cambiamos',
    sessions: 'Cuándo nos encontramos',
    talk: 'Para hablar',
    quarters: 'Trimestre a trimestre',
  },
  movement: (before, after) => `${before} → ${after}`,
  columns: {
    benchmark: 'Indicador',
    partner: 'Quién',
    movement: 'De dónde a dónde',
    gap: 'Respecto al plan',
    readings: 'Mediciones',
  },
  paused: (from, to, because) => `En pausa del ${from} al ${to}${because === '' ? '' : `: ${because}`}`,
  questions: [
    '¿Qué queremos seguir haciendo?',
    '¿Qué hemos aprendido de cómo somos?',
    '¿Qué dejaríamos de lado?',
    '¿Qué nos pide el próximo tramo?',
  ],
  wholeYear: (year) => `Todo ${year}`,
  previous: 'Antes',
  next: 'Después',
  pager: 'Retrospectivas de antes y de después',
  description: (period, sessions) => `Una mirada atrás a ${period}: ${sessions}.`,
  onThisDay: 'Un día como hoy',
  yearsAgo: (years) => (years === 1 ? 'Hace un año' : `Hace ${years} años`),
  empty: 'Aún no hay nada que recordar. Tras el primer encuentro, esta página empezará a llenarse.',
};

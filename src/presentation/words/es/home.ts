import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const home: Words['home'] = {
  next: 'Próximo encuentro',
  streak: 'Racha',
  sessions: 'Encuentros',
  openCommitments: 'Compromisos pendientes',
  longest: (n) => `la más larga: ${n}`,
  since: (date) => `desde el ${date}`,
  overdue: (n) => count(n, 'vencido', 'vencidos'),
  paused: (until, because) => `En pausa hasta el ${until}${because === undefined ? '' : `: ${because}`}`,
  waiting: (name, since) => `Una observación de ${name} espera respuesta desde el ${since}`,
  promised: 'Lo que hemos prometido',
  goals: 'Hacia dónde vamos',
  benchmarks: 'Dónde estamos',
  latest: 'Últimos encuentros',
  newest: 'Hito más reciente',
  kicker: (names, since) => `${names}, desde ${since}`,
  benchmarksNote: 'Las barras muestran hoy; la marca es el plan.',
  waits: 'A la espera de respuesta',
  all: {
    commitments: 'Todos los compromisos',
    goals: 'Todos los objetivos',
    benchmarks: 'Todos los indicadores',
    checkIns: 'Todos los encuentros',
    milestones: 'Todos los hitos',
  },
  nothingPublic: 'Quienes escriben este diario lo guardan para sí: nada en él es público.',
  forPartners: 'Si es tu diario, ábrelo aquí',
  description: (name, purpose) => (purpose === '' ? name : `${name}: ${purpose}`),
};

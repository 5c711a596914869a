import type { Words } from '../words.ts';
import { count, times } from './counting.ts';

export const commitments: Words['commitments'] = {
  title: 'Compromisos',
  lede: 'Qué se prometió, quién lo prometió y en qué quedó.',
  states: {
    kept: 'cumplido',
    late: 'cumplido más tarde',
    open: 'pendiente',
    overdue: 'vencido',
    dropped: 'dejado de lado',
  },
  counts: {
    kept: (n) => count(n, 'cumplido', 'cumplidos'),
    late: (n) => count(n, 'cumplido más tarde', 'cumplidos más tarde'),
    open: (n) => count(n, 'pendiente', 'pendientes'),
    overdue: (n) => count(n, 'vencido', 'vencidos'),
    dropped: (n) => count(n, 'dejado de lado', 'dejados de lado'),
  },
  carried: (n) => `aplazado ${times(n)}`,
  due: (date) => `para el ${date}`,
  settled: (date) => `el ${date}`,
  overdueBy: (days, date) => `era para el ${date}, hace ${count(days, 'día', 'días')}`,
  promised: (date) => `prometido el ${date}`,
  rate: (kept, of) => `${kept} de ${count(of, 'cumplido', 'cumplidos')}`,
  recentRate: (rate) => `${rate} en las últimas cuatro sesiones`,
  open: 'Pendientes',
  settledIn: 'Cerrados, por el año en que se prometieron',
  nothingOpen: 'Nada pendiente.',
  empty: 'Aún no hay compromisos. Cada tarea bajo «Próximos pasos» en un encuentro se convierte en uno.',
};

import type { Words } from '../words.ts';
import { count, times } from './counting.ts';

export const commitments: Words['commitments'] = {
  title: 'Compromissos',
  lede: 'O que foi prometido, por quem, e como ficou.',
  states: {
    kept: 'cumprido',
    late: 'cumprido mais tarde',
    open: 'pendente',
    overdue: 'em atraso',
    dropped: 'deixado de lado',
  },
  counts: {
    kept: (n) => count(n, 'cumprido', 'cumpridos'),
    late: (n) => count(n, 'cumprido mais tarde', 'cumpridos mais tarde'),
    open: (n) => count(n, 'pendente', 'pendentes'),
    overdue: (n) => `${n} em atraso`,
    dropped: (n) => count(n, 'deixado de lado', 'deixados de lado'),
  },
  carried: (n) => `adiado ${times(n)}`,
  due: (date) => `até ${date}`,
  settled: (date) => `em ${date}`,
  overdueBy: (days, date) => `era para ${date}, há ${count(days, 'dia', 'dias')}`,
  promised: (date) => `prometido em ${date}`,
  rate: (kept, of) => `${kept} de ${count(of, 'cumprido', 'cumpridos')}`,
  recentRate: (rate) => `${rate} nas últimas quatro sessões`,
  open: 'Pendentes',
  settledIn: 'Encerrados, pelo ano em que foram prometidos',
  nothingOpen: 'Nada pendente.',
  empty: 'Ainda não há compromissos. Cada tarefa em “Próximos passos” de um encontro passa a ser um.',
};

import type { Words } from '../words.ts';
import { count, form, times } from './counting.ts';

const states = (n: number) => ({
  kept: form(n, { one: 'tenu', other: 'tenus' }),
  late: form(n, { one: 'tenu plus tard', other: 'tenus plus tard' }),
  dropped: form(n, { one: 'abandonné', other: 'abandonnés' }),
});

export const commitments: Words['commitments'] = {
  title: 'Engagements',
  lede: 'Ce qui a été promis, par qui, et ce que c’est devenu.',
  states: { ...states(1), open: 'en cours', overdue: 'en retard' },
  counts: {
    kept: (n) => `${n} ${states(n).kept}`,
    late: (n) => `${n} ${states(n).late}`,
    open: (n) => `${n} en cours`,
    overdue: (n) => `${n} en retard`,
    dropped: (n) => `${n} ${states(n).dropped}`,
  },
  carried: (n) => `reporté ${times(n)}`,
  due: (date) => `pour le ${date}`,
  settled: (date) => `le ${date}`,
  overdueBy: (days, date) => `prévu pour le ${date}, il y a ${count(days, 'jour', 'jours')}`,
  promised: (date) => `promis le ${date}`,
  rate: (kept, of) => `${kept} sur ${of} ${states(kept).kept}`,
  recentRate: (rate) => `${rate} dans les quatre dernières rencontres`,
  open: 'En cours',
  settledIn: 'Réglés, par année d’engagement',
  nothingOpen: 'Rien en cours.',
  empty: 'Pas encore d’engagement. Une tâche sous «\u202fProchaines étapes\u202f» dans un bilan en devient un.',
};

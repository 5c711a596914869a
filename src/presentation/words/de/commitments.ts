import type { Words } from '../words.ts';
import { count, times } from './counting.ts';

export const commitments: Words['commitments'] = {
  title: 'Zusagen',
  lede: 'Was zugesagt wurde, von wem, und was daraus geworden ist.',
  states: { kept: 'gehalten', late: 'später gehalten', open: 'offen', overdue: 'überfällig', dropped: 'losgelassen' },
  counts: {
    kept: (n) => `${n} gehalten`,
    late: (n) => `${n} später gehalten`,
    open: (n) => `${n} offen`,
    overdue: (n) => `${n} überfällig`,
    dropped: (n) => `${n} losgelassen`,
  },
  carried: (n) => `${times(n)} mitgenommen`,
  due: (date) => `bis ${date}`,
  settled: (date) => `am ${date}`,
  overdueBy: (days, date) => `war bis zum ${date} gedacht, vor ${count(days, 'Tag', 'Tagen')}`,
  promised: (date) => `zugesagt am ${date}`,
  rate: (kept, of) => `${kept} von ${of} gehalten`,
  recentRate: (rate) => `${rate} in den letzten vier Treffen`,
  open: 'Offen',
  settledIn: 'Erledigt, nach dem Jahr der Zusage',
  nothingOpen: 'Nichts offen.',
  empty: 'Noch keine Zusagen. Aus einer Aufgabe unter „Nächste Schritte“ in einem Check-in wird eine.',
};

import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const retrospectives: Words['retrospectives'] = {
  title: 'Rückblicke',
  lede: 'Was ein Quartal oder ein Jahr gebracht hat, und was wir daraus mitnehmen.',
  kicker: 'Rückblick',
  soFar: 'bis jetzt',
  sessions: (n) => count(n, 'Check-in', 'Check-ins'),
  wins: (n) => count(n, 'kleiner Erfolg', 'kleine Erfolge'),
  milestones: (n) => count(n, 'Meilenstein', 'Meilensteine'),
  figures: { sessions: 'Check-ins', promised: 'Zusagen', milestones: 'Meilensteine', wins: 'Kleine Erfolge' },
  dueDates: (kept, of) => `${kept} von ${count(of, 'Termin', 'Terminen')} eingehalten`,
  promises: (kept, open, dropped) =>
    [
      `${kept} gehalten`,
      ...(open > 0 ? [`${open} offen`] : []),
      ...(dropped > 0 ? [`${dropped} losgelassen`] : []),
    ].join(', '),
  sections: {
    moved: 'Was sich bewegt hat',
    reached: 'Was wir erreicht haben',
    wins: 'Kleine Erfolge',
    setbacks: 'Rückschläge, und was sie uns gelehrt haben',
    changed: 'Was wir geändert haben',
    sessions: 'Wann wir uns getroffen haben',
    talk: 'Zum Besprechen',
    quarters: 'Quartal für Quartal',
  },
  movement: (before, after) => `${before} → ${after}`,
  columns: {
    benchmark: 'Messgröße',
    partner: 'Wer',
    movement: 'Von, bis',
    gap: 'Zum Plan',
    readings: 'Messwerte',
  },
  paused: (from, to, because) => `Pause vom ${from} bis zum ${to}${because === '' ? '' : `: ${because}`}`,
  questions: [
    'Was wollen wir weiter so machen?',
    'Was haben wir über uns gelernt?',
    'Was würden wir loslassen?',
    'Was verlangt das nächste Stück von uns?',
  ],
  wholeYear: (year) => `Das ganze Jahr ${year}`,
  previous: 'Davor',
  next: 'Danach',
  pager: 'Rückblicke davor und danach',
  description: (period, sessions) => `Rückblick auf ${period}: ${sessions}.`,
  onThisDay: 'An diesem Tag',
  yearsAgo: (years) => (years === 1 ? 'Vor einem Jahr' : `Vor ${years} Jahren`),
  empty: 'Noch gibt es nichts, worauf sich zurückblicken ließe. Nach dem ersten Check-in füllt sich diese Seite.',
};

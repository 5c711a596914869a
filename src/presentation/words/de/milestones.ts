import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const milestones: Words['milestones'] = {
  title: 'Meilensteine',
  lede: 'Was wir erreicht, was wir gefeiert und was uns Rückschläge gelehrt haben.',
  kinds: { milestone: 'Meilenstein', smallWin: 'Kleiner Erfolg', setback: 'Rückschlag' },
  found: {
    firstSession: 'Das erste Check-in',
    sessions: (n) => count(n, 'Check-in', 'Check-ins'),
    streak: (n) => `${count(n, 'Termin', 'Termine')} in Folge eingehalten`,
    anniversary: (years) => `${count(years, 'Jahr', 'Jahre')} gemeinsam`,
    target: (benchmark, value) => `${benchmark}: ${value}, das Ziel`,
    checkpoint: (benchmark, value) => `${benchmark}: ${value}`,
  },
  reached: (on, planned) => `Erreicht am ${on}; geplant war es für den ${planned}.`,
  counted: 'Durch Zählen gefunden: Niemand musste es aufschreiben.',
  facts: {
    goal: 'Ziel',
    benchmark: 'Messgröße',
    celebrated: 'Wie wir gefeiert haben',
    lesson: 'Was wir gelernt haben',
    recovery: 'Der erste Schritt zurück',
    recoveredBy: 'Der Weg zurück',
  },
  sections: { found: 'Unterwegs gefunden', wins: 'Kleine Erfolge', setbacks: 'Rückschläge, und der Weg zurück' },
  winsLede: (n) => `${count(n, 'Erfolg', 'Erfolge')}, in Check-ins genannt.`,
  lesson: (text) => `Lehre: ${text}`,
  recovery: (text) => `Weg zurück: ${text}`,
  noLesson: 'Noch keine Lehre aufgeschrieben.',
  empty: 'Noch keine Meilensteine. Das erste Check-in wird einer sein.',
};

import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const milestones: Words['milestones'] = {
  title: 'Jalons',
  lede: 'Ce que nous avons atteint, ce que nous avons fêté, et ce que les revers nous ont appris.',
  kinds: { milestone: 'Jalon', smallWin: 'Petite victoire', setback: 'Revers' },
  found: {
    firstSession: 'Le premier bilan',
    sessions: (n) => count(n, 'bilan', 'bilans'),
    streak: (n) => `${count(n, 'échéance tenue', 'échéances tenues')} d’affilée`,
    anniversary: (years) => `${count(years, 'an', 'ans')} ensemble`,
    target: (benchmark, value) => `${benchmark}\u202f: ${value}, la cible`,
    checkpoint: (benchmark, value) => `${benchmark}\u202f: ${value}`,
  },
  reached: (on, planned) => `Atteint le ${on}\u202f; le plan disait le ${planned}.`,
  counted: 'Trouvé en comptant\u202f: personne n’a eu à l’écrire.',
  facts: {
    goal: 'Objectif',
    benchmark: 'Repère',
    celebrated: 'Comment nous l’avons fêté',
    lesson: 'Ce que nous avons appris',
    recovery: 'Le premier pas',
    recoveredBy: 'La reprise',
  },
  sections: { found: 'Trouvés en chemin', wins: 'Petites victoires', setbacks: 'Les revers, et la reprise' },
  winsLede: (n) => `${count(n, 'victoire nommée', 'victoires nommées')} dans les bilans.`,
  lesson: (text) => `Leçon\u202f: ${text}`,
  recovery: (text) => `Reprise\u202f: ${text}`,
  noLesson: 'Pas encore de leçon écrite.',
  empty: 'Pas encore de jalon. Le premier bilan en sera un.',
};

import type { Words } from '../words.ts';
import { count, form } from './counting.ts';

export const retrospectives: Words['retrospectives'] = {
  title: 'Rétrospectives',
  lede: 'Ce qu’un trimestre ou une année a apporté, et ce que nous en gardons.',
  kicker: 'Rétrospective',
  soFar: 'jusqu’ici',
  sessions: (n) => count(n, 'bilan', 'bilans'),
  wins: (n) => count(n, 'petite victoire', 'petites victoires'),
  milestones: (n) => count(n, 'jalon', 'jalons'),
  figures: { sessions: 'Bilans', promised: 'Engagements', milestones: 'Jalons', wins: 'Petites victoires' },
  dueDates: (kept, of) =>
    `${kept} ${form(kept, { one: 'tenue', other: 'tenues' })} sur ${count(of, 'échéance', 'échéances')}`,
  promises: (kept, open, dropped) =>
    [
      count(kept, 'tenu', 'tenus'),
      ...(open > 0 ? [`${open} en cours`] : []),
      ...(dropped > 0 ? [count(dropped, 'abandonné', 'abandonnés')] : []),
    ].join(', '),
  sections: {
    moved: 'Ce qui a bougé',
    reached: 'Ce que nous avons atteint',
    wins: 'Petites victoires',
    setbacks: 'Les revers, et ce qu’ils nous ont appris',
    changed: 'Ce que nous avons changé',
    sessions: 'Nos rencontres',
    talk: 'À discuter',
    quarters: 'Trimestre par trimestre',
  },
  movement: (before, after) => `${before} → ${after}`,
  columns: {
    benchmark: 'Repère',
    partner: 'Partenaire',
    movement: 'De, à',
    gap: 'Face au plan',
    readings: 'Relevés',
  },
  paused: (from, to, because) => `En pause du ${from} au ${to}${because === '' ? '' : `\u202f: ${because}`}`,
  questions: [
    'Que voulons-nous continuer à faire\u202f?',
    'Qu’avons-nous appris sur nous\u202f?',
    'Que laisserions-nous de côté\u202f?',
    'Que demande de nous la prochaine étape\u202f?',
  ],
  wholeYear: (year) => `Toute l’année ${year}`,
  previous: 'Avant',
  next: 'Après',
  pager: 'Rétrospectives avant et après',
  description: (period, sessions) => `Rétrospective\u202f: ${period}, ${sessions}.`,
  onThisDay: 'Ce jour-là',
  yearsAgo: (years) => (years === 1 ? 'Il y a un an' : `Il y a ${count(years, 'an', 'ans')}`),
  empty: 'Rien encore à regarder en arrière. Cette page se remplira après le premier bilan.',
};

import type { Reading } from './reading.ts';

export const fr: Reading = {
  sections: {
    progress: 'Progrès, Progression, Avancement, Avancées',
    wins: 'Victoires, Petites victoires, Réussites, Succès, Ce qui a bien marché',
    setbacks: 'Revers, Difficultés, Échecs, Obstacles, Défis, Ce qui a moins bien marché',
    concerns: 'Préoccupations, Inquiétudes, Soucis, Craintes',
    feedback: 'Retours, Retour, Commentaires, Rétroaction',
    nextSteps: 'Prochaines étapes, Prochaine étape, Étapes suivantes, La suite, À faire, Engagements',
    accountability: 'Responsabilité, Responsabilités, Responsabilisation, Suivi, Redevabilité',
    notes: 'Remarques, Notes diverses, Divers',
  },
  setbackParts: {
    lesson: 'Leçon, Leçons, Leçon apprise, Enseignement, Appris, Ce que nous avons appris',
    recovery: 'Reprise, Rétablissement, Rebond, Retour, Premier pas',
  },
  fromTo: { words: 'before', from: 'de', to: 'à, pour' },
  and: 'et',
  due: {
    before:
      'échéance, échéance le, pour, pour le, avant, avant le, d’ici, d’ici le, d’ici au, d’ici à, jusqu’à, jusqu’au, ' +
      'au plus tard, au plus tard le',
  },
  tomorrow: 'demain',
};

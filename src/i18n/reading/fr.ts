import type { Reading } from './reading.ts';

export const fr: Reading = {
  sections: {
    progress:
      "Progrès, Progression, Avancement, Avancées, Ce que j'ai fait, Ce que nous avons fait, Ce qu'on a fait, Ce qui a été fait, Fait, Terminé, Accompli, Livré, Accomplissements, Réalisations",
    wins: "Victoires, Petites victoires, Réussites, Succès, Ce qui a bien marché, Ce qui a marché, Ce qui s'est bien passé, Ce qui a bien fonctionné, Ce qui a fonctionné, Points forts, Temps forts, Moments forts",
    setbacks:
      "Revers, Difficultés, Échecs, Obstacles, Défis, Ce qui a moins bien marché, Ce qui n'a pas marché, Ce qui n'a pas bien marché, Ce qui n'a pas fonctionné, Ce qui s'est mal passé, Ce qui s'est moins bien passé, Ce qui ne s'est pas bien passé, Ce qui a mal marché, Blocages, Points de blocage, Points bloquants, Freins",
    concerns: 'Préoccupations, Inquiétudes, Soucis, Craintes',
    feedback: 'Retours, Retour, Commentaires, Rétroaction',
    nextSteps:
      "Prochaines étapes, Prochaine étape, Étapes suivantes, La suite, À faire, Engagements, Semaine prochaine, La semaine prochaine, Mois prochain, Le mois prochain, Objectifs de la semaine prochaine, Objectifs pour la semaine prochaine, Mes objectifs pour la semaine prochaine, Plan, Plans, Plan d'action, Plan pour la semaine prochaine",
    accountability: 'Responsabilité, Responsabilités, Responsabilisation, Suivi, Redevabilité',
    notes: 'Remarques, Notes diverses, Divers',
  },
  setbackParts: {
    lesson: 'Leçon, Leçons, Leçon apprise, Enseignement, Appris, Ce que nous avons appris',
    recovery: 'Reprise, Rétablissement, Rebond, Retour, Premier pas',
  },
  fromTo: { words: 'before', from: 'de', to: 'à, pour' },
  and: 'et',
};

import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  navigation: {
    home: 'Accueil',
    timeline: 'Chronologie',
    checkIns: 'Bilans',
    commitments: 'Engagements',
    goals: 'Objectifs',
    benchmarks: 'Repères',
    milestones: 'Jalons',
    health: 'Entre nous',
    retrospectives: 'Rétrospective',
    agreement: 'Accord',
  },
  labels: {
    skipToContent: 'Aller au contenu',
    navigation: 'Menu principal',
    menu: 'Menu',
    close: 'Fermer',
    more: 'Plus',
  },
  about: (names, since) => `Journal tenu par ${names}, depuis le ${since}.`,
  private: 'Ceci est le journal privé\u202f: tout, et seulement sur cette machine.',
  madeWith: 'Fait avec Alongside',
  forPartners: 'Rien que pour nous',
  titleOf: (page, site) => `${page} · ${site}`,
};

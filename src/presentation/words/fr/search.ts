import type { Words } from '../words.ts';

export const search: Words['search'] = {
  title: 'Recherche',
  lede: 'Retrouver ce que nous avons écrit, promis, mesuré et fêté.',
  query: 'Mots à trouver',
  submit: 'Chercher',
  filters: 'Préciser',
  fields: {
    kind: { label: 'Type', any: 'Tous les types' },
    partner: { label: 'Partenaire', any: 'Tout le monde' },
    goal: { label: 'Objectif', any: 'Tous les objectifs' },
    year: { label: 'Année', any: 'Toutes les années' },
  },
  order: { label: 'Ordre', relevance: 'Le plus proche d’abord', date: 'Le plus récent d’abord' },
  kinds: {
    session: 'Bilan',
    milestone: 'Jalon',
    smallWin: 'Petite victoire',
    setback: 'Revers',
    goal: 'Objectif',
    benchmark: 'Repère',
    partner: 'Partenaire',
    page: 'Page',
    agreement: 'Accord',
    commitments: 'Engagements',
  },
  noScript: 'La recherche a besoin de JavaScript. Sans lui, ces pages énumèrent tout ce qu’il y a\u202f:',
  notServed:
    'La recherche est faite quand le site est construit. Pendant que le journal est ouvert à l’écriture, regardez ici\u202f:',
  start: 'Saisissez un mot, ou choisissez où chercher. Ou feuilletez\u202f:',
  nothingTry: 'Essayez avec moins de mots ou moins de choix, ou feuilletez\u202f:',
  results: 'Résultats',
  client: {
    loading: 'Recherche…',
    more: 'En montrer plus',
    failed: 'La recherche n’a pas pu être chargée. Vérifiez votre connexion et réessayez.',
    found: { one: '{n} page trouvée', other: '{n} pages trouvées' },
    nothing: 'Aucune page ne contient tout cela.',
  },
};

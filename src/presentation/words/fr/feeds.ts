import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const feeds: Words['feeds'] = {
  title: 'Suivre',
  lede: 'Ce qui s’écrit ici peut venir à vous\u202f: en nouvelles, dans votre agenda, ou en données.',
  link: 'Suivre',
  address: 'Son adresse',
  noAddress:
    'Le fil des nouvelles, le lien qui abonne un agenda et le badge ont besoin de l’adresse où ce journal est publié. Qui le tient peut l’inscrire comme `site.url` dans `partnership.md`.',
  news: {
    heading: 'Nouvelles',
    text: 'Un lecteur de flux vous montre chaque nouveau bilan et chaque jalon, avec tout son texte. Donnez-lui cette adresse\u202f; aucun compte n’est nécessaire, et personne n’apprend que vous lisez.',
    open: 'Ouvrir le fil des nouvelles (RSS)',
    title: (journal) => `${journal}\u202f: nouvelles`,
  },
  calendar: {
    heading: 'Agenda',
    text: 'Les jours où des bilans et des révisions sont prévus, dans l’agenda de votre téléphone ou de votre ordinateur, avec un rappel le matin d’avant. Quand ils changent ici, ils changent là-bas.',
    subscribe: 'S’abonner dans un agenda',
    download: 'Télécharger l’agenda (ICS)',
    title: (journal) => `${journal}\u202f: bilans`,
    name: (journal) => `${journal}\u202f: bilans`,
    checkIn: (journal) => `Bilan\u202f: ${journal}`,
    minutes: (n) => `Environ ${count(n, 'minute', 'minutes')}.`,
    goalReview: (goal) => `Révision de l’objectif\u202f: ${goal}`,
    renewal: (journal) => `Parler de la suite\u202f: ${journal}`,
  },
  badge: {
    heading: 'Badge',
    text: 'Une ligne sur la façon dont le partenariat tient son rythme, pour un profil ou un README. Elle est dessinée par shields.io, qui demande les mots à ce site.',
    open: 'Voir les mots (JSON)',
    markdown: 'En Markdown',
    title: (journal) => `${journal}\u202f: badge`,
    label: 'bilans',
    inARow: (n) => `${n} d’affilée`,
    nextOn: (date) => `prochain le ${date}`,
    none: 'aucun prévu',
  },
  data: {
    heading: 'Données',
    text: 'Le journal entier, pour autant qu’il soit partagé ici, pour vos propres programmes\u202f; et les nombres de chaque repère en tableau.',
    journal: 'Le journal (JSON)',
    schema: 'Ce que ses champs veulent dire (JSON Schema)',
    csv: (benchmark) => `${benchmark} (CSV)`,
    title: (journal) => `${journal}\u202f: données`,
  },
  sitemap: {
    heading: 'Moteurs de recherche',
    text: 'La liste de toutes les pages, pour ce qui parcourt le web.',
    open: 'Plan du site (XML)',
  },
  entries: {
    session: (date, topics) => (topics === undefined ? `Bilan du ${date}` : `Bilan du ${date}\u202f: ${topics}`),
    sessions: 'Bilan',
    milestone: (kind, title) => `${kind}\u202f: ${title}`,
    fact: (label, text) => `${label}\u202f: ${text}`,
  },
};

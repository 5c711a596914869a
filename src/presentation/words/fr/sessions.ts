import type { Words } from '../words.ts';
import { closed, count } from './counting.ts';

export const sessions: Words['sessions'] = {
  title: 'Bilans',
  lede: (n) =>
    n === 0
      ? 'Toutes les rencontres, la plus récente d’abord.'
      : `${count(n, 'rencontre', 'rencontres')}, la plus récente d’abord.`,
  number: (n) => `Rencontre ${n}`,
  onTime: 'À temps',
  offDue: (days) =>
    days < 0 ? `${count(-days, 'jour', 'jours')} plus tôt` : `${count(days, 'jour', 'jours')} plus tard`,
  said: (from, to, text) => `${from} à ${to}\u202f: ${text}`,
  concern: (text) => `Préoccupation\u202f: ${text}`,
  previous: 'Avant',
  next: 'Après',
  together: 'Ce que nous avons écrit',
  sides: 'Chaque côté',
  side: 'Un côté',
  absent: (names) => `Sans ${names}`,
  columns: {
    date: 'Rencontre',
    topics: 'Sujets',
    notes: 'Retours et remarques',
    nextSteps: 'Prochaines étapes',
    accountability: 'Responsabilité',
  },
  table: (year) => `Bilans de ${year}`,
  readings: 'Relevés',
  readingsNote: 'Par rapport au plan de ce jour-là.',
  readingColumns: {
    benchmark: 'Repère',
    partner: 'Partenaire',
    reading: 'Relevé',
    actual: 'Compte pour',
    planned: 'Prévu',
    gap: 'Face au plan',
  },
  promised: 'Promis ici',
  promisedNote: 'Avec ce que c’est devenu.',
  followedUp: 'Promis auparavant',
  confidence: 'Confiance',
  confidenceIn: (goal) => `Confiance\u202f: ${goal}`,
  pulse: 'Comment nous allons',
  milestones: 'Atteint ce jour-là',
  remarks: 'Remarques',
  remarkOn: (line) => `sur «\u202f${line}\u202f»`,
  remarkBy: (name, date) => `Remarque faite par ${name} le ${date}`,
  answerBy: (name, date) => `Réponse donnée par ${name} le ${date}`,
  beside: (n) =>
    n === 1
      ? 'Une remarque se trouve plus haut, à côté de sa ligne.'
      : `${count(n, 'remarque se trouve', 'remarques se trouvent')} plus haut, à côté de leur ligne.`,
  waits: (since, names) =>
    `${closed(`En attente d’une réponse depuis le ${since}`)}${names === undefined ? '' : ` À donner par\u202f: ${names}.`}`,
  answer: 'Répondre dans la pull request',
  acknowledged: (name, date) => closed(`Lu et approuvé par ${name} le ${date}`),
  source: 'Lire la pull request',
  description: (date, topics) => (topics === undefined ? `Bilan du ${date}.` : `Bilan du ${date}\u202f: ${topics}.`),
  empty: 'Pas encore de bilan. Le premier est le plus difficile, et le plus court suffira.',
};

import type { Words } from '../words.ts';
import { count } from './counting.ts';

const COUNTED = {
  last: 'Le dernier relevé compte',
  sum: 'Les relevés s’additionnent',
  mean: 'La moyenne de tous les relevés compte',
  max: 'Le plus grand relevé compte',
};

export const benchmarks: Words['benchmarks'] = {
  title: 'Repères',
  lede: 'Ce que nous mesurons, et où cela en est par rapport au plan.',
  noReading: 'pas encore de relevé',
  together: 'Ensemble',
  states: {
    notStarted: 'pas commencé',
    ahead: 'en avance sur le plan',
    onPlan: 'dans le plan',
    behind: 'en retard sur le plan',
    reached: 'atteint',
    held: 'dans la limite',
    broken: 'hors de la limite',
    noPlan: 'sans plan',
  },
  gap: (gap, amount) =>
    gap === 0 ? 'exactement dans le plan' : `${amount} ${gap > 0 ? 'd’avance' : 'de retard'} sur le plan`,
  by: (date) => `d’ici au ${date}`,
  aim: (value, date) => `${value} d’ici au ${date}`,
  atMost: (value) => `au plus ${value}`,
  atLeast: (value) => `au moins ${value}`,
  within: (low, high) => `entre ${low} et ${high}`,
  ofTarget: (actual, target) => `${actual} sur ${target}`,
  downTo: (actual, target) => `${actual}, à ramener à ${target}`,
  of: (partner, text) => `${partner}\u202f: ${text}`,
  planned: (value) => `prévu\u202f: ${value}`,
  countOf: (n, of) => `${n} sur ${of}`,
  days: (days) =>
    days === 0 ? 'au jour près' : `${count(Math.abs(days), 'jour', 'jours')} ${days > 0 ? 'd’avance' : 'de retard'}`,
  labels: {
    now: 'Aujourd’hui',
    standing: 'Face au plan',
    needed: 'À faire ensuite',
    held: 'Relevés dans la limite',
  },
  target: 'Cible',
  checkpoint: 'Étape',
  howCounted: (aggregate, per) =>
    `${COUNTED[aggregate]}, ${per === 'partner' ? 'chaque partenaire à part' : 'pour tout le monde ensemble'}.`,
  noForecast: {
    tooFewReadings: 'Pas de prévision\u202f: il faut quatre relevés pour voir une direction.',
    wrongWay: 'Pas de prévision\u202f: les derniers relevés ne mènent pas vers la cible.',
    reached: 'La cible est atteinte.',
    hold: 'Une limite à tenir n’a pas de fin à prévoir.',
    closed: 'Pas de prévision\u202f: on ne travaille pas à cet objectif.',
    noPlan: 'Pas de prévision\u202f: aucun plan ne mène à une cible.',
  },
  forecast: (earliest, latest, expected) =>
    `Au rythme des derniers relevés\u202f: vers le ${expected}, entre le ${earliest} et le ${latest}.`,
  forecastOpen: (earliest, expected) =>
    `Au rythme des derniers relevés\u202f: vers le ${expected}, au plus tôt le ${earliest}\u202f; au plus tard, c’est ouvert.`,
  summary: ({ who, count: n, from, to, actual, standing }) =>
    `${who === undefined ? '' : `${who}\u202f: `}${count(n, 'relevé', 'relevés')} du ${from} au ${to}, maintenant ${actual}, ${standing}.`,
  summaryEmpty: (who) => (who === undefined ? 'Pas encore de relevé.' : `${who}\u202f: pas encore de relevé.`),
  sections: {
    standing: 'Où cela en est',
    checkpoints: 'Étapes',
    readings: 'Tous les relevés',
    milestones: 'Jalons',
    story: 'Avec nos mots',
  },
  columns: {
    date: 'Rencontre',
    partner: 'Partenaire',
    reading: 'Relevé',
    actual: 'Compte pour',
    planned: 'Prévu',
    gap: 'Face au plan',
  },
  csv: 'Télécharger en CSV',
  empty: 'Pas encore de repère. Un nombre que vous relevez à chaque bilan suffit.',
};

import type { Words } from '../words.ts';
import { count } from './counting.ts';

const COUNTED = {
  last: 'Der letzte Messwert zählt',
  sum: 'Die Messwerte werden zusammengezählt',
  mean: 'Der Durchschnitt aller Messwerte zählt',
  max: 'Der höchste Messwert zählt',
};

export const benchmarks: Words['benchmarks'] = {
  title: 'Messgrößen',
  lede: 'Was wir messen, und wie es zum Plan steht.',
  noReading: 'noch kein Messwert',
  together: 'Gemeinsam',
  states: {
    notStarted: 'noch nicht begonnen',
    ahead: 'dem Plan voraus',
    onPlan: 'im Plan',
    behind: 'hinter dem Plan',
    reached: 'erreicht',
    held: 'innerhalb der Linie',
    broken: 'außerhalb der Linie',
    noPlan: 'kein Plan',
  },
  gap: (gap, amount) => (gap === 0 ? 'genau im Plan' : `${amount} ${gap > 0 ? 'vor' : 'hinter'} dem Plan`),
  by: (date) => `bis ${date}`,
  aim: (value, date) => `${value} bis ${date}`,
  atMost: (value) => `höchstens ${value}`,
  atLeast: (value) => `mindestens ${value}`,
  within: (low, high) => `zwischen ${low} und ${high}`,
  ofTarget: (actual, target) => `${actual} von ${target}`,
  downTo: (actual, target) => `${actual}, Ziel ist ${target}`,
  of: (partner, text) => `${partner}: ${text}`,
  planned: (value) => `Plan: ${value}`,
  countOf: (n, of) => `${n} von ${of}`,
  days: (days) =>
    days === 0 ? 'auf den Tag genau' : `${count(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'voraus' : 'zurück'}`,
  labels: { now: 'Jetzt', standing: 'Zum Plan', needed: 'Als Nächstes nötig', held: 'Messwerte innerhalb der Linie' },
  target: 'Ziel',
  checkpoint: 'Zwischenziel',
  howCounted: (aggregate, per) =>
    `${COUNTED[aggregate]}, ${per === 'partner' ? 'für alle einzeln' : 'für alle gemeinsam'}.`,
  noForecast: {
    tooFewReadings: 'Keine Vorhersage: Erst mit vier Messwerten zeigt sich eine Richtung.',
    wrongWay: 'Keine Vorhersage: Die letzten Messwerte führen nicht zum Ziel hin.',
    reached: 'Das Ziel ist erreicht.',
    hold: 'Eine Linie, die gehalten wird, hat kein Ende, das sich vorhersagen ließe.',
    closed: 'Keine Vorhersage: An diesem Ziel wird nicht gearbeitet.',
    noPlan: 'Keine Vorhersage: Kein Plan führt zu einem Ziel.',
  },
  forecast: (earliest, latest, expected) =>
    `Im Tempo der letzten Messwerte: etwa am ${expected}, zwischen dem ${earliest} und dem ${latest}.`,
  forecastOpen: (earliest, expected) =>
    `Im Tempo der letzten Messwerte: etwa am ${expected}, frühestens am ${earliest}; wie spät, ist offen.`,
  summary: ({ who, count: n, from, to, actual, standing }) =>
    `${who === undefined ? '' : `${who}: `}${count(n, 'Messwert', 'Messwerte')} vom ${from} bis zum ${to}, jetzt ${actual}, ${standing}.`,
  summaryEmpty: (who) => (who === undefined ? 'Noch keine Messwerte.' : `${who}: noch keine Messwerte.`),
  sections: {
    standing: 'Wie es steht',
    checkpoints: 'Zwischenziele',
    readings: 'Alle Messwerte',
    milestones: 'Meilensteine',
    story: 'In unseren Worten',
  },
  columns: {
    date: 'Treffen',
    partner: 'Wer',
    reading: 'Messwert',
    actual: 'Zählt als',
    planned: 'Plan',
    gap: 'Zum Plan',
  },
  csv: 'Als CSV herunterladen',
  empty: 'Noch keine Messgrößen. Eine Zahl, die ihr bei jedem Check-in ablest, genügt.',
};

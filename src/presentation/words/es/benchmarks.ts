import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const benchmarks: Words['benchmarks'] = {
  title: 'Indicadores',
  lede: 'Qué medimos y cómo va respecto al plan.',
  noReading: 'aún sin medición',
  together: 'En conjunto',
  states: {
    notStarted: 'sin empezar',
    ahead: 'por delante del plan',
    onPlan: 'según el plan',
    behind: 'por detrás del plan',
    reached: 'alcanzado',
    held: 'dentro del límite',
    broken: 'fuera del límite',
    noPlan: 'sin plan',
  },
  gap: (gap, amount) =>
    gap === 0 ? 'justo según el plan' : `${amount} por ${gap > 0 ? 'delante' : 'detrás'} del plan`,
  by: (date) => `para el ${date}`,
  aim: (value, date) => `${value} para el ${date}`,
  atMost: (value) => `como máximo ${value}`,
  atLeast: (value) => `como mínimo ${value}`,
  within: (low, high) => `entre ${low} y ${high}`,
  ofTarget: (actual, target) => `${actual} de ${target}`,
  downTo: (actual, target) => `${actual}, bajando hacia ${target}`,
  of: (partner, text) => `${partner}: ${text}`,
  planned: (value) => `en el plan: ${value}`,
  countOf: (n, of) => `${n} de ${of}`,
  days: (days) =>
    days === 0 ? 'justo en el día' : `${count(Math.abs(days), 'día', 'días')} de ${days > 0 ? 'adelanto' : 'retraso'}`,
  labels: {
    now: 'Ahora',
    standing: 'Respecto al plan',
    needed: 'Lo que sigue',
    held: 'Mediciones dentro del límite',
  },
  target: 'Meta',
  checkpoint: 'Etapa',
  howCounted: (aggregate, per) =>
    `${{ last: 'Cuenta la última medición', sum: 'Las mediciones se suman', mean: 'Cuenta la media de todas las mediciones', max: 'Cuenta la medición más alta' }[aggregate]}, ${per === 'partner' ? 'por separado para cada persona' : 'para el conjunto'}.`,
  noForecast: {
    tooFewReadings: 'Sin previsión: hacen falta cuatro mediciones para ver un rumbo.',
    wrongWay: 'Sin previsión: las últimas mediciones no llevan hacia la meta.',
    reached: 'La meta está alcanzada.',
    hold: 'Un límite que se mantiene no tiene un final que prever.',
    closed: 'Sin previsión: ahora no se trabaja en este objetivo.',
    noPlan: 'Sin previsión: ningún plan lleva a una meta.',
  },
  forecast: (earliest, latest, expected) =>
    `Al ritmo de las últimas mediciones: hacia el ${expected}, entre el ${earliest} y el ${latest}.`,
  forecastOpen: (earliest, expected) =>
    `Al ritmo de las últimas mediciones: hacia el ${expected}, no antes del ${earliest}; hasta cuándo, está abierto.`,
  summary: (of) =>
    `${of.who === undefined ? '' : `${of.who}: `}${count(of.count, 'medición', 'mediciones')} del ${of.from} al ${of.to}, ahora ${of.actual}, ${of.standing}.`,
  summaryEmpty: (who) => (who === undefined ? 'Aún no hay mediciones.' : `${who}: aún no hay mediciones.`),
  sections: {
    standing: 'Cómo va',
    checkpoints: 'Etapas',
    readings: 'Todas las mediciones',
    milestones: 'Hitos',
    story: 'Con nuestras palabras',
  },
  columns: {
    date: 'Sesión',
    partner: 'Quién',
    reading: 'Medición',
    actual: 'Cuenta como',
    planned: 'Según el plan',
    gap: 'Respecto al plan',
  },
  csv: 'Descargar como CSV',
  empty: 'Aún no hay indicadores. Basta con un número que se mire en cada encuentro.',
};

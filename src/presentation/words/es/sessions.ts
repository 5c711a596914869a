import type { Words } from '../words.ts';
import { count, oneOr } from './counting.ts';

export const sessions: Words['sessions'] = {
  title: 'Encuentros',
  lede: (n) =>
    n === 0
      ? 'Todas las sesiones, de la más reciente a la más antigua.'
      : `${count(n, 'sesión', 'sesiones')}, de la más reciente a la más antigua.`,
  number: (n) => `Sesión ${n}`,
  onTime: 'A tiempo',
  offDue: (days) => `${count(Math.abs(days), 'día', 'días')} ${days < 0 ? 'antes' : 'después'}`,
  said: (from, to, text) => `${from} para ${to}: ${text}`,
  concern: (text) => `Preocupación: ${text}`,
  previous: 'Anterior',
  next: 'Siguiente',
  together: 'Lo que escribimos',
  sides: 'Dos miradas',
  side: 'Una mirada',
  absent: (names) => `Sin ${names}`,
  columns: {
    date: 'Sesión',
    topics: 'Temas',
    notes: 'Comentarios y notas',
    nextSteps: 'Próximos pasos',
    accountability: 'Responsabilidad',
  },
  table: (year) => `Encuentros de ${year}`,
  readings: 'Mediciones',
  readingsNote: 'Respecto al plan de ese día.',
  readingColumns: {
    benchmark: 'Indicador',
    partner: 'Quién',
    reading: 'Medición',
    actual: 'Cuenta como',
    planned: 'Según el plan',
    gap: 'Respecto al plan',
  },
  promised: 'Prometido aquí',
  promisedNote: 'Y en qué quedó cada compromiso.',
  followedUp: 'Prometido antes',
  confidence: 'Certeza',
  confidenceIn: (goal) => `Certeza: ${goal}`,
  pulse: 'Cómo estamos',
  milestones: 'Alcanzado este día',
  remarks: 'Observaciones',
  remarkOn: (line) => `sobre «${line}»`,
  remarkBy: (name, date) => `Observación de ${name}, ${date}`,
  answerBy: (name, date) => `Respuesta de ${name}, ${date}`,
  beside: (n) =>
    oneOr(
      n,
      'Una observación está junto a su línea, más arriba.',
      'observaciones están junto a sus líneas, más arriba.',
    ),
  waits: (since, names) =>
    `Espera respuesta desde el ${since}.${names === undefined ? '' : ` La respuesta está en manos de ${names}.`}`,
  answer: 'Responder en el pull request',
  acknowledged: (name, date) => `Leído y aprobado por ${name} el ${date}.`,
  source: 'Leer el pull request',
  description: (date, topics) =>
    topics === undefined ? `Encuentro del ${date}.` : `Encuentro del ${date}: ${topics}.`,
  empty: 'Aún no hay encuentros. El primero es el que más cuesta, y con el más corto basta.',
};

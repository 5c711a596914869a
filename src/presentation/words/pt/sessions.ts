import type { Words } from '../words.ts';
import { count, oneOr } from './counting.ts';
import { sentence } from './sentence.ts';

export const sessions: Words['sessions'] = {
  title: 'Encontros',
  lede: (n) =>
    n === 0
      ? 'Todas as sessões, da mais recente à mais antiga.'
      : `${count(n, 'sessão', 'sessões')}, da mais recente à mais antiga.`,
  number: (n) => `Sessão ${n}`,
  onTime: 'A tempo',
  offDue: (days) => `${count(Math.abs(days), 'dia', 'dias')} ${days < 0 ? 'antes' : 'depois'}`,
  said: (from, to, text) => `${from} para ${to}: ${text}`,
  concern: (text) => `Preocupação: ${text}`,
  previous: 'Anterior',
  next: 'Seguinte',
  together: 'O que escrevemos',
  sides: 'Dois olhares',
  side: 'Um olhar',
  absent: (names) => `Sem ${names}`,
  columns: {
    date: 'Sessão',
    topics: 'Temas',
    notes: 'Comentários e anotações',
    nextSteps: 'Próximos passos',
    accountability: 'Responsabilidade',
  },
  table: (year) => `Encontros de ${year}`,
  readings: 'Medições',
  readingsNote: 'Em relação ao plano desse dia.',
  readingColumns: {
    benchmark: 'Indicador',
    partner: 'Quem',
    reading: 'Medição',
    actual: 'Conta como',
    planned: 'No plano',
    gap: 'Em relação ao plano',
  },
  promised: 'Prometido aqui',
  promisedNote: 'E como ficou cada compromisso.',
  followedUp: 'Prometido antes',
  confidence: 'Certeza',
  confidenceIn: (goal) => `Certeza: ${goal}`,
  pulse: 'Como estamos',
  milestones: 'Alcançado neste dia',
  remarks: 'Observações',
  remarkOn: (line) => `sobre “${line}”`,
  remarkBy: (name, date) => `Observação de ${name}, ${date}`,
  answerBy: (name, date) => `Resposta de ${name}, ${date}`,
  beside: (n) =>
    oneOr(
      n,
      'Uma observação está junto à sua linha, mais acima.',
      'observações estão junto às suas linhas, mais acima.',
    ),
  waits: (since, names) =>
    `${sentence(`Espera resposta desde ${since}`)}${names === undefined ? '' : ` A resposta está com ${names}.`}`,
  answer: 'Responder no pull request',
  acknowledged: (name, date) => sentence(`Lido e aprovado por ${name} em ${date}`),
  source: 'Ler o pull request',
  description: (date, topics) => (topics === undefined ? `Encontro de ${date}.` : `Encontro de ${date}: ${topics}.`),
  empty: 'Ainda não há encontros. O primeiro é o que custa mais, e o mais curto já basta.',
};

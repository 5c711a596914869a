import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const benchmarks: Words['benchmarks'] = {
  title: 'Indicadores',
  lede: 'O que medimos e como está em relação ao plano.',
  noReading: 'ainda sem medição',
  together: 'Em conjunto',
  states: {
    notStarted: 'por começar',
    ahead: 'à frente do plano',
    onPlan: 'conforme o plano',
    behind: 'atrás do plano',
    reached: 'alcançado',
    held: 'dentro do limite',
    broken: 'fora do limite',
    noPlan: 'sem plano',
  },
  gap: (gap, amount) =>
    gap === 0 ? 'exatamente conforme o plano' : `${amount} ${gap > 0 ? 'à frente' : 'atrás'} do plano`,
  by: (date) => `até ${date}`,
  aim: (value, date) => `${value} até ${date}`,
  atMost: (value) => `no máximo ${value}`,
  atLeast: (value) => `no mínimo ${value}`,
  within: (low, high) => `entre ${low} e ${high}`,
  ofTarget: (actual, target) => `${actual} de ${target}`,
  downTo: (actual, target) => `${actual}, rumo a ${target}`,
  of: (partner, text) => `${partner}: ${text}`,
  planned: (value) => `no plano: ${value}`,
  countOf: (n, of) => `${n} de ${of}`,
  days: (days) =>
    days === 0 ? 'exatamente no dia' : `${count(Math.abs(days), 'dia', 'dias')} de ${days > 0 ? 'avanço' : 'atraso'}`,
  labels: {
    now: 'Agora',
    standing: 'Em relação ao plano',
    needed: 'O que vem a seguir',
    held: 'Medições dentro do limite',
  },
  target: 'Meta',
  checkpoint: 'Etapa',
  howCounted: (aggregate, per) =>
    `${{ last: 'Conta a última medição', sum: 'Conta a soma das medições', mean: 'Conta a média de todas as medições', max: 'Conta a maior medição' }[aggregate]}, ${per === 'partner' ? 'em separado para cada pessoa' : 'para o conjunto'}.`,
  noForecast: {
    tooFewReadings: 'Sem previsão: são necessárias quatro medições para ver um rumo.',
    wrongWay: 'Sem previsão: as últimas medições não levam em direção à meta.',
    reached: 'A meta está alcançada.',
    hold: 'Um limite a manter não tem um fim que se possa prever.',
    closed: 'Sem previsão: neste momento não se trabalha neste objetivo.',
    noPlan: 'Sem previsão: nenhum plano leva a uma meta.',
  },
  forecast: (earliest, latest, expected) =>
    `Ao ritmo das últimas medições: por volta de ${expected}, entre ${earliest} e ${latest}.`,
  forecastOpen: (earliest, expected) =>
    `Ao ritmo das últimas medições: por volta de ${expected}, não antes de ${earliest}; até quando, está em aberto.`,
  summary: (of) =>
    `${of.who === undefined ? '' : `${of.who}: `}${count(of.count, 'medição', 'medições')} de ${of.from} a ${of.to}, agora ${of.actual}, ${of.standing}.`,
  summaryEmpty: (who) => (who === undefined ? 'Ainda não há medições.' : `${who}: ainda não há medições.`),
  sections: {
    standing: 'Como está',
    checkpoints: 'Etapas',
    readings: 'Todas as medições',
    milestones: 'Marcos',
    story: 'Nas nossas palavras',
  },
  columns: {
    date: 'Sessão',
    partner: 'Quem',
    reading: 'Medição',
    actual: 'Conta como',
    planned: 'No plano',
    gap: 'Em relação ao plano',
  },
  csv: 'Obter em CSV',
  empty: 'Ainda não há indicadores. Basta um número que se olhe em cada encontro.',
};

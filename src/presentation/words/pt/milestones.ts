import type { Words } from '../words.ts';
import { count, oneOr } from './counting.ts';

export const milestones: Words['milestones'] = {
  title: 'Marcos',
  lede: 'O que alcançamos, o que celebramos e o que os contratempos nos ensinaram.',
  kinds: { milestone: 'Marco', smallWin: 'Pequena vitória', setback: 'Contratempo' },
  found: {
    firstSession: 'O primeiro encontro',
    sessions: (n) => count(n, 'encontro', 'encontros'),
    streak: (n) => oneOr(n, 'Uma data prevista cumprida', 'datas previstas cumpridas em sequência'),
    anniversary: (years) => `${count(years, 'ano', 'anos')} de caminho em comum`,
    target: (benchmark, value) => `${benchmark}: ${value}, a meta`,
    checkpoint: (benchmark, value) => `${benchmark}: ${value}`,
  },
  reached: (on, planned) => `Alcançado em ${on}; o plano dizia ${planned}.`,
  counted: 'Encontrado pela contagem, sem que alguém o escrevesse.',
  facts: {
    goal: 'Objetivo',
    benchmark: 'Indicador',
    celebrated: 'Como celebramos',
    lesson: 'O que aprendemos',
    recovery: 'O primeiro passo de volta',
    recoveredBy: 'O caminho de volta',
  },
  sections: {
    found: 'Encontrados pelo caminho',
    wins: 'Pequenas vitórias',
    setbacks: 'Contratempos e o caminho de volta',
  },
  winsLede: (n) => `${count(n, 'vitória contada', 'vitórias contadas')} nos encontros.`,
  lesson: (text) => `Lição: ${text}`,
  recovery: (text) => `Caminho de volta: ${text}`,
  noLesson: 'Ainda não há uma lição escrita.',
  empty: 'Ainda não há marcos. O primeiro encontro será um.',
};

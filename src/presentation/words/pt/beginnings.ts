import type { Words } from '../words.ts';

export const beginnings: Words['beginnings'] = {
  partnership: (fields) => `Aqui cabe mais: ${fields}. O README da pasta de conteúdo explica todos os campos.`,
  story: 'Abaixo da próxima linha: a história, com palavras próprias.',
  partner: (fields) => `Aqui cabe mais: ${fields}.`,
  goalMeasures: 'measurable: os indicadores que o medem, pelo nome do seu documento, por exemplo [corrida-longa]',
  goalDuties: 'duties: quem faz o quê por ele',
  goalReviews: 'reviews: cada vez que se volta a olhar: o que fica, o que muda, a razão, quem concordou',
  benchmarkOfGoal: (file, all) => `É preciso nomear também em ${file}: measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: as etapas por onde passa o plano, cada uma { date, value, label }',
  benchmarkIndicator: 'indicator: o que conta, para não ser preciso discutir mais tarde',
  missed: 'Quem não cumpre um compromisso fala primeiro e escolhe o menor próximo passo.',
  agreements: ['Perguntamos antes de aconselhar', 'As más notícias são dadas no mesmo dia'],
  questions: [
    'O que foi melhor do que o esperado, e graças a quê?',
    'O que temos evitado?',
    'O que tornaria menor o próximo passo?',
    'O que ajudou ultimamente e talvez a outra pessoa não saiba?',
    'O que ficou por dizer porque parecia pequeno demais?',
  ],
};

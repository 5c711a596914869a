import type { Words } from '../words.ts';

export const drafts: Words['drafts'] = {
  numbers:
    'Para dar um número, tira-se o # e o seu espaço do início da linha, e também da linha que diz de que se trata.',
  topics: 'topics: [Primeiro tema, Segundo tema]',
  oneToTen: 'quanta certeza há em cada objetivo, de 1 a 10',
  oneToFive: 'como está cada pessoa, de 1 a 5',
  added: 'o que se somou desde a última medição',
  last: (value, date) => `última: ${value} em ${date}`,
  countsAs: (value) => `conta como ${value}`,
  none: 'ainda sem medição',
  planned: (value, date) => `no plano: ${value} para ${date}`,
  needed: (change) => `é preciso ${change}`,
  nothingNeeded: 'para isso não é preciso mais',
  reached: 'meta alcançada',
  sections: {
    progress: 'O que avançou desde a última vez, e o que não.',
    wins: 'Uma linha por vitória, também as pequenas.\n- Capítulo três terminado',
    setbacks:
      'Uma linha por contratempo; abaixo, o que ensinou e o primeiro passo de volta.\n- Duas manhãs sem correr\n  - Lição: de manhã ou nada\n  - Recuperação: terça às 6:30, em companhia',
    concerns: 'O que preocupa, uma linha de cada vez.',
    feedback:
      'O que se viu a outra pessoa fazer, e o que se gostaria de perguntar. O que não tiver texto fica de fora.',
    nextSteps: (owner, date) =>
      `O que se promete para a próxima vez, e quem.\n- [ ] @${owner} Fazer a inscrição na corrida (due ${date})`,
    accountability: (owner) =>
      `Como nos ajudamos a cumprir.\n- [ ] @${owner} Envia uma foto das anotações todas as sextas`,
    notes: 'Tudo o mais.',
  },
  feedbackHeading: (from, to) => `${from} para ${to}`,
  carried:
    'De antes: marca-se o que está feito, risca-se (~~assim~~) o que fica de lado e deixa-se o que continua pendente. O que for apagado continua pendente mesmo assim.',
  later:
    'Ainda não é para agora, e por isso não conta como adiado. Uma linha sai daqui quando está feita ou fica de lado.',
  question: 'A pergunta desta sessão. Responde-se abaixo ou apaga-se.',
  story: 'Abaixo da próxima linha: como foi, com palavras próprias.',
  page: 'Aqui fica o que esta página dirá.',
  more: (fields) => `Aqui cabe mais: ${fields}.`,
};

import type { Words } from '../words.ts';
import { oneOr } from './counting.ts';

export const atWork: Words['atWork'] = {
  home: { promised: 'A que nos comprometemos', openCommitments: 'Compromissos pendentes' },
  milestones: {
    anniversary: (years) => oneOr(years, 'Um ano de trabalho em conjunto', 'anos de trabalho em conjunto'),
    celebrated: 'Como marcamos a ocasião',
  },
  retrospectives: {
    questions: [
      'O que funciona e deve ficar como está?',
      'O que aprendemos sobre a nossa forma de trabalhar?',
      'O que deixamos de fazer?',
      'O que a próxima fase pede de nós?',
    ],
  },
  agreement: { story: 'Como começou' },
  drafts: {
    wins: 'Uma linha por vitória, também as pequenas.\n- O primeiro rascunho saiu um dia antes',
    setbacks:
      'Uma linha por contratempo; abaixo, o que ensinou e o primeiro passo de volta.\n- O ensaio foi adiado duas vezes\n  - Lição: primeiro, reservar a sala\n  - Recuperação: terça às 10:00, em conjunto',
    nextSteps: (owner, date) =>
      `A que cada pessoa se compromete para a próxima vez.\n- [ ] @${owner} Enviar o rascunho (due ${date})`,
    accountability: (owner) => `Como nos ajudamos a cumprir.\n- [ ] @${owner} Publica os números todas as sextas`,
  },
  together: { hint: 'A sua ou a de colegas deste diário. As maiúsculas contam; os espaços a mais, não.' },
};

import type { AllSignalWords } from '../signal-words.ts';
import { count, oneOr, times } from './counting.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: 'Encontros',
    says: {
      well: ({ of }) => `Houve encontro em cada uma das últimas ${of} datas previstas.`,
      watch: ({ count: n, of }) => passedWithout(n, of),
      talk: ({ count: n, of }) => passedWithout(n, of),
    },
    reason: ({ window, watch, talk }) =>
      `Das últimas ${window} datas previstas, ${oneOr(watch, 'uma sem encontro merece', 'sem encontro merecem')} atenção, e ${talk}, uma conversa. Uma vez acontece a qualquer pessoa. Uma em cada três, e é assim que um hábito acaba.`,
    question: (context) =>
      context === 'professional'
        ? 'O que tem ocupado o lugar dos nossos encontros, e que horário resistiria?'
        : 'O que tem ocupado o lugar dos nossos encontros, e quando voltaria a ser fácil?',
  },
  commitmentsSlipping: {
    title: 'Compromissos',
    says: {
      well: ({ count: slipped, of }) => `Dos últimos ${of} compromissos, ${of - slipped} foram cumpridos a tempo.`,
      watch: ({ count: n, of }) => notInTime(n, of),
      talk: ({ count: n, of }) => notInTime(n, of),
    },
    reason: ({ window, watch, talk }) =>
      `Do que era para os últimos ${window} encontros, ${watch} por cento feito mais tarde ou por fazer merece atenção; ${talk} por cento, uma conversa. Quem faz planos em grupo, semana a semana, cumpre cerca de quatro quintos quando os planos cabem na semana (Ballard, 2000).`,
    question: () =>
      'Prometemos demais, ou prometemos as coisas erradas? Como seria um compromisso que cabe numa semana difícil?',
  },
  carriedAgain: {
    title: 'Adiamentos',
    says: {
      well: () => 'Nenhum compromisso pendente vai sendo adiado de encontro em encontro.',
      watch: ({ count: n }) => `Um compromisso pendente foi adiado ${times(n)}.`,
      talk: ({ count: n }) => `Um compromisso pendente foi adiado ${times(n)}.`,
    },
    reason: ({ watch, talk }) =>
      `Um compromisso adiado ${times(watch)} merece atenção; adiado ${times(talk)}, uma conversa. O que se adia tanto raramente foi esquecido: é grande demais, não está claro ou já não é desejado.`,
    question: () => 'Qual é o seu menor próximo passo? E se já não é desejado, podemos deixá-lo de lado em voz alta?',
  },
};

/** @example occasions(2) // '2 encontros' */
export const occasions = (n: number): string => count(n, 'encontro', 'encontros');

const passedWithout = (n: number, of: number): string =>
  `Das últimas ${of} datas previstas, ${oneOr(n, 'uma passou', 'passaram')} sem encontro.`;

const notInTime = (n: number, of: number): string =>
  `Dos últimos ${of} compromissos, ${oneOr(n, 'um não foi cumprido', 'não foram cumpridos')} a tempo.`;

import type { AllSignalWords } from '../signal-words.ts';
import { count, oneOr } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: 'Vozes',
    says: {
      well: ({ of }) => `Nos últimos ${of} encontros ouvem-se todas as vozes.`,
      watch: ({ of }) => `As palavras dos últimos ${of} encontros não estão divididas por igual.`,
      talk: ({ of }) => `A maior parte das palavras dos últimos ${of} encontros veio de um só lado.`,
    },
    reason: ({ window, watch, talk }) =>
      `São lidos os últimos ${window} encontros: as suas palavras, comentários e observações. Abaixo de ${watch} por cento de uma parte igual, o lado mais calado merece atenção; abaixo de ${talk} por cento, uma conversa. Há quem escreva menos e diga o mesmo; isso a página não ouve.`,
    question: (context) =>
      context === 'professional'
        ? 'Que ponto de vista falta aqui, e como seria mais fácil dá-lo?'
        : 'O que fica por dizer aqui, e como seria mais fácil dizer?',
  },
  feedbackUnanswered: {
    title: 'Respostas',
    says: {
      well: () => 'O que foi dito nas observações tem resposta.',
      watch: ({ count: n }) => `${oneOr(n, 'Uma observação espera', 'observações esperam')} resposta.`,
      talk: ({ count: n }) =>
        oneOr(
          n,
          'Uma observação continua sem resposta depois de mais de um encontro.',
          'observações continuam sem resposta depois de mais de um encontro.',
        ),
    },
    reason: ({ watch, talk }) =>
      `${watch === 1 ? 'O próximo encontro seria a ocasião' : `Os próximos ${watch} encontros seriam a ocasião`} de responder. Quando já houve ocasião em ${occasions(talk)}, quem perguntou pode deixar de perguntar.`,
    question: () => 'Há nisto alguma coisa difícil de responder? Seria mais fácil de viva voz?',
  },
  trustOrMotivationFalling: {
    title: 'Confiança e motivação',
    says: {
      well: () => 'A confiança e a motivação estão onde estavam.',
      watch: () => 'A confiança ou a motivação está mais baixa do que antes.',
      talk: () => 'A confiança ou a motivação está baixa, ou bem mais baixa do que antes.',
    },
    reason: ({ recent, watch, talk, low }) =>
      `As últimas ${recent} respostas são comparadas com as anteriores. ${count(watch, 'ponto', 'pontos')} a menos, em cinco, merece atenção; ${talk} a menos, ou não mais de ${low} em cinco, uma conversa.`,
    question: (context) =>
      context === 'professional'
        ? 'O que tornaria mais fácil trabalhar em conjunto neste momento?'
        : 'De que precisa cada pessoa neste momento, e o que gostaria a outra de saber sobre isso?',
  },
  concernsUnanswered: {
    title: 'Preocupações',
    says: {
      well: () => 'As preocupações que foram escritas encontraram eco.',
      watch: ({ count: n }) =>
        oneOr(
          n,
          'Uma preocupação ainda não foi retomada por escrito.',
          'preocupações ainda não foram retomadas por escrito.',
        ),
      talk: ({ count: n }) =>
        oneOr(
          n,
          'Uma preocupação foi escrita e não foi retomada por escrito.',
          'preocupações foram escritas e não foram retomadas por escrito.',
        ),
    },
    reason: ({ watch, talk }) =>
      `Uma preocupação merece atenção quando houve ocasião em ${occasions(watch)} sem uma palavra sobre ela, e uma conversa quando houve ocasião em ${talk}. Uma preocupação que nada ouve raramente é escrita duas vezes.`,
    question: () => 'Ainda pesa? O que ajudaria: uma resposta, uma mudança, ou que alguém escute?',
  },
  nothingCelebrated: {
    title: 'Celebrar',
    says: {
      well: () => 'As coisas boas são escritas à medida que acontecem.',
      watch: ({ count: n }) => withoutWin(n),
      talk: ({ count: n }) => withoutWin(n),
    },
    reason: ({ watch, talk }) =>
      `${oneOr(watch, 'Um encontro sem nenhuma vitória merece', 'encontros seguidos sem nenhuma vitória merecem')} atenção, e ${talk}, uma conversa. De tudo o que anima num trabalho longo, o que mais ajuda são os pequenos passos em frente que alguém vê (Amabile e Kramer, 2011).`,
    question: () => 'O que foi um pouco melhor do que era preciso? Quem notou?',
  },
};

const withoutWin = (n: number): string =>
  n === 1 ? 'O último encontro não conta nenhuma vitória.' : `Os últimos ${n} encontros não contam nenhuma vitória.`;

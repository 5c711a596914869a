import type { AllSignalWords } from '../signal-words.ts';
import { count, oneOr } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: 'Revisão dos objetivos',
    says: {
      well: () => 'Cada objetivo foi revisto no seu tempo.',
      watch: ({ count: n }) => `${oneOr(n, 'Um objetivo espera', 'objetivos esperam')} uma revisão.`,
      talk: ({ count: n }) => `${oneOr(n, 'Um objetivo espera', 'objetivos esperam')} uma revisão há algum tempo.`,
    },
    reason: ({ talk }) =>
      `O acordo diz de quanto em quanto tempo se volta a olhar para os objetivos. Uma revisão merece atenção quando o seu dia passou, e uma conversa quando, desde então, houve ocasião em ${occasions(talk)}.`,
    question: () => 'Se a escolha fosse hoje, escolheríamos de novo este objetivo, com estas palavras e para esse dia?',
  },
  benchmarksOffPlan: {
    title: 'Planos',
    says: {
      well: ({ of }) =>
        oneOr(
          of,
          'O único indicador está conforme o plano, ou à frente.',
          'indicadores estão conforme o plano, ou à frente.',
        ),
      watch: ({ count: n, of }) => `${offPlan(n, of)} do plano.`,
      talk: ({ count: n, of }) => `${offPlan(n, of)} do plano, e não por pouco.`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `Estar atrás do plano em ${watch} por cento de todo o caminho merece atenção; em ${talk} por cento, uma conversa. Um limite a manter merece atenção quando é passado, e uma conversa quando é passado ${brokenTalk} vezes seguidas. Um plano é um palpite com datas: talvez seja o plano que não acerta.`,
    question: () => 'O que mudou desde que fizemos este plano? É o ritmo que deve mudar, ou o plano?',
  },
  expectationsUnclear: {
    title: 'Expectativas',
    says: {
      well: () => 'Está escrito quem faz o quê e o que conta.',
      watch: ({ count: n }) => unclear(n),
      talk: ({ count: n }) => unclear(n),
    },
    reason: ({ watch, talk }) =>
      `Olha-se para os objetivos (uma medida, e o que faz cada responsável), os papéis e os compromissos que não têm nome. ${oneOr(watch, 'Um caso merece', 'casos merecem')} atenção; ${talk}, uma conversa. O que é de todas as pessoas passa facilmente por ser da outra.`,
    question: (context) =>
      context === 'professional'
        ? 'O que cada pessoa pensa que lhe cabe aqui, e como saberemos que está feito?'
        : 'O que cada pessoa pensa que a outra faz por isto?',
  },
  rolesNotRevisited: {
    title: 'Papéis',
    says: {
      well: () => 'Os papéis e funções foram revistos no seu tempo.',
      watch: () => 'É tempo de voltar a olhar para os papéis e funções.',
      talk: () => 'Há algum tempo que os papéis e funções esperam um novo olhar.',
    },
    reason: ({ talk }) =>
      `O acordo diz de quanto em quanto tempo se volta a olhar para os papéis. Merecem atenção quando esse dia passou, e uma conversa quando, desde então, houve ocasião em ${occasions(talk)}.`,
    question: () => 'Que função cresceu, qual ficou calada e qual seria bom passar a outra pessoa?',
  },
  setbackWithoutLesson: {
    title: 'Lições',
    says: {
      well: ({ of }) =>
        of === 1 ? 'O último contratempo tem a sua lição.' : `Os últimos ${of} contratempos têm a sua lição.`,
      watch: ({ count: n }) => withoutLesson(n),
      talk: ({ count: n }) => withoutLesson(n),
    },
    reason: ({ window, watch, talk }) =>
      `Dos contratempos dos ${window} encontros anteriores ao último, ${oneOr(watch, 'um sem lição merece', 'sem lição merecem')} atenção, e ${talk}, uma conversa. Uma lição pode demorar, e encontra-se melhor em companhia.`,
    question: () => 'O que gostaríamos de ter sabido uma semana antes?',
  },
};

const offPlan = (n: number, of: number): string =>
  `De ${count(of, 'indicador', 'indicadores')}, ${oneOr(n, 'um está fora', 'estão fora')}`;

const unclear = (n: number): string =>
  `Em ${count(n, 'lugar', 'lugares')} ainda está em aberto quem faz o quê, ou o que conta.`;

const withoutLesson = (n: number): string =>
  oneOr(n, 'Um contratempo ainda não tem lição.', 'contratempos ainda não têm lição.');

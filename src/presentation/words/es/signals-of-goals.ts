import type { AllSignalWords } from '../signal-words.ts';
import { count, oneOr } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: 'Revisión de objetivos',
    says: {
      well: () => 'Cada objetivo se revisó cuando tocaba.',
      watch: ({ count: n }) => `${dueForReview(n)}.`,
      talk: ({ count: n }) => `${dueForReview(n)} desde hace tiempo.`,
    },
    reason: ({ talk }) =>
      `El acuerdo dice cada cuánto se vuelven a mirar los objetivos. Una revisión merece atención cuando ha pasado su día, y una conversación cuando desde entonces ha habido ocasión en ${occasions(talk)}.`,
    question: () => 'Si lo eligiéramos hoy, ¿elegiríamos otra vez este objetivo, con estas palabras y para ese día?',
  },
  benchmarksOffPlan: {
    title: 'Planes',
    says: {
      well: ({ of }) =>
        oneOr(of, 'El único indicador va según su plan o por delante.', 'indicadores van según su plan o por delante.'),
      watch: ({ count: n, of }) => `${offPlan(n, of)} del plan.`,
      talk: ({ count: n, of }) => `${offPlan(n, of)} del plan, y no por poco.`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `Ir por detrás del plan en un ${watch} por ciento de todo el camino merece atención; en un ${talk} por ciento, una conversación. Un límite que mantener merece atención cuando se cruza, y una conversación cuando se cruza ${brokenTalk} veces seguidas. Un plan es una suposición con fechas: quizá sea el plan lo que no acierta.`,
    question: () => '¿Qué ha cambiado desde que hicimos este plan? ¿Debe moverse el ritmo, o el plan?',
  },
  expectationsUnclear: {
    title: 'Expectativas',
    says: {
      well: () => 'Está escrito quién hace qué y qué es lo que cuenta.',
      watch: ({ count: n }) =>
        `En ${count(n, 'lugar', 'lugares')} no está claro aún quién hace qué, o qué es lo que cuenta.`,
      talk: ({ count: n }) =>
        `En ${count(n, 'lugar', 'lugares')} no está claro aún quién hace qué, o qué es lo que cuenta.`,
    },
    reason: ({ watch, talk }) =>
      `Se miran los objetivos (una medida, y qué hace cada responsable), los roles y los compromisos que no nombran a nadie. ${oneOr(watch, 'Un caso merece', 'casos merecen')} atención; ${talk}, una conversación. Lo que es de todo el mundo se toma fácilmente por cosa de la otra persona.`,
    question: (context) =>
      context === 'professional'
        ? '¿Qué cree cada persona que le corresponde aquí, y cómo sabremos que está hecho?'
        : '¿Qué cree cada persona que está haciendo la otra con esto?',
  },
  rolesNotRevisited: {
    title: 'Roles',
    says: {
      well: () => 'Los roles y funciones se revisaron cuando tocaba.',
      watch: () => 'Toca volver a mirar los roles y funciones.',
      talk: () => 'Desde hace tiempo toca volver a mirar los roles y funciones.',
    },
    reason: ({ talk }) =>
      `El acuerdo dice cada cuánto se vuelven a mirar los roles. Merecen atención cuando ha pasado ese día, y una conversación cuando desde entonces ha habido ocasión en ${occasions(talk)}.`,
    question: () => '¿Qué función ha crecido, cuál se ha quedado callada y cuál te gustaría ceder?',
  },
  setbackWithoutLesson: {
    title: 'Lecciones',
    says: {
      well: ({ of }) =>
        of === 1 ? 'El último contratiempo tiene su lección.' : `Los últimos ${of} contratiempos tienen su lección.`,
      watch: ({ count: n }) => withoutLesson(n),
      talk: ({ count: n }) => withoutLesson(n),
    },
    reason: ({ window, watch, talk }) =>
      `De los contratiempos de los ${window} encuentros anteriores al último, ${oneOr(watch, 'uno sin lección merece', 'sin lección merecen')} atención, y ${talk}, una conversación. Una lección puede tardar, y se encuentra mejor en compañía.`,
    question: () => '¿Qué nos habría gustado saber una semana antes?',
  },
};

const dueForReview = (n: number): string =>
  n === 1 ? 'A un objetivo le toca una revisión' : `A ${n} objetivos les toca una revisión`;

const offPlan = (n: number, of: number): string =>
  `De ${count(of, 'indicador', 'indicadores')}, ${oneOr(n, 'uno está fuera', 'están fuera')}`;

const withoutLesson = (n: number): string =>
  oneOr(n, 'Un contratiempo no tiene lección todavía.', 'contratiempos no tienen lección todavía.');

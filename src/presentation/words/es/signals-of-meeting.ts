import type { AllSignalWords } from '../signal-words.ts';
import { count, oneOr, times } from './counting.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: 'Encontrarse',
    says: {
      well: ({ of }) => `Nos encontramos en cada una de las últimas ${of} fechas previstas.`,
      watch: ({ count: n, of }) => passedWithout(n, of),
      talk: ({ count: n, of }) => passedWithout(n, of),
    },
    reason: ({ window, watch, talk }) =>
      `De las últimas ${window} fechas previstas, ${oneOr(watch, 'una sin encuentro merece', 'sin encuentro merecen')} atención, y ${talk}, una conversación. Una vez le pasa a cualquiera. Si es una de cada tres, así es como se pierde una costumbre.`,
    question: (context) =>
      context === 'professional'
        ? '¿Qué ha ido ocupando el lugar de nuestros encuentros, y qué horario aguantaría?'
        : '¿Qué ha ido ocupando el lugar de nuestros encuentros, y cuándo volvería a ser fácil vernos?',
  },
  commitmentsSlipping: {
    title: 'Compromisos',
    says: {
      well: ({ count: slipped, of }) => `De los últimos ${of} compromisos, ${of - slipped} se cumplieron a tiempo.`,
      watch: ({ count: n, of }) => notInTime(n, of),
      talk: ({ count: n, of }) => notInTime(n, of),
    },
    reason: ({ window, watch, talk }) =>
      `De lo que era para los últimos ${window} encuentros, un ${watch} por ciento tarde o sin hacer merece atención; un ${talk} por ciento, una conversación. Los equipos que planifican por semanas cumplen unas cuatro quintas partes cuando sus planes caben en sus semanas (Ballard, 2000).`,
    question: () => '¿Prometemos demasiado, o lo que no es? ¿Cómo sería un compromiso que cabe en una mala semana?',
  },
  carriedAgain: {
    title: 'Aplazamientos',
    says: {
      well: () => 'Ningún compromiso pendiente se va aplazando de encuentro en encuentro.',
      watch: ({ count: n }) => `Un compromiso pendiente se aplazó ${times(n)}.`,
      talk: ({ count: n }) => `Un compromiso pendiente se aplazó ${times(n)}.`,
    },
    reason: ({ watch, talk }) =>
      `Un compromiso aplazado ${times(watch)} merece atención; aplazado ${times(talk)}, una conversación. Lo que se aplaza tanto rara vez se ha olvidado: es demasiado grande, no está claro o ya no se quiere.`,
    question: () =>
      '¿Cuál es su siguiente paso más pequeño? Y si ya no se quiere, ¿podemos dejarlo de lado en voz alta?',
  },
};

/** @example occasions(2) // '2 encuentros' */
export const occasions = (n: number): string => count(n, 'encuentro', 'encuentros');

const passedWithout = (n: number, of: number): string =>
  `De las últimas ${of} fechas previstas, ${oneOr(n, 'una pasó', 'pasaron')} sin encuentro.`;

const notInTime = (n: number, of: number): string =>
  `De los últimos ${of} compromisos, ${oneOr(n, 'uno no se cumplió', 'no se cumplieron')} a tiempo.`;

import type { AllSignalWords } from '../signal-words.ts';
import { count, oneOr } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: 'Voces',
    says: {
      well: ({ of }) => `En los últimos ${of} encuentros se oyen todas las voces.`,
      watch: ({ of }) => `Las palabras de los últimos ${of} encuentros no están repartidas por igual.`,
      talk: ({ of }) => `La mayor parte de las palabras de los últimos ${of} encuentros vino de un solo lado.`,
    },
    reason: ({ window, watch, talk }) =>
      `Se leen los últimos ${window} encuentros: sus palabras, comentarios y observaciones. Por debajo del ${watch} por ciento de una parte igual, el lado más callado merece atención; por debajo del ${talk} por ciento, una conversación. Hay quien escribe menos y dice lo mismo; eso la página no lo oye.`,
    question: (context) =>
      context === 'professional'
        ? '¿Qué punto de vista falta aquí, y cómo sería más fácil darlo?'
        : '¿Qué no se está diciendo aquí, y cómo sería más fácil decirlo?',
  },
  feedbackUnanswered: {
    title: 'Respuestas',
    says: {
      well: () => 'Lo que se dijo en las observaciones tiene respuesta.',
      watch: ({ count: n }) => `${oneOr(n, 'Una observación espera', 'observaciones esperan')} respuesta.`,
      talk: ({ count: n }) =>
        oneOr(
          n,
          'Una observación sigue sin respuesta tras más de un encuentro.',
          'observaciones siguen sin respuesta tras más de un encuentro.',
        ),
    },
    reason: ({ watch, talk }) =>
      `${watch === 1 ? 'El próximo encuentro sería la ocasión' : `Los próximos ${watch} encuentros serían la ocasión`} de responder. Cuando ya ha habido ocasión en ${occasions(talk)}, quien preguntó puede dejar de preguntar.`,
    question: () => '¿Hay algo ahí que cueste responder? ¿Sería más fácil de viva voz?',
  },
  trustOrMotivationFalling: {
    title: 'Confianza y motivación',
    says: {
      well: () => 'La confianza y la motivación están donde estaban.',
      watch: () => 'La confianza o la motivación está más baja que antes.',
      talk: () => 'La confianza o la motivación está baja, o bastante más baja que antes.',
    },
    reason: ({ recent, watch, talk, low }) =>
      `Las últimas ${recent} respuestas se comparan con las anteriores. ${count(watch, 'punto', 'puntos')} menos, de cinco, merece atención; ${talk} menos, o no pasar de ${low} de cinco, una conversación.`,
    question: (context) =>
      context === 'professional'
        ? '¿Qué haría más fácil trabajar en común ahora mismo?'
        : '¿Qué necesita cada persona ahora mismo, y qué le gustaría saber de ello a la otra?',
  },
  concernsUnanswered: {
    title: 'Preocupaciones',
    says: {
      well: () => 'Las preocupaciones que se escribieron encontraron eco.',
      watch: ({ count: n }) =>
        oneOr(
          n,
          'Una preocupación no se ha retomado todavía por escrito.',
          'preocupaciones no se han retomado todavía por escrito.',
        ),
      talk: ({ count: n }) =>
        oneOr(
          n,
          'Una preocupación se escribió y no se retomó por escrito.',
          'preocupaciones se escribieron y no se retomaron por escrito.',
        ),
    },
    reason: ({ watch, talk }) =>
      `Una preocupación merece atención cuando ha habido ocasión en ${occasions(watch)} sin una palabra sobre ella, y una conversación cuando ha habido ocasión en ${talk}. Una preocupación que no oye nada rara vez se escribe dos veces.`,
    question: () => '¿Pesa todavía? ¿Qué ayudaría: una respuesta, un cambio, o que alguien escuche?',
  },
  nothingCelebrated: {
    title: 'Celebrar',
    says: {
      well: () => 'Lo bueno se escribe a medida que ocurre.',
      watch: ({ count: n }) => withoutWin(n),
      talk: ({ count: n }) => withoutWin(n),
    },
    reason: ({ watch, talk }) =>
      `${oneOr(watch, 'Un encuentro sin ningún logro merece', 'encuentros seguidos sin ningún logro merecen')} atención, y ${talk}, una conversación. De todo lo que anima en un trabajo largo, lo que más ayuda son los pequeños pasos adelante que alguien ve (Amabile y Kramer, 2011).`,
    question: () => '¿Qué salió un poco mejor de lo necesario? ¿Quién se dio cuenta?',
  },
};

const withoutWin = (n: number): string =>
  n === 1 ? 'El último encuentro no cuenta ningún logro.' : `Los últimos ${n} encuentros no cuentan ningún logro.`;

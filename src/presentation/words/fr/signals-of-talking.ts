import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count, form } from './counting.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: 'Voix',
    says: {
      well: ({ of }) => `Dans les ${of} derniers bilans, tous les côtés se font entendre.`,
      watch: ({ of }) => `Les mots des ${of} derniers bilans ne sont pas également partagés.`,
      talk: ({ of }) => `La plupart des mots des ${of} derniers bilans sont venus d’un seul côté.`,
    },
    reason: ({ window, watch, talk }) =>
      `Les ${window} derniers bilans sont lus\u202f: leurs mots, leurs retours et leurs remarques. Sous ${watch} pour cent d’une part égale, le côté plus discret mérite un regard\u202f; sous ${talk} pour cent, qu’on en parle. Certaines personnes écrivent moins et en disent autant\u202f; cela, la page ne peut pas l’entendre.`,
    question: (context) =>
      context === 'professional'
        ? 'Quel point de vue nous manque ici, et comment serait-il le plus facile à donner\u202f?'
        : 'Qu’est-ce qui ne se dit pas ici, et comment serait-ce le plus facile à dire\u202f?',
  },
  feedbackUnanswered: {
    title: 'Réponses',
    says: {
      well: () => 'Ce qui a été dit en remarques a eu ses réponses.',
      watch: ({ count: n }) => `${atStart(n, 'Une', 'remarque attend', 'remarques attendent')} une réponse.`,
      talk: ({ count: n }) =>
        `${atStart(n, 'Une', 'remarque est restée', 'remarques sont restées')} sans réponse pendant plus d’un bilan.`,
    },
    reason: ({ watch, talk }) =>
      `${watch === 1 ? 'Le prochain bilan serait' : `Les ${watch} prochains bilans seraient`} l’occasion de répondre. Quand ${talk} sont passés, on cesse parfois de demander.`,
    question: () =>
      'Y a-t-il là quelque chose de difficile à répondre\u202f? Serait-ce plus facile de vive voix\u202f?',
  },
  trustOrMotivationFalling: {
    title: 'Confiance et motivation',
    says: {
      well: () => 'La confiance et la motivation sont là où elles étaient.',
      watch: () => 'La confiance ou la motivation est plus basse qu’avant.',
      talk: () => 'La confiance ou la motivation est basse, ou bien plus basse qu’avant.',
    },
    reason: ({ recent, watch, talk, low }) =>
      `Les ${recent} dernières réponses sont comparées à celles d’avant. ${count(watch, 'point', 'points')} sur cinq de moins ${form(watch, { one: 'mérite', other: 'méritent' })} un regard\u202f; ${talk}, ou au plus ${low} sur cinq en tout, méritent qu’on en parle.`,
    question: (context) =>
      context === 'professional'
        ? 'Qu’est-ce qui rendrait le travail en commun plus facile en ce moment\u202f?'
        : 'De quoi avons-nous besoin en ce moment, de chaque côté, et qu’est-ce que l’autre aimerait en savoir\u202f?',
  },
  concernsUnanswered: {
    title: 'Préoccupations',
    says: {
      well: () => 'Les préoccupations écrites de notre côté ont été reprises.',
      watch: ({ count: n }) =>
        `${atStart(n, 'Une', 'préoccupation n’a', 'préoccupations n’ont')} pas encore eu de suite par écrit.`,
      talk: ({ count: n }) =>
        `${atStart(n, 'Une', 'préoccupation écrite est restée', 'préoccupations écrites sont restées')} sans suite par écrit.`,
    },
    reason: ({ watch, talk }) =>
      `Une préoccupation mérite un regard quand ${count(watch, 'bilan est passé', 'bilans sont passés')} sans un mot à son sujet, et qu’on en parle quand il y en a eu ${talk}. Une préoccupation qui n’entend rien en retour s’écrit rarement une deuxième fois.`,
    question: () =>
      'Est-ce que cela pèse encore\u202f? Qu’est-ce qui aiderait\u202f: une réponse, un changement, ou une écoute\u202f?',
  },
  nothingCelebrated: {
    title: 'Fêter',
    says: {
      well: () => 'Les bonnes choses s’écrivent quand elles arrivent.',
      watch: ({ count: n }) => noWin(n),
      talk: ({ count: n }) => noWin(n),
    },
    reason: ({ watch, talk }) =>
      `${count(watch, 'bilan', 'bilans')} de suite sans victoire méritent un regard, ${talk} qu’on en parle. De tout ce qui fait tenir dans un long travail, ce sont les petits pas en avant que quelqu’un voit qui font le plus (Amabile et Kramer, 2011).`,
    question: () => 'Qu’est-ce qui s’est passé un peu mieux qu’il ne fallait\u202f? Qui l’a remarqué\u202f?',
  },
};

function noWin(n: number): string {
  return n > 1
    ? `Les ${n} derniers bilans ne parlent d’aucune victoire.`
    : 'Le dernier bilan ne parle d’aucune victoire.';
}

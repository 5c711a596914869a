import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count, times } from './counting.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: 'Rencontres',
    says: {
      well: ({ of }) => `Nous avons été au rendez-vous à chacune des ${of} dernières échéances.`,
      watch: ({ count: missed, of }) => passed(missed, of),
      talk: ({ count: missed, of }) => passed(missed, of),
    },
    reason: ({ window, watch, talk }) =>
      `Sur les ${window} dernières échéances, ${watch} sans bilan mérite un regard, ${talk} méritent qu’on en parle. Une, cela arrive à tout le monde. Un tiers, c’est ainsi qu’une habitude prend fin.`,
    question: (context) =>
      context === 'professional'
        ? 'Qu’est-ce qui a pris la place de nos bilans, et quel moment tiendrait\u202f?'
        : 'Qu’est-ce qui a pris la place de nos bilans, et à quel moment se voir redeviendrait-il facile\u202f?',
  },
  commitmentsSlipping: {
    title: 'Engagements',
    says: {
      well: ({ count: slipped, of }) =>
        `Sur les ${of} derniers engagements, ${count(of - slipped, 'a été tenu', 'ont été tenus')} à temps.`,
      watch: ({ count: slipped, of }) => notInTime(slipped, of),
      talk: ({ count: slipped, of }) => notInTime(slipped, of),
    },
    reason: ({ window, watch, talk }) =>
      `De ce qui était prévu dans les ${window} derniers bilans, ${watch} pour cent faits plus tard ou pas faits méritent un regard, ${talk} pour cent qu’on en parle. Les équipes qui planifient à la semaine en tiennent environ quatre cinquièmes quand leurs plans tiennent dans leurs semaines (Ballard, 2000).`,
    question: () =>
      'Promettons-nous trop, ou pas les bonnes choses\u202f? À quoi ressemblerait un engagement qui tient dans une mauvaise semaine\u202f?',
  },
  carriedAgain: {
    title: 'Reports',
    says: {
      well: () => 'Aucun engagement ouvert ne passe de bilan en bilan.',
      watch: ({ count: carried }) => `Un engagement ouvert a été reporté ${times(carried)}.`,
      talk: ({ count: carried }) => `Un engagement ouvert a été reporté ${times(carried)}.`,
    },
    reason: ({ watch, talk }) =>
      `Un engagement reporté ${times(watch)} mérite un regard\u202f; ${times(talk)}, qu’on en parle. Ce qui est reporté aussi souvent est rarement oublié\u202f: c’est trop grand, pas clair, ou plus voulu.`,
    question: () =>
      'Quel en est le plus petit pas suivant\u202f? Et si l’envie n’y est plus, peut-on l’abandonner à voix haute\u202f?',
  },
};

function passed(missed: number, of: number): string {
  return `${atStart(missed, 'Une', 'échéance', 'échéances')} sur les ${of} dernières ${missed > 1 ? 'sont passées' : 'est passée'} sans bilan.`;
}

function notInTime(slipped: number, of: number): string {
  return `${atStart(slipped, 'Un', 'engagement', 'engagements')} sur les ${of} derniers ${slipped > 1 ? 'n’ont pas été tenus' : 'n’a pas été tenu'} à temps.`;
}

/** @example occasions(2) // '2 bilans' */
export const occasions = (n: number): string => count(n, 'bilan', 'bilans');

import type { AllSignalWords } from '../signal-words.ts';
import { count, form, times } from './counting.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: 'Treffen',
    says: {
      well: ({ of }) => `An jedem der letzten ${of} Termine haben wir uns getroffen.`,
      watch: ({ count: missed, of }) => passed(missed, of),
      talk: ({ count: missed, of }) => passed(missed, of),
    },
    reason: ({ window, watch, talk }) =>
      `Von den letzten ${window} Terminen ist ${watch} ausgefallener einen Blick wert, ${talk} sind ein Gespräch wert. Einer fällt bei allen einmal aus. Fällt ein Drittel aus, endet eine Gewohnheit.`,
    question: (context) =>
      context === 'professional'
        ? 'Was ist an die Stelle unserer Check-ins getreten, und welche Zeit würde halten?'
        : 'Was ist an die Stelle unserer Check-ins getreten, und wann würde sich ein Treffen wieder leicht anfühlen?',
  },
  commitmentsSlipping: {
    title: 'Zusagen',
    says: {
      well: ({ count: slipped, of }) =>
        `Von den letzten ${of} Zusagen ${form(of - slipped, { one: 'wurde', other: 'wurden' })} ${of - slipped} rechtzeitig gehalten.`,
      watch: ({ count: slipped, of }) => notInTime(slipped, of),
      talk: ({ count: slipped, of }) => notInTime(slipped, of),
    },
    reason: ({ window, watch, talk }) =>
      `Von dem, was in den letzten ${window} Check-ins anstand, sind ${watch} Prozent später oder gar nicht Getanes einen Blick wert, ${talk} Prozent ein Gespräch. Teams, die wochenweise planen, schaffen etwa vier Fünftel, wenn ihre Pläne in ihre Wochen passen (Ballard, 2000).`,
    question: () =>
      'Sagen wir zu viel zu, oder das Falsche? Wie sähe eine Zusage aus, die in eine schlechte Woche passt?',
  },
  carriedAgain: {
    title: 'Mitgenommen',
    says: {
      well: () => 'Keine offene Zusage wandert von Check-in zu Check-in.',
      watch: ({ count: carried }) => `Eine offene Zusage wurde ${times(carried)} mitgenommen.`,
      talk: ({ count: carried }) => `Eine offene Zusage wurde ${times(carried)} mitgenommen.`,
    },
    reason: ({ watch, talk }) =>
      `Eine Zusage, die ${times(watch)} mitgenommen wurde, ist einen Blick wert, ${times(talk)} ein Gespräch. Was so oft mitgenommen wird, ist selten vergessen: Es ist zu groß, nicht klar, oder nicht mehr gewollt.`,
    question: () =>
      'Was ist ihr kleinster nächster Schritt? Und wenn sie nicht mehr gewollt ist: Dürfen wir sie laut loslassen?',
  },
};

function passed(missed: number, of: number): string {
  return `${missed === 1 ? 'Einer' : missed} der letzten ${of} Termine ${form(missed, { one: 'verging', other: 'vergingen' })} ohne Check-in.`;
}

function notInTime(slipped: number, of: number): string {
  return `${slipped === 1 ? 'Eine' : slipped} der letzten ${of} Zusagen ${form(slipped, { one: 'wurde', other: 'wurden' })} nicht rechtzeitig gehalten.`;
}

/** @example occasions(2) // '2 Check-ins' */
export const occasions = (n: number): string => count(n, 'Check-in', 'Check-ins');

import type { AllSignalWords } from '../signal-words.ts';
import { count, times } from './counting.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: 'Meeting',
    says: {
      well: ({ of }) => `We met at each of the last ${of} due dates.`,
      watch: ({ count: missed, of }) =>
        `${missed === 1 ? 'One' : missed} of the last ${of} due dates passed without a check-in.`,
      talk: ({ count: missed, of }) =>
        `${missed === 1 ? 'One' : missed} of the last ${of} due dates passed without a check-in.`,
    },
    reason: ({ window, watch, talk }) =>
      `Of the last ${window} due dates, ${watch} missed is worth an eye and ${talk} are worth a talk. One happens to everybody. A third of them is how a habit ends.`,
    question: (context) =>
      context === 'professional'
        ? 'What has been taking the place of our check-ins, and which time would hold?'
        : 'What has been taking the place of our check-ins, and when would meeting feel easy again?',
  },
  commitmentsSlipping: {
    title: 'Promises',
    says: {
      well: ({ count: slipped, of }) => `Of the last ${of} promises, ${of - slipped} were kept in time.`,
      watch: ({ count: slipped, of }) =>
        `${slipped === 1 ? 'One' : slipped} of the last ${of} promises ${slipped === 1 ? 'was' : 'were'} not kept in time.`,
      talk: ({ count: slipped, of }) =>
        `${slipped === 1 ? 'One' : slipped} of the last ${of} promises ${slipped === 1 ? 'was' : 'were'} not kept in time.`,
    },
    reason: ({ window, watch, talk }) =>
      `Of what was due in the last ${window} check-ins, ${watch} per cent late or undone is worth an eye, ${talk} per cent a talk. Teams that plan by the week keep about four fifths of it when their plans fit their weeks (Ballard, 2000).`,
    question: () =>
      'Are we promising too much, or the wrong things? What would a promise look like that fits a bad week?',
  },
  carriedAgain: {
    title: 'Carried over',
    says: {
      well: () => 'No open promise is being carried from check-in to check-in.',
      watch: ({ count: carried }) => `An open promise was carried over ${times(carried)}.`,
      talk: ({ count: carried }) => `An open promise was carried over ${times(carried)}.`,
    },
    reason: ({ watch, talk }) =>
      `A promise that was carried over ${times(watch)} is worth an eye, ${times(talk)} a talk. What is carried that often is seldom forgotten: it is too large, not clear, or not wanted any more.`,
    question: () => 'What is its smallest next step? And if it is not wanted any more, may it be dropped aloud?',
  },
};

/** @example occasions(2) // '2 check-ins' */
export const occasions = (n: number): string => count(n, 'check-in', 'check-ins');

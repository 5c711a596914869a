import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count } from './counting.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: 'Voices',
    says: {
      well: ({ of }) => `In the last ${of} check-ins all sides are heard.`,
      watch: ({ of }) => `The words of the last ${of} check-ins are not evenly shared.`,
      talk: ({ of }) => `Most of the words of the last ${of} check-ins came from one side.`,
    },
    reason: ({ window, watch, talk }) =>
      `The last ${window} check-ins are read: their words, feedback and remarks. Under ${watch} per cent of an even share the quieter side is worth an eye, under ${talk} per cent a talk. Some people write less and say as much; the page cannot hear that.`,
    question: (context) =>
      context === 'professional'
        ? 'Whose view do we have too little of here, and how would it be easiest to give?'
        : 'What is not being said here, and how would it be easiest to say?',
  },
  feedbackUnanswered: {
    title: 'Answers',
    says: {
      well: () => 'What was said in remarks has its answers.',
      watch: ({ count: n }) => `${atStart(n, 'remark waits', 'remarks wait')} for an answer.`,
      talk: ({ count: n }) => `${atStart(n, 'remark has', 'remarks have')} been passed over by more than one check-in.`,
    },
    reason: ({ watch, talk }) =>
      `The ${watch === 1 ? 'next check-in' : `next ${watch} check-ins`} would be the occasion to answer. When ${talk} have come round, whoever asked may stop asking.`,
    question: () => 'Is there something in it that is hard to answer? Would it be easier aloud?',
  },
  trustOrMotivationFalling: {
    title: 'Trust and motivation',
    says: {
      well: () => 'Trust and motivation are where they were.',
      watch: () => 'Trust or motivation is lower than it was.',
      talk: () => 'Trust or motivation is low, or a good deal lower than it was.',
    },
    reason: ({ recent, watch, talk, low }) =>
      `The last ${recent} answers are held against the ones before. ${count(watch, 'point', 'points')} of five lower is worth an eye; ${talk}, or no more than ${low} of five at all, is worth a talk.`,
    question: (context) =>
      context === 'professional'
        ? 'What would make it easier to work together just now?'
        : 'What do we each need just now, and what would the other like to know about it?',
  },
  concernsUnanswered: {
    title: 'Concerns',
    says: {
      well: () => 'Concerns that one of us wrote were taken up.',
      watch: ({ count: n }) => `${atStart(n, 'concern has', 'concerns have')} not been taken up in writing yet.`,
      talk: ({ count: n }) => `${atStart(n, 'concern was', 'concerns were')} written and not taken up in writing.`,
    },
    reason: ({ watch, talk }) =>
      `A concern is worth an eye when ${count(watch, 'check-in has', 'check-ins have')} come round without a word about it, and a talk when ${talk} have. A concern that hears nothing is seldom written a second time.`,
    question: () => 'Does it still weigh? What would help: an answer, a change, or to be heard?',
  },
  nothingCelebrated: {
    title: 'Celebrating',
    says: {
      well: () => 'Good things are written down as they happen.',
      watch: ({ count: n }) => `The last ${n} check-ins tell of no win.`,
      talk: ({ count: n }) => `The last ${n} check-ins tell of no win.`,
    },
    reason: ({ watch, talk }) =>
      `${watch} check-ins in a row without a win are worth an eye, ${talk} a talk. Of all that keeps people going in long work, small steps forward that are seen do most (Amabile and Kramer, 2011).`,
    question: () => 'What went a little better than it had to? Who noticed?',
  },
};

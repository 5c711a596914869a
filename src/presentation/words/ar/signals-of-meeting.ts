import type { AllSignalWords } from '../signal-words.ts';
import { COMMITMENTS, countOf, DUE_DATES, MEETINGS, TIMES } from './counting.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: 'اللقاء',
    says: {
      well: ({ of }) => `التقينا في آخر ${countOf(of, DUE_DATES)}.`,
      watch: ({ count: missed, of }) => `من آخر ${countOf(of, DUE_DATES)}، ما مرّ بلا لقاء: ${missed}.`,
      talk: ({ count: missed, of }) => `من آخر ${countOf(of, DUE_DATES)}، ما مرّ بلا لقاء: ${missed}.`,
    },
    reason: ({ window, watch, talk }) =>
      `من آخر ${countOf(window, DUE_DATES)}: ما عدده ${watch} بلا لقاء يستحق الانتباه، وما عدده ${talk} يستحق حديثًا. مرة واحدة تحدث للجميع. أما الثلث فهكذا تنتهي العادة.`,
    question: (context) =>
      context === 'professional'
        ? 'ما الذي يأخذ مكان لقاءاتنا، وأي وقت يمكن أن يثبت؟'
        : 'ما الذي يأخذ مكان لقاءاتنا، ومتى يعود اللقاء سهلًا؟',
  },
  commitmentsSlipping: {
    title: 'الالتزامات',
    says: {
      well: ({ count: slipped, of }) => `من آخر ${countOf(of, COMMITMENTS)}، وُفي في الموعد بما عدده ${of - slipped}.`,
      watch: ({ count: slipped, of }) => `من آخر ${countOf(of, COMMITMENTS)}، ما لم يتم في موعده: ${slipped}.`,
      talk: ({ count: slipped, of }) => `من آخر ${countOf(of, COMMITMENTS)}، ما لم يتم في موعده: ${slipped}.`,
    },
    reason: ({ window, watch, talk }) =>
      `مما حان موعده في آخر ${countOf(window, MEETINGS)}: ${watch} في المئة متأخرة أو غير منجزة تستحق الانتباه، و${talk} في المئة تستحق حديثًا. الفرق التي تخطط أسبوعًا بأسبوع تفي بنحو أربعة أخماس خطتها حين تناسب الخطة أسبوعها (Ballard, 2000).`,
    question: () => 'هل نلتزم بأكثر مما ينبغي، أم بغير ما ينبغي؟ كيف يبدو التزام يناسب أسبوعًا سيئًا؟',
  },
  carriedAgain: {
    title: 'الترحيل',
    says: {
      well: () => 'لا التزام مفتوح يُرحّل من لقاء إلى لقاء.',
      watch: ({ count: carried }) => `التزام مفتوح رُحّل ${countOf(carried, TIMES)}.`,
      talk: ({ count: carried }) => `التزام مفتوح رُحّل ${countOf(carried, TIMES)}.`,
    },
    reason: ({ watch, talk }) =>
      `الالتزام الذي رُحّل ${countOf(watch, TIMES)} يستحق الانتباه، والذي رُحّل ${countOf(talk, TIMES)} يستحق حديثًا. ما يُرحّل هكذا نادرًا ما يكون منسيًّا: هو أكبر مما ينبغي، أو غير واضح، أو لم يعد مرغوبًا فيه.`,
    question: () => 'ما أصغر خطوة تالية فيه؟ وإن لم يعد مرغوبًا فيه، فهل نصرف النظر عنه بصوت عالٍ؟',
  },
};

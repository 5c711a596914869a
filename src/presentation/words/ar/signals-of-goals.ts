import type { AllSignalWords } from '../signal-words.ts';
import { BENCHMARKS, count, countOf, GOALS, MEETINGS, SETBACKS, TIMES } from './counting.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: 'مراجعة الأهداف',
    says: {
      well: () => 'رُوجع كل هدف في موعده.',
      watch: ({ count: n }) => `حان موعد المراجعة: ${count(n, GOALS)}.`,
      talk: ({ count: n }) => `حان موعد المراجعة منذ مدة: ${count(n, GOALS)}.`,
    },
    reason: ({ talk }) =>
      `وتيرة إعادة النظر في الأهداف مكتوبة في الاتفاق. تستحق المراجعة الانتباه حين يمر يومها، وتستحق حديثًا حين يمر بعده ${count(talk, MEETINGS)}.`,
    question: () => 'لو اخترناه اليوم، هل نختار هذا الهدف من جديد، بهذه الكلمات وبهذا الموعد؟',
  },
  benchmarksOffPlan: {
    title: 'الخطط',
    says: {
      well: ({ of }) => `وفق الخطة أو متقدم عليها: ${count(of, BENCHMARKS)}، أي الكل.`,
      watch: ({ count: n, of }) => `خارج الخطة: ${n} من أصل ${countOf(of, BENCHMARKS)}.`,
      talk: ({ count: n, of }) => `خارج الخطة، وليس بقليل: ${n} من أصل ${countOf(of, BENCHMARKS)}.`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `التأخر عن الخطة بمقدار ${watch} في المئة من الطريق كله يستحق الانتباه، وبمقدار ${talk} في المئة يستحق حديثًا. أما الحد الذي نحافظ عليه فحين يُتجاوز، ثم حين يُتجاوز ${countOf(brokenTalk, TIMES)} على التوالي. الخطة تخمين عليه تواريخ، وقد تكون هي التي لا تصح.`,
    question: () => 'ما الذي تغيّر منذ وضعنا هذه الخطة؟ أهي الوتيرة التي ينبغي أن تتحرك، أم الخطة؟',
  },
  expectationsUnclear: {
    title: 'التوقعات',
    says: {
      well: () => 'من يفعل ماذا، وما الذي يُحتسب: كل ذلك مكتوب.',
      watch: ({ count: n }) => `مواضع لم يُكتب فيها من يفعل ماذا أو ما الذي يُحتسب: ${n}.`,
      talk: ({ count: n }) => `مواضع لم يُكتب فيها من يفعل ماذا أو ما الذي يُحتسب: ${n}.`,
    },
    reason: ({ watch, talk }) =>
      `يُنظر في الأهداف (قياسها وما يفعله كل من أصحابها)، وفي الأدوار، وفي الالتزامات التي لا تسمّي أحدًا. ما عدده ${watch} يستحق الانتباه، وما عدده ${talk} يستحق حديثًا. ما هو للجميع يسهل أن يُظن أنه للطرف الآخر.`,
    question: (context) =>
      context === 'professional'
        ? 'ما الذي يرى كل منا أنه من عمله هنا، وكيف نعرف أنه تم؟'
        : 'ماذا يظن كل منا أن الآخر يفعله حيال ذلك؟',
  },
  rolesNotRevisited: {
    title: 'الأدوار',
    says: {
      well: () => 'رُوجعت الأدوار والواجبات في موعدها.',
      watch: () => 'حان موعد النظر في الأدوار والواجبات.',
      talk: () => 'حان موعد النظر في الأدوار والواجبات منذ مدة.',
    },
    reason: ({ talk }) =>
      `وتيرة إعادة النظر في الأدوار مكتوبة في الاتفاق. تستحق الانتباه حين يمر ذلك اليوم، وتستحق حديثًا حين يمر بعده ${count(talk, MEETINGS)}.`,
    question: () => 'أي واجب كبر، وأي واجب خفت، وأيها تودون تسليمه؟',
  },
  setbackWithoutLesson: {
    title: 'الدروس',
    says: {
      well: ({ of }) => `آخر ما كان من انتكاسات له درسه: ${count(of, SETBACKS)}.`,
      watch: ({ count: n }) => `بلا درس بعد: ${count(n, SETBACKS)}.`,
      talk: ({ count: n }) => `بلا درس بعد: ${count(n, SETBACKS)}.`,
    },
    reason: ({ window, watch, talk }) =>
      `مما كان من انتكاسات في ${countOf(window, MEETINGS)} قبل اللقاء الأخير: ما عدده ${watch} بلا درس يستحق الانتباه، وما عدده ${talk} يستحق حديثًا. قد يتأخر الدرس، والعثور عليه معًا أسهل.`,
    question: () => 'ما الذي كنا نود أن نعرفه قبل ذلك بأسبوع؟',
  },
};

import type { AllSignalWords } from '../signal-words.ts';
import { count, countOf, MEETINGS } from './counting.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: 'الأصوات',
    says: {
      well: ({ of }) => `في آخر ${countOf(of, MEETINGS)} تُسمع كل الأطراف.`,
      watch: ({ of }) => `كلمات آخر ${countOf(of, MEETINGS)} غير موزعة بالتساوي.`,
      talk: ({ of }) => `معظم كلمات آخر ${countOf(of, MEETINGS)} جاءت من جانب واحد.`,
    },
    reason: ({ window, watch, talk }) =>
      `يُقرأ آخر ${countOf(window, MEETINGS)}: كلماتها وملاحظاتها المتبادلة وتعليقاتها. إذا كان نصيب الجانب الأهدأ دون ${watch} في المئة من حصة متساوية فذلك يستحق الانتباه، ودون ${talk} في المئة يستحق حديثًا. بعض الناس يكتبون أقل ويقولون مثل غيرهم، وذلك ما لا تسمعه الصفحة.`,
    question: (context) =>
      context === 'professional' ? 'رأي من ينقصنا هنا، وكيف يسهل أن يُقال؟' : 'ما الذي لا يُقال هنا، وكيف يسهل أن يُقال؟',
  },
  feedbackUnanswered: {
    title: 'الردود',
    says: {
      well: () => 'ما قيل في التعليقات له ردوده.',
      watch: ({ count: n }) => `تعليقات بانتظار رد: ${n}.`,
      talk: ({ count: n }) => `تعليقات مرّ عليها أكثر من لقاء بلا رد: ${n}.`,
    },
    reason: ({ watch, talk }) =>
      `${watch === 1 ? 'اللقاء التالي هو' : `خلال ${countOf(watch, MEETINGS)} تأتي`} مناسبة الرد. وحين يمر ما عدده ${talk}، قد يتوقف السائل عن السؤال.`,
    question: () => 'هل فيه ما يصعب الرد عليه؟ هل يكون أسهل بالصوت؟',
  },
  trustOrMotivationFalling: {
    title: 'الثقة والدافعية',
    says: {
      well: () => 'الثقة والدافعية كما كانتا.',
      watch: () => 'الثقة أو الدافعية أدنى مما كانت.',
      talk: () => 'الثقة أو الدافعية منخفضة، أو أدنى بكثير مما كانت.',
    },
    reason: ({ recent, watch, talk, low }) =>
      `تُقارن آخر الإجابات (وعددها ${recent}) بما قبلها. الانخفاض بمقدار ${watch} من خمسة يستحق الانتباه، وبمقدار ${talk}، أو ألا تزيد القيمة على ${low} من خمسة، يستحق حديثًا.`,
    question: (context) =>
      context === 'professional'
        ? 'ما الذي يجعل العمل معًا أسهل في هذه الأيام؟'
        : 'ماذا يحتاج كل منا في هذه الأيام، وماذا يود الآخر أن يعرف عنه؟',
  },
  concernsUnanswered: {
    title: 'المخاوف',
    says: {
      well: () => 'ما كُتب من مخاوف وجد من يتناوله.',
      watch: ({ count: n }) => `مخاوف لم تُتناول كتابةً بعد: ${n}.`,
      talk: ({ count: n }) => `مخاوف كُتبت ولم تُتناول كتابةً: ${n}.`,
    },
    reason: ({ watch, talk }) =>
      `المخاوف تستحق الانتباه حين يمر ${count(watch, MEETINGS)} بلا كلمة عنها، وتستحق حديثًا حين يمر ما عدده ${talk}. ما لا يجد صدى نادرًا ما يُكتب مرة ثانية.`,
    question: () => 'هل ما زال الأمر يثقل؟ ما الذي يساعد: رد، أم تغيير، أم أن يُسمع؟',
  },
  nothingCelebrated: {
    title: 'الاحتفال',
    says: {
      well: () => 'الأشياء الطيبة تُكتب حين تحدث.',
      watch: ({ count: n }) => `لا نجاح مكتوب في آخر ${countOf(n, MEETINGS)}.`,
      talk: ({ count: n }) => `لا نجاح مكتوب في آخر ${countOf(n, MEETINGS)}.`,
    },
    reason: ({ watch, talk }) =>
      `${count(watch, MEETINGS)} على التوالي بلا نجاح تستحق الانتباه، وما عدده ${talk} يستحق حديثًا. من كل ما يُبقي الناس سائرين في عمل طويل، تفعل الخطوات الصغيرة المرئية إلى الأمام أكثر من غيرها (Amabile & Kramer, 2011).`,
    question: () => 'ما الذي سار أفضل قليلًا مما كان لازمًا؟ ومن لاحظ ذلك؟',
  },
};

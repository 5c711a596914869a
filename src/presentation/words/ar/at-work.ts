import type { Words } from '../words.ts';
import { countOf, YEARS } from './counting.ts';

/** What a journal whose context is professional says in place of the same words elsewhere. */
export const atWork: Words['atWork'] = {
  home: { promised: 'ما تعهدنا به في العمل', openCommitments: 'التزامات عمل مفتوحة' },
  milestones: {
    anniversary: (years) => `نعمل معًا منذ ${countOf(years, YEARS)}`,
    celebrated: 'كيف احتفينا بها',
  },
  retrospectives: {
    questions: [
      'ما الذي ينجح وينبغي أن يبقى كما هو؟',
      'ماذا تعلمنا عن طريقة عملنا؟',
      'ما الذي نتوقف عنه؟',
      'ماذا تطلب منا المرحلة القادمة؟',
    ],
  },
  agreement: { story: 'كيف بدأ الأمر' },
  drafts: {
    wins: 'سطر لكل نجاح، والصغير منها أيضًا.\n- خرجت المسودة الأولى قبل موعدها بيوم',
    setbacks:
      'سطر لكل انتكاسة، وتحته ما علّمتكم، وأول خطوة للعودة.\n- تأجلت التجربة مرتين\n  - الدرس: طلب القاعة أولًا\n  - التعافي: الثلاثاء 10:00، معًا',
    nextSteps: (owner, date) =>
      `ما تلتزمون به حتى المرة القادمة، ومن يلتزم.\n- [ ] @${owner} توزيع المسودة (due ${date})`,
    accountability: (owner) => `كيف تساعدون بعضكم على الوفاء.\n- [ ] @${owner} نشر الأرقام كل جمعة`,
  },
  together: {
    hint: 'عبارتكم أو عبارة زميلكم في العمل. الأحرف الكبيرة مهمة، والمسافات الزائدة ليست كذلك.',
  },
};

import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';

export const home: Words['home'] = {
  next: 'اللقاء القادم',
  streak: 'على التوالي',
  sessions: 'اللقاءات',
  openCommitments: 'التزامات مفتوحة',
  longest: (n) => `أطول تتابع: ${n}`,
  since: (date) => `منذ ${date}`,
  overdue: (n) => `فات موعدها: ${n}`,
  paused: (until, because) => `توقف حتى ${until}${because === undefined ? '' : `: ${apart(because)}`}`,
  waiting: (name, since) => `تعليق من ${apart(name)} ينتظر ردًّا منذ ${since}`,
  promised: 'ما التزمنا به',
  goals: 'ما نعمل من أجله',
  benchmarks: 'أين نحن',
  latest: 'آخر اللقاءات',
  newest: 'أحدث محطة',
  kicker: (names, since) => `${apart(names)}، منذ ${since}`,
  benchmarksNote: 'الأشرطة تبيّن اليوم، والعلامة هي الخطة.',
  waits: 'بانتظار رد',
  all: {
    commitments: 'كل الالتزامات',
    goals: 'كل الأهداف',
    benchmarks: 'كل المؤشرات',
    checkIns: 'كل اللقاءات',
    milestones: 'كل المحطات',
  },
  nothingPublic: 'يحتفظ الشركاء بهذه اليوميات لأنفسهم: لا شيء فيها علني.',
  forPartners: 'هل هذه يومياتكم؟ افتحوها من هنا',
  description: (name, purpose) => (purpose === '' ? name : `${apart(name)}: ${apart(purpose)}`),
};

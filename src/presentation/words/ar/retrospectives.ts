import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';
import { count, countOf, DUE_DATES, MEETINGS, MILESTONES, WINS, YEARS } from './counting.ts';

export const retrospectives: Words['retrospectives'] = {
  title: 'الحصاد',
  lede: 'ما جاء به ربع سنة أو سنة، وما أخذناه منه.',
  kicker: 'حصاد',
  soFar: 'حتى الآن',
  sessions: (n) => count(n, MEETINGS),
  wins: (n) => count(n, WINS),
  milestones: (n) => count(n, MILESTONES),
  figures: { sessions: 'لقاءات', promised: 'التزامات', milestones: 'محطات', wins: 'نجاحات صغيرة' },
  dueDates: (kept, of) => `في الموعد: ${kept} من ${countOf(of, DUE_DATES)}`,
  promises: (kept, open, dropped) =>
    [
      `وُفي به: ${kept}`,
      ...(open > 0 ? [`مفتوح: ${open}`] : []),
      ...(dropped > 0 ? [`صُرف النظر عنه: ${dropped}`] : []),
    ].join('، '),
  sections: {
    moved: 'ما تحرّك',
    reached: 'ما بلغناه',
    wins: 'نجاحات صغيرة',
    setbacks: 'الانتكاسات وما علّمتنا',
    changed: 'ما غيّرناه',
    sessions: 'متى التقينا',
    talk: 'للحديث عنه',
    quarters: 'ربعًا ربعًا',
  },
  movement: (before, after) => `${apart(before)} ← ${apart(after)}`,
  columns: {
    benchmark: 'المؤشر',
    partner: 'الشريك',
    movement: 'من، إلى',
    gap: 'مقارنة بالخطة',
    readings: 'القراءات',
  },
  paused: (from, to, because) => `توقف من ${from} إلى ${to}${because === '' ? '' : `: ${apart(because)}`}`,
  questions: [
    'ما الذي نريد أن نستمر فيه؟',
    'ماذا تعلمنا عن أنفسنا؟',
    'عن ماذا نصرف النظر؟',
    'ماذا تطلب منا المرحلة القادمة؟',
  ],
  wholeYear: (year) => `سنة ${year} كاملة`,
  previous: 'قبلها',
  next: 'بعدها',
  pager: 'الحصاد قبلها وبعدها',
  description: (period, sessions) => `حصاد ${period}: ${sessions}.`,
  onThisDay: 'في مثل هذا اليوم',
  yearsAgo: (years) => (years === 1 ? 'قبل سنة' : `قبل ${countOf(years, YEARS)}`),
  empty: 'لا شيء ننظر إليه بعد. بعد أول لقاء تبدأ هذه الصفحة بالامتلاء.',
};

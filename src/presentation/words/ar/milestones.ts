import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';
import { count, countOf, DUE_DATES, MEETINGS, WINS, YEARS } from './counting.ts';

export const milestones: Words['milestones'] = {
  title: 'المحطات',
  lede: 'ما بلغناه، وما احتفلنا به، وما علّمتنا إياه الانتكاسات.',
  kinds: { milestone: 'محطة', smallWin: 'نجاح صغير', setback: 'انتكاسة' },
  found: {
    firstSession: 'أول لقاء',
    sessions: (n) => count(n, MEETINGS),
    streak: (n) => `${count(n, DUE_DATES)} على التوالي`,
    anniversary: (years) => `معًا منذ ${countOf(years, YEARS)}`,
    target: (benchmark, value) => `${apart(benchmark)}: ${apart(value)}، القيمة المستهدفة`,
    checkpoint: (benchmark, value) => `${apart(benchmark)}: ${apart(value)}`,
  },
  reached: (on, planned) => `تم بلوغها في ${on}، وكان في الخطة ${planned}.`,
  counted: 'ظهرت بالعدّ: لم يكن على أحد أن يكتبها.',
  facts: {
    goal: 'الهدف',
    benchmark: 'المؤشر',
    celebrated: 'كيف احتفلنا',
    lesson: 'ما تعلمناه',
    recovery: 'الخطوة الأولى للعودة',
    recoveredBy: 'طريق العودة',
  },
  sections: { found: 'ظهرت على الطريق', wins: 'نجاحات صغيرة', setbacks: 'الانتكاسات وطريق العودة' },
  winsLede: (n) => `ما ذُكر في اللقاءات: ${count(n, WINS)}.`,
  lesson: (text) => `الدرس: ${apart(text)}`,
  recovery: (text) => `طريق العودة: ${apart(text)}`,
  noLesson: 'لم يُكتب الدرس بعد.',
  empty: 'لا محطات بعد. سيكون أول لقاء أولاها.',
};

import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';
import { count, countOf, DAYS, MEETINGS, plural } from './counting.ts';

export const sessions: Words['sessions'] = {
  title: 'اللقاءات',
  lede: (n) => (n === 0 ? 'كل اللقاءات، الأحدث أولًا.' : `${count(n, MEETINGS)}، الأحدث أولًا.`),
  number: (n) => `اللقاء ${n}`,
  onTime: 'في موعده',
  offDue: (days) => (days < 0 ? `قبل الموعد ب${by(-days)}` : `بعد الموعد ب${by(days)}`),
  said: (from, to, text) => `من ${apart(from)} إلى ${apart(to)}: ${apart(text)}`,
  concern: (text) => `مخاوف: ${apart(text)}`,
  previous: 'السابق',
  next: 'التالي',
  together: 'ما كتبناه',
  sides: 'من كل جانب',
  side: 'من جانب واحد',
  absent: (names) => `من دون ${apart(names)}`,
  columns: {
    date: 'اللقاء',
    topics: 'المواضيع',
    notes: 'الملاحظات المتبادلة وغيرها',
    nextSteps: 'الخطوات التالية',
    accountability: 'المساءلة',
  },
  table: (year) => `لقاءات ${year}`,
  readings: 'القراءات',
  readingsNote: 'مقارنة بخطة ذلك اليوم.',
  readingColumns: {
    benchmark: 'المؤشر',
    partner: 'الشريك',
    reading: 'القراءة',
    actual: 'القيمة المحتسبة',
    planned: 'الخطة',
    gap: 'مقارنة بالخطة',
  },
  promised: 'ما التزمنا به هنا',
  promisedNote: 'مع ما آل إليه.',
  followedUp: 'ما التزمنا به من قبل',
  confidence: 'الثقة بالنجاح',
  confidenceIn: (goal) => `الثقة بالنجاح: ${apart(goal)}`,
  pulse: 'كيف حالنا',
  milestones: 'ما بلغناه في هذا اليوم',
  remarks: 'التعليقات',
  remarkOn: (line) => `على «${apart(line)}»`,
  remarkBy: (name, date) => `تعليق من ${apart(name)} في ${date}`,
  answerBy: (name, date) => `رد من ${apart(name)} في ${date}`,
  beside: (n) =>
    plural(n, {
      one: 'تعليق واحد يقف بجانب سطره أعلاه.',
      two: 'تعليقان يقفان بجانب سطريهما أعلاه.',
      few: `${n} تعليقات تقف بجانب أسطرها أعلاه.`,
      many: `${n} تعليقًا تقف بجانب أسطرها أعلاه.`,
      other: `${n} تعليق بجانب الأسطر أعلاه.`,
    }),
  waits: (since, names) =>
    `بانتظار رد منذ ${since}.${names === undefined ? '' : ` يمكن أن يأتي الرد من ${apart(names)}.`}`,
  answer: 'الرد في طلب السحب',
  acknowledged: (name, date) => `قراءة وموافقة من ${apart(name)} في ${date}.`,
  source: 'قراءة طلب السحب',
  description: (date, topics) => (topics === undefined ? `لقاء ${date}.` : `لقاء ${date}: ${apart(topics)}.`),
  empty: 'لا لقاءات بعد. أولها أصعبها، وأقصرها يكفي.',
};

/** What follows "by": a number is parted from it by the sign that lengthens a letter, a word is joined to it. */
function by(days: number): string {
  const text = countOf(days, DAYS);
  return /^\d/.test(text) ? `ـ ${text}` : text;
}

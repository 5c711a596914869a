import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';
import { plural } from './counting.ts';

export const feeds: Words['feeds'] = {
  title: 'المتابعة',
  lede: 'ما يُكتب هنا يمكن أن يصل إليكم: أخبارًا، أو في التقويم، أو بيانات.',
  link: 'المتابعة',
  address: 'العنوان',
  noAddress:
    'خلاصة الأخبار ورابط الاشتراك في التقويم والشارة تحتاج إلى العنوان الذي تُنشر عليه هذه اليوميات. يمكن لمن يديرها أن يكتبه في `site.url` ضمن `partnership.md`.',
  news: {
    heading: 'الأخبار',
    text: 'يعرض قارئ الخلاصات كل لقاء ومحطة جديدين بنصهما الكامل. يكفي إعطاؤه هذا العنوان، بلا حساب، ولا يعلم أحد بمن يقرأ.',
    open: `فتح خلاصة الأخبار (${apart('RSS')})`,
    title: (journal) => `${apart(journal)}: أخبار`,
  },
  calendar: {
    heading: 'التقويم',
    text: 'أيام اللقاءات والمراجعات في تقويم الهاتف أو الحاسوب، مع تذكير صباح اليوم السابق. ما يتغير هنا يتغير هناك.',
    subscribe: 'الاشتراك في التقويم',
    download: `تنزيل التقويم (${apart('ICS')})`,
    title: (journal) => `${apart(journal)}: لقاءات`,
    name: (journal) => `${apart(journal)}: لقاءات`,
    checkIn: (journal) => `لقاء: ${apart(journal)}`,
    minutes: (n) =>
      plural(n, {
        one: 'نحو دقيقة واحدة.',
        two: 'نحو دقيقتين.',
        few: `نحو ${n} دقائق.`,
        other: `نحو ${n} دقيقة.`,
      }),
    goalReview: (goal) => `مراجعة الهدف: ${apart(goal)}`,
    renewal: (journal) => `الحديث عن الاستمرار: ${apart(journal)}`,
  },
  badge: {
    heading: 'الشارة',
    text: 'سطر واحد عن إيقاع الشراكة، لصفحة شخصية أو ملف تعريف. يرسمها shields.io الذي يأخذ كلماتها من هذا الموقع.',
    open: `عرض الكلمات (${apart('JSON')})`,
    markdown: `بصيغة ${apart('Markdown')}`,
    title: (journal) => `${apart(journal)}: شارة`,
    label: 'لقاءات',
    inARow: (n) => `${n} على التوالي`,
    nextOn: (date) => `القادم ${date}`,
    none: 'لا موعد',
  },
  data: {
    heading: 'البيانات',
    text: 'اليوميات كلها، بقدر ما هو مُشارَك هنا، لبرامج تكتبونها بأنفسكم، وأرقام كل مؤشر في جدول.',
    journal: `اليوميات (${apart('JSON')})`,
    schema: `معاني الحقول (${apart('JSON Schema')})`,
    csv: (benchmark) => `${apart(benchmark)} (${apart('CSV')})`,
    title: (journal) => `${apart(journal)}: بيانات`,
  },
  sitemap: {
    heading: 'محركات البحث',
    text: 'قائمة بكل الصفحات، لمن يبحث في الشبكة.',
    open: `خريطة الموقع (${apart('XML')})`,
  },
  entries: {
    session: (date, topics) => (topics === undefined ? `لقاء ${date}` : `لقاء ${date}: ${apart(topics)}`),
    sessions: 'لقاء',
    milestone: (kind, title) => `${kind}: ${apart(title)}`,
    fact: (label, text) => `${label}: ${apart(text)}`,
  },
};

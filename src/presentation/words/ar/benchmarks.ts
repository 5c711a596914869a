import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';
import { count, countOf, DAYS, READINGS } from './counting.ts';

export const benchmarks: Words['benchmarks'] = {
  title: 'المؤشرات',
  lede: 'ما نقيسه، وأين هو من الخطة.',
  noReading: 'لا قراءة بعد',
  together: 'معًا',
  states: {
    notStarted: 'لم يبدأ بعد',
    ahead: 'متقدم على الخطة',
    onPlan: 'وفق الخطة',
    behind: 'متأخر عن الخطة',
    reached: 'تم بلوغه',
    held: 'داخل الحد',
    broken: 'خارج الحد',
    noPlan: 'بلا خطة',
  },
  gap: (gap, amount) =>
    gap === 0 ? 'مطابق للخطة تمامًا' : `${gap > 0 ? 'متقدم على' : 'متأخر عن'} الخطة بفارق ${apart(amount)}`,
  by: (date) => `بحلول ${date}`,
  aim: (value, date) => `${apart(value)} بحلول ${date}`,
  atMost: (value) => `${apart(value)} على الأكثر`,
  atLeast: (value) => `${apart(value)} على الأقل`,
  within: (low, high) => `بين ${apart(low)} و${apart(high)}`,
  ofTarget: (actual, target) => `${apart(actual)} من ${apart(target)}`,
  downTo: (actual, target) => `${apart(actual)}، نزولًا إلى ${apart(target)}`,
  of: (partner, text) => `${apart(partner)}: ${apart(text)}`,
  planned: (value) => `الخطة ${apart(value)}`,
  countOf: (n, of) => `${n} من ${of}`,
  days: (days) =>
    days === 0 ? 'في اليوم نفسه' : `${days > 0 ? 'متقدم' : 'متأخر'} بفارق ${countOf(Math.abs(days), DAYS)}`,
  labels: { now: 'الآن', standing: 'مقارنة بالخطة', needed: 'المطلوب تاليًا', held: 'قراءات داخل الحد' },
  target: 'القيمة المستهدفة',
  checkpoint: 'نقطة مرحلية',
  howCounted: (aggregate, per) => {
    const counted = {
      last: 'تُحتسب آخر قراءة',
      sum: 'تُجمع القراءات',
      mean: 'يُحتسب متوسط كل القراءات',
      max: 'تُحتسب أكبر قراءة',
    }[aggregate];
    return `${counted}، ${per === 'partner' ? 'لكل شريك على حدة' : 'للجميع معًا'}.`;
  },
  noForecast: {
    tooFewReadings: 'لا توقع: يلزم أربع قراءات ليظهر الاتجاه.',
    wrongWay: 'لا توقع: القراءات الأخيرة لا تتجه نحو القيمة المستهدفة.',
    reached: 'تم بلوغ القيمة المستهدفة.',
    hold: 'الحد الذي نحافظ عليه لا نهاية له لنتوقعها.',
    closed: 'لا توقع: لا عمل على هذا الهدف حاليًا.',
    noPlan: 'لا توقع: لا خطة تقود إلى قيمة مستهدفة.',
  },
  forecast: (earliest, latest, expected) => `بوتيرة القراءات الأخيرة: نحو ${expected}، بين ${earliest} و${latest}.`,
  forecastOpen: (earliest, expected) =>
    `بوتيرة القراءات الأخيرة: نحو ${expected}، وفي أقرب تقدير ${earliest}؛ أما أقصى التأخر فغير معروف.`,
  summary: ({ who, count: n, from, to, actual, standing }) =>
    `${who === undefined ? '' : `${apart(who)}: `}${count(n, READINGS)} من ${from} إلى ${to}، الآن ${apart(actual)}، ${standing}.`,
  summaryEmpty: (who) => (who === undefined ? 'لا قراءات بعد.' : `${apart(who)}: لا قراءات بعد.`),
  sections: {
    standing: 'أين نحن من الخطة',
    checkpoints: 'نقاط مرحلية',
    readings: 'كل القراءات',
    milestones: 'المحطات',
    story: 'بكلماتنا',
  },
  columns: {
    date: 'اللقاء',
    partner: 'الشريك',
    reading: 'القراءة',
    actual: 'القيمة المحتسبة',
    planned: 'الخطة',
    gap: 'مقارنة بالخطة',
  },
  csv: `تنزيل بصيغة ${apart('CSV')}`,
  empty: 'لا مؤشرات بعد. يكفي رقم واحد تقرؤونه في كل لقاء.',
};

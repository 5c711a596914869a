import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';
import { count, TIMES } from './counting.ts';

export const partners: Words['partners'] = {
  facts: {
    duties: 'الواجبات',
    strengths: 'نقاط القوة',
    values: 'القيم',
    motivations: 'ما يعيد تشغيل المحرك',
    workingStyle: 'أسلوب العمل',
    communication: 'كيف يكون الحديث معي',
    feedback: 'الملاحظات التي أطلبها',
    commitment: 'الوقت الذي أخصصه',
    timezone: 'المنطقة الزمنية',
    rolesReviewed: 'آخر مراجعة للدور',
  },
  feedbackKinds: {
    listen: 'الإصغاء أولًا',
    question: 'طرح الأسئلة',
    challenge: 'التحدي',
  },
  style: (text) => `الأسلوب: ${apart(text)}`,
  prefers: (text) => `المفضّل: ${apart(text)}`,
  avoid: (text) => `الأفضل تجنبه: ${apart(text)}`,
  feedbackGiven: (n, to) => `ملاحظات إلى ${apart(to)}: ${count(n, TIMES)}.`,
  sections: {
    about: 'نبذة',
    goals: 'الأهداف',
    benchmarks: 'المؤشرات',
    promised: 'الالتزامات',
    feedback: 'الملاحظات المتبادلة',
  },
  description: (name, role) => (role === '' ? name : `${apart(name)}: ${apart(role)}`),
};

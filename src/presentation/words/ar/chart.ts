import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  plan: 'الخطة',
  formerPlan: 'خطة سابقة',
  forecast: 'التوقع',
  hold: 'النطاق المطلوب',
  checkpoint: 'نقطة مرحلية',
  target: 'القيمة المستهدفة',
  milestone: 'محطة',
  keys: 'تنتقل مفاتيح الأسهم بين القراءات.',
};

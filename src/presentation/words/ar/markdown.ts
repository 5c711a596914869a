import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';

export const markdown: Words['markdown'] = {
  footnotes: 'الحواشي',
  backToReference: (reference) => `العودة إلى الإحالة ${reference}`,
  task: (text, done) => `${done ? 'تم' : 'مفتوح'}: ${apart(text)}`,
  table: (columns) => `جدول: ${apart(columns)}`,
};

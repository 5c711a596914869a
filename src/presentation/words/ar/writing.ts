import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';

export const writing: Words['writing'] = {
  edit: 'تحرير هذه الصفحة',
  editSide: (name) => `تحرير جانب ${apart(name)}`,
  next: 'كتابة اللقاء القادم',
  nextSide: (name) => `كتابة جانب ${apart(name)}`,
  inBrowser: 'أو البدء به في المتصفح',
};

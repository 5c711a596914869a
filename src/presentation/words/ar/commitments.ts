import type { Words } from '../words.ts';
import { countOf, DAYS, TIMES } from './counting.ts';

export const commitments: Words['commitments'] = {
  title: 'الالتزامات',
  lede: 'ما التزمنا به، ومن التزم، وإلامَ آل.',
  states: {
    kept: 'وُفي به',
    late: 'وُفي به متأخرًا',
    open: 'مفتوح',
    overdue: 'فات موعده',
    dropped: 'صُرف النظر عنه',
  },
  counts: {
    kept: (n) => `وُفي به: ${n}`,
    late: (n) => `وُفي به متأخرًا: ${n}`,
    open: (n) => `مفتوح: ${n}`,
    overdue: (n) => `فات موعده: ${n}`,
    dropped: (n) => `صُرف النظر عنه: ${n}`,
  },
  carried: (n) => `رُحّل ${countOf(n, TIMES)}`,
  due: (date) => `موعده ${date}`,
  settled: (date) => `في ${date}`,
  overdueBy: (days, date) => `كان موعده ${date}، قبل ${countOf(days, DAYS)}`,
  promised: (date) => `منذ لقاء ${date}`,
  rate: (kept, of) => `وُفي بما عدده ${kept} من ${of}`,
  recentRate: (rate) => `${rate} في آخر أربعة لقاءات`,
  open: 'مفتوحة',
  settledIn: 'محسومة، حسب سنة الالتزام',
  nothingOpen: 'لا شيء مفتوح.',
  empty: 'لا التزامات بعد. كل مهمة تحت «الخطوات التالية» في أي لقاء تصبح التزامًا.',
};

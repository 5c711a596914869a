import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  navigation: {
    home: 'الرئيسية',
    timeline: 'الخط الزمني',
    checkIns: 'اللقاءات',
    commitments: 'الالتزامات',
    goals: 'الأهداف',
    benchmarks: 'المؤشرات',
    milestones: 'المحطات',
    health: 'حالنا',
    retrospectives: 'الحصاد',
    agreement: 'الاتفاق',
  },
  labels: {
    skipToContent: 'الانتقال إلى المحتوى',
    navigation: 'التنقل الرئيسي',
    menu: 'القائمة',
    close: 'إغلاق',
    more: 'المزيد',
  },
  about: (names, since) => `يوميات ${apart(names)}، منذ ${since}.`,
  private: 'هذه هي اليوميات الخاصة: كل شيء، على هذا الجهاز وحده.',
  madeWith: `أُنشئ باستخدام ${apart('Alongside')}`,
  forPartners: 'للشركاء',
  titleOf: (page, site) => `${apart(page)} · ${apart(site)}`,
};

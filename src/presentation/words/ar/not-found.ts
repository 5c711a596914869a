import type { Words } from '../words.ts';

export const notFound: Words['notFound'] = {
  title: 'لا شيء هنا',
  text: 'هذه الصفحة غير موجودة، أو غير متاحة للمشاركة.',
  home: 'العودة إلى اليوميات',
};

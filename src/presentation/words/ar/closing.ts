import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';

export const closing: Words['closing'] = {
  title: 'ما فعلناه معًا',
  kicker: (from, to) => `من ${from} إلى ${to}`,
  description: (name) => `${apart(name)}: نظرة إلى الوراء على كل ما كان.`,
  ended: (date) => `انتهت هذه الشراكة في ${date}.`,
  lookBack: 'نظرة إلى كل ما كان',
  renewal: (ends) => `تنتهي المدة في ${ends}. حان وقت الحديث عن الاستمرار.`,
  toAgreement: 'ما اتفقنا عليه',
  success: 'ما سمّيناه نجاحًا',
  goals: 'ما آلت إليه أهدافنا',
  lastTalk: 'للحديث الأخير',
  questions: [
    'بماذا نفخر؟',
    'ماذا تعلّم كل منا من الآخر؟',
    'ما الذي يستمر، ومع من؟',
    'على ماذا نريد أن نشكر بعضنا بعضًا؟',
  ],
};

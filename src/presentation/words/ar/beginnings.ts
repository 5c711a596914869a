import type { Words } from '../words.ts';

/** Written into files: nothing is set apart here. */
export const beginnings: Words['beginnings'] = {
  partnership: (fields) => `يمكن أن يُكتب هنا المزيد: ${fields}. كل الحقول في ملف README بمجلد المحتوى.`,
  story: 'تحت السطر التالي: قصتكم، بكلماتكم.',
  partner: (fields) => `يمكن أن يُكتب هنا المزيد: ${fields}.`,
  goalMeasures: 'measurable: المؤشرات التي تقيسه، بأسماء ملفاتها، مثل [long-run]',
  goalDuties: 'duties: من يفعل ماذا لأجله',
  goalReviews: 'reviews: كل مرة يُعاد فيها النظر: ما بقي وما تغيّر ولماذا ومن وافق',
  benchmarkOfGoal: (file, all) => `يُذكر أيضًا في ${file}: measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: النقاط التي تمر بها الخطة، كل منها { date, value, label }',
  benchmarkIndicator: 'indicator: ما الذي يُحتسب، حتى لا يحتاج أحد إلى الجدال لاحقًا',
  missed: 'من فاته التزام يقول ذلك أولًا، ويختار أصغر خطوة تالية.',
  agreements: ['نسأل قبل أن ننصح', 'الأخبار السيئة تصل في يومها'],
  questions: [
    'ما الذي سار أفضل مما توقعنا، ولماذا؟',
    'ما الذي نتجنبه؟',
    'ما الذي يجعل الخطوة التالية أصغر؟',
    'ما الذي ساعد مؤخرًا وقد لا يعرف به الطرف الآخر؟',
    'ما الذي لم يُقَل لأنه بدا صغيرًا جدًّا؟',
  ],
};

import { apart } from '../../apart.ts';
import type { Words } from '../words.ts';

/** The pull request in which a check-in is written. */
export const checkInPull: Words['checkInPull'] = {
  title: (date) => `لقاء ${date}`,
  begin: (date) => `بدء لقاء ${date}`,
  ready: (day) => `لقاء ${day} جاهز للكتابة. فيه ما بقي مفتوحًا من قبل، والأرقام التي تُقرأ، وسؤال.`,
  write: 'كتابة اللقاء',
  writeSide: (name) => `كتابة جانب ${apart(name)}`,
  save: `احفظوا بزر «${apart('Commit changes')}» في هذا الفرع. ما تقولونه بجانب سطر تحت «${apart('Files changed')}» يصبح جزءًا من اليوميات. ادمجوا بعد أن تلتقوا.`,
  checks: `يفحصه ${apart('GitHub')} حالما يُحفظ هنا شيء، أو يُضغط على «${apart('Approve workflows to run')}» أدناه.`,
  feedback: (pull) => `ملاحظات من طلب السحب ${apart(`#${pull}`)}`,
};

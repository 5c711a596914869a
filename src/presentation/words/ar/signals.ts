import { apart } from '../../apart.ts';
import type { AllSignalWords } from '../signal-words.ts';
import type { Words } from '../words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

const kinds: AllSignalWords = { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals };

export const signals: Words['signals'] = {
  title: 'حالنا',
  kicker: 'كيف حالنا؟',
  lede: 'ما تُظهره اليوميات عن عملنا معًا: ما هو بخير، وما ننتبه له، وما نتحدث عنه.',
  note: 'إشارات لا علامات: تتحدث عما يجري بيننا، لا عمّن أخطأ.',
  levels: { well: 'بخير', watch: 'يستحق الانتباه', talk: 'يستحق حديثًا' },
  sections: { talk: 'للحديث عنه', watch: 'للانتباه له', well: 'ما هو بخير' },
  nothingToTalk: 'لا شيء يستدعي حديثًا اليوم.',
  rests: 'على ماذا يستند',
  why: 'لماذا هو هنا',
  home: 'يستحق حديثًا',
  all: 'كيف حالنا',
  evidence: {
    dueDate: (date) => `موعد ${date}`,
    session: (date) => `لقاء ${date}`,
    remark: (name, date) => `تعليق ${apart(name)} في ${date}`,
    quoted: (text, date) => `${apart(text)} (${date})`,
  },
  empty: 'لا شيء يُعرض هنا. تحتاج الإشارات إلى ثلاثة لقاءات، وإلى يوميات تُرى كاملة.',
  kinds,
};

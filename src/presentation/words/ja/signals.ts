import type { AllSignalWords } from '../signal-words.ts';
import type { Words } from '../words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

const kinds: AllSignalWords = { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals };

export const signals: Words['signals'] = {
  title: '調子',
  kicker: 'わたしたちの調子は？',
  lede: 'いっしょに進む様子についてジャーナルからわかること。良好なこと、気に留めたいこと、話したいこと。',
  note: 'これはサインであって採点ではありません。誰のせいかではなく、お互いの間で起きていることを示します。',
  levels: { well: '良好', watch: '気に留めたい', talk: '話したい' },
  sections: { talk: '話したいこと', watch: '気に留めたいこと', well: '良好なこと' },
  nothingToTalk: '今日、話し合いが必要なことはありません。',
  rests: 'もとになっているもの',
  why: 'ここにある理由',
  home: '話したいこと',
  all: 'わたしたちの調子',
  evidence: {
    dueDate: (date) => `予定日 ${date}`,
    session: (date) => `${date}のチェックイン`,
    remark: (name, date) => `${name}のコメント（${date}）`,
    quoted: (text, date) => `${text}（${date}）`,
  },
  empty: 'お見せするものはありません。サインには、3回のチェックインと、全体が見えるジャーナルが必要です。',
  kinds,
};

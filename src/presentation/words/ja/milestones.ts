import type { Words } from '../words.ts';

export const milestones: Words['milestones'] = {
  title: 'マイルストーン',
  lede: '届いたこと、祝ったこと、つまずきから学んだこと。',
  kinds: { milestone: 'マイルストーン', smallWin: '小さな成果', setback: 'つまずき' },
  found: {
    firstSession: '最初のチェックイン',
    sessions: (n) => `チェックイン${n}回`,
    streak: (n) => `予定日を${n}回続けて守った`,
    anniversary: (years) => `いっしょに${years}年`,
    target: (benchmark, value) => `${benchmark}：目標値の${value}`,
    checkpoint: (benchmark, value) => `${benchmark}：${value}`,
  },
  reached: (on, planned) => `${on}に到達しました。計画では${planned}でした。`,
  counted: '数えて見つけたものです。誰も書く必要はありませんでした。',
  facts: {
    goal: '目標',
    benchmark: '指標',
    celebrated: 'お祝い',
    lesson: '学んだこと',
    recovery: '立て直しの第一歩',
    recoveredBy: '立て直し',
  },
  sections: { found: '道の途中で見つけたもの', wins: '小さな成果', setbacks: 'つまずきと立て直し' },
  winsLede: (n) => `チェックインで挙げられた成果は${n}件です。`,
  lesson: (text) => `学び：${text}`,
  recovery: (text) => `立て直し：${text}`,
  noLesson: '学びはまだ書かれていません。',
  empty: 'マイルストーンはまだありません。最初のチェックインがひとつめになります。',
};

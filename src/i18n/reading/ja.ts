import type { Reading } from './reading.ts';

export const ja: Reading = {
  sections: {
    progress: '進捗, 進捗状況, 進み具合, 進歩, 進展',
    wins: '成果, 勝利, 小さな勝利, 良かったこと, よかったこと, できたこと, うまくいったこと',
    setbacks: 'つまずき, 挫折, 失敗, 後退, 困難, 課題, うまくいかなかったこと',
    concerns: '懸念, 懸念点, 心配, 心配事, 心配なこと, 気がかり, 不安',
    feedback: 'フィードバック, 感想, お互いへのフィードバック',
    nextSteps: '次のステップ, 次の一歩, 次にやること, これからやること, 今後の予定, アクション, 約束',
    accountability: '説明責任, 責任, 見守り, 約束の確認, アカウンタビリティ',
    notes: 'メモ, ノート, 備考, 覚え書き, その他',
  },
  setbackParts: {
    lesson: '学び, 教訓, 学んだこと, レッスン',
    recovery: '回復, 立て直し, リカバリー, 復帰, 再開',
  },
  fromTo: { words: 'after', from: 'から', to: 'へ, に, への, へのフィードバック' },
  and: 'と',
  due: { before: '期限, 期日, 締切, 締め切り', after: 'まで, までに, 期限, 締切, 締め切り' },
  tomorrow: '明日',
};

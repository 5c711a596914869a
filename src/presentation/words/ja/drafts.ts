import type { Words } from '../words.ts';

/** What a new check-in, milestone or page says to whoever goes on with it. */
export const drafts: Words['drafts'] = {
  numbers: '数字を書くには、その行と、種類の名前の行から、先頭の「#」とその空白を取ってください。',
  topics: 'topics: [ひとつめの話題, ふたつめの話題]',
  oneToTen: 'それぞれの目標への自信（1〜10）',
  oneToFive: 'それぞれの様子（1〜5）',
  added: '前回の測定から増えた分',
  last: (value, date) => `前回 ${value}（${date}）`,
  countsAs: (value) => `集計値 ${value}`,
  none: '測定値はまだありません',
  planned: (value, date) => `計画 ${value}（${date}）`,
  needed: (change) => `必要な分 ${change}`,
  nothingNeeded: 'それには、もう必要な分はありません',
  reached: '目標値に到達',
  sections: {
    progress: '前回から動いたこと、動かなかったこと。',
    wins: '1行にひとつ。小さなものも。\n- 第3章を書き終えた',
    setbacks:
      '1行にひとつ。その下に、学んだことと、立て直しの第一歩。\n- ランニングを2回休んだ\n  - 学び: 朝にできなければ、その日はしない\n  - 立て直し: 火曜6:30、いっしょに',
    concerns: '気がかりなことを、1行にひとつ。',
    feedback: '相手がしていて気づいたこと、聞いてみたいこと。書くことがない相手は省いてください。',
    nextSteps: (owner, date) => `次回までに誰が何を約束するか。\n- [ ] @${owner} レースに申し込む (due ${date})`,
    accountability: (owner) => `約束をお互いに確かめる方法。\n- [ ] @${owner} 毎週金曜に記録の写真を送る`,
    notes: 'そのほか何でも。',
  },
  feedbackHeading: (from, to) => `${from}から${to}へ`,
  carried:
    '前回からの約束：終わったものにはチェックを入れ、手放すものは線で消し（~~このように~~）、続くものはそのままに。行を消しても、約束は残ります。',
  later: '期日がまだ先のため、持ち越していません。終わったり手放したりしたら、ここから行を取り出してください。',
  question: '今回の問い。下に答えるか、消してください。',
  story: '次の線の下に、どうだったかを自分の言葉で。',
  page: 'このページの内容をここに書いてください。',
  more: (fields) => `ほかに書ける項目：${fields}。`,
};

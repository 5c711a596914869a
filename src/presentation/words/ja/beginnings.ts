import type { Words } from '../words.ts';

export const beginnings: Words['beginnings'] = {
  partnership: (fields) => `ほかに書ける項目：${fields}。すべての項目は、内容フォルダーのREADMEにあります。`,
  story: '次の線の下に、自分たちの話を自分の言葉で。',
  partner: (fields) => `ほかに書ける項目：${fields}。`,
  goalMeasures: 'measurable: 測る指標をファイル名で。例：[long-run]',
  goalDuties: 'duties: 誰が何をするか',
  goalReviews: 'reviews: 見直すたびに。何を続け、何をなぜ変え、誰が合意したか',
  benchmarkOfGoal: (file, all) => `${file}にも書いてください：measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: 計画の通過点。それぞれ { date, value, label }',
  benchmarkIndicator: 'indicator: 何を数えるか。あとで迷わないように',
  missed: '約束を果たせなかったら、まず自分から伝え、いちばん小さな次の一歩を選ぶ。',
  agreements: ['助言の前に、ほしいかどうか聞く', '悪い知らせはその日のうちに'],
  questions: [
    '思ったよりうまくいったことは何ですか。なぜですか。',
    '避けていることは何ですか。',
    '次の一歩をもっと小さくするには？',
    '最近助けになったことで、相手が知らないかもしれないことは？',
    '小さすぎると思って言わなかったことは？',
  ],
};

import type { Words } from '../words.ts';

export const closing: Words['closing'] = {
  title: 'いっしょにしてきたこと',
  kicker: (from, to) => `${from}から${to}まで`,
  description: (name) => `${name}：すべてをふりかえって。`,
  ended: (date) => `このパートナーシップは${date}に終わりました。`,
  lookBack: 'すべてをふりかえる',
  renewal: (ends) => `期間は${ends}で終わります。続けるかどうかを話すときです。`,
  toAgreement: '取り決めたこと',
  success: '成功と呼んでいたもの',
  goals: '目標はどうなったか',
  lastTalk: '最後の話し合いに',
  questions: [
    '誇りに思うことは何ですか。',
    'お互いから何を学びましたか。',
    '何を、誰と続けますか。',
    'お互いに何を感謝したいですか。',
  ],
};

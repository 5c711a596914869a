import type { Words } from '../words.ts';

export const partners: Words['partners'] = {
  facts: {
    duties: '役目',
    strengths: '強み',
    values: '価値観',
    motivations: '止まったとき、また動き出すきっかけ',
    workingStyle: '進め方',
    communication: '話しかけ方',
    feedback: 'ほしいフィードバック',
    commitment: 'かける時間',
    timezone: 'タイムゾーン',
    rolesReviewed: '役割の最後の見直し',
  },
  feedbackKinds: {
    listen: 'まず聞いてほしい',
    question: '質問してほしい',
    challenge: '挑むように言ってほしい',
  },
  style: (text) => `話し方：${text}`,
  prefers: (text) => `うれしいこと：${text}`,
  avoid: (text) => `避けてほしいこと：${text}`,
  feedbackGiven: (n, to) => `${to}へのフィードバック：${n}回。`,
  sections: { about: '紹介', goals: '目標', benchmarks: '指標', promised: '約束', feedback: 'フィードバック' },
  description: (name, role) => (role === '' ? name : `${name}：${role}`),
};

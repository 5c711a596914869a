import type { AllSignalWords } from '../signal-words.ts';

/** Meeting, promising, keeping. */
export const signalsOfMeeting: Pick<AllSignalWords, 'missedCheckIns' | 'commitmentsSlipping' | 'carriedAgain'> = {
  missedCheckIns: {
    title: '会うこと',
    says: {
      well: ({ of }) => `最近${of}回の予定日すべてに会えています。`,
      watch: ({ count: missed, of }) => `最近${of}回の予定日のうち${missed}回は、チェックインがありませんでした。`,
      talk: ({ count: missed, of }) => `最近${of}回の予定日のうち${missed}回は、チェックインがありませんでした。`,
    },
    reason: ({ window, watch, talk }) =>
      `最近${window}回の予定日のうち、${watch}回抜けたら気に留め、${talk}回で話し合う目安です。一度は誰にでもあります。3分の1になると、習慣は終わりに向かいます。`,
    question: (context) =>
      context === 'professional'
        ? 'チェックインの時間は何に取られていますか。どの時間なら守れそうですか。'
        : 'チェックインの時間は何に取られていますか。いつなら、また気軽に会えそうですか。',
  },
  commitmentsSlipping: {
    title: '約束',
    says: {
      well: ({ count: slipped, of }) => `最近の約束${of}件のうち、${of - slipped}件が期日までに果たされました。`,
      watch: ({ count: slipped, of }) => `最近の約束${of}件のうち、${slipped}件は期日までに終わりませんでした。`,
      talk: ({ count: slipped, of }) => `最近の約束${of}件のうち、${slipped}件は期日までに終わりませんでした。`,
    },
    reason: ({ window, watch, talk }) =>
      `最近${window}回のチェックインが期日だったもののうち、遅れや未完了が${watch}%で気に留め、${talk}%で話し合う目安です。週ごとに計画するチームは、計画が週に合っていれば約5分の4を果たします（Ballard, 2000）。`,
    question: () =>
      '約束が多すぎるのでしょうか、それとも内容が違うのでしょうか。うまくいかない週にも合う約束とはどんなものですか。',
  },
  carriedAgain: {
    title: '持ち越し',
    says: {
      well: () => 'チェックインごとに持ち越されている約束はありません。',
      watch: ({ count: carried }) => `${carried}回持ち越された約束があります。`,
      talk: ({ count: carried }) => `${carried}回持ち越された約束があります。`,
    },
    reason: ({ watch, talk }) =>
      `持ち越しが${watch}回で気に留め、${talk}回で話し合う目安です。それほど持ち越されるものは、忘れられているわけではなく、大きすぎるか、はっきりしないか、もう望まれていないかです。`,
    question: () => 'いちばん小さな次の一歩は何ですか。もう望んでいないなら、声に出して手放しますか。',
  },
};

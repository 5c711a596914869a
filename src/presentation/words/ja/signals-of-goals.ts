import type { AllSignalWords } from '../signal-words.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: '目標の見直し',
    says: {
      well: () => 'どの目標も予定どおりに見直されています。',
      watch: ({ count: n }) => `見直しの時期にある目標が${n}件あります。`,
      talk: ({ count: n }) => `しばらく前から見直しを待っている目標が${n}件あります。`,
    },
    reason: ({ talk }) =>
      `目標を見直す間隔は取り決めにあります。見直しの日を過ぎたら気に留め、そのあと${talk}回のチェックインがめぐってきたら話し合う目安です。`,
    question: () => '今日選ぶとしたら、この目標をこの言葉、この期日でもう一度選びますか。',
  },
  benchmarksOffPlan: {
    title: '計画',
    says: {
      well: ({ of }) =>
        of === 1
          ? 'ひとつの指標が計画どおりか、先行しています。'
          : `${of}件の指標すべてが計画どおりか、先行しています。`,
      watch: ({ count: n, of }) => `${of}件の指標のうち${n}件が計画から外れています。`,
      talk: ({ count: n, of }) => `${of}件の指標のうち${n}件が計画から大きく外れています。`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `全体の道のりの${watch}%の遅れで気に留め、${talk}%で話し合う目安です。保ちたい範囲は、外れたら気に留め、${brokenTalk}回続けて外れたら話し合います。計画は日付のついた推測です。計画のほうが違っているのかもしれません。`,
    question: () => 'この計画を立ててから何が変わりましたか。動かすのはペースですか、計画ですか。',
  },
  expectationsUnclear: {
    title: '期待',
    says: {
      well: () => '誰が何をするか、何を数えるかが書かれています。',
      watch: ({ count: n }) => `誰が何をするか、何を数えるかが決まっていないところが${n}か所あります。`,
      talk: ({ count: n }) => `誰が何をするか、何を数えるかが決まっていないところが${n}か所あります。`,
    },
    reason: ({ watch, talk }) =>
      `見ているのは、目標（指標と、それぞれの役目）、役割、名前のない約束です。${watch}か所で気に留め、${talk}か所で話し合う目安です。みんなのものは、相手のものと思われがちです。`,
    question: (context) =>
      context === 'professional'
        ? 'ここで自分の担当だと思うことは何ですか。終わったことはどうすればわかりますか。'
        : 'このことについて、相手が何をしていると思っていますか。',
  },
  rolesNotRevisited: {
    title: '役割',
    says: {
      well: () => '役割と役目は予定どおりに見直されています。',
      watch: () => '役割と役目を見直す時期です。',
      talk: () => '役割と役目は、しばらく前から見直しを待っています。',
    },
    reason: ({ talk }) =>
      `役割を見直す間隔は取り決めにあります。その日を過ぎたら気に留め、そのあと${talk}回のチェックインがめぐってきたら話し合う目安です。`,
    question: () => '大きくなった役目、静かになった役目、渡したい役目はどれですか。',
  },
  setbackWithoutLesson: {
    title: '学び',
    says: {
      well: ({ of }) =>
        of === 1
          ? '最近のつまずきには学びが書かれています。'
          : `最近のつまずき${of}件には、どれも学びが書かれています。`,
      watch: ({ count: n }) => `学びがまだ書かれていないつまずきが${n}件あります。`,
      talk: ({ count: n }) => `学びがまだ書かれていないつまずきが${n}件あります。`,
    },
    reason: ({ window, watch, talk }) =>
      `直前の回より前の${window}回のチェックインにあるつまずきのうち、学びのないものが${watch}件で気に留め、${talk}件で話し合う目安です。学びには時間がかかることもあり、いっしょのほうが見つかりやすいものです。`,
    question: () => '一週間前に知っていたらよかったことは何ですか。',
  },
};

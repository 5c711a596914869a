import type { AllSignalWords } from '../signal-words.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: '声',
    says: {
      well: ({ of }) => `最近${of}回のチェックインでは、みんなの声が聞こえます。`,
      watch: ({ of }) => `最近${of}回のチェックインでは、言葉の量に偏りがあります。`,
      talk: ({ of }) => `最近${of}回のチェックインでは、言葉の多くが一方からのものでした。`,
    },
    reason: ({ window, watch, talk }) =>
      `最近${window}回のチェックインの文章、フィードバック、コメントを見ています。少ない側が均等な割合の${watch}%を下回ったら気に留め、${talk}%を下回ったら話し合う目安です。書く量は少なくても同じだけ話す人もいます。それはこのページには聞こえません。`,
    question: (context) =>
      context === 'professional'
        ? 'ここで足りないのは誰の見方ですか。どうすれば出しやすくなりますか。'
        : 'ここで言われていないことは何ですか。どうすれば言いやすくなりますか。',
  },
  feedbackUnanswered: {
    title: '返事',
    says: {
      well: () => 'コメントには返事があります。',
      watch: ({ count: n }) => `返事を待っているコメントが${n}件あります。`,
      talk: ({ count: n }) => `チェックインが2回以上過ぎても返事のないコメントが${n}件あります。`,
    },
    reason: ({ watch, talk }) =>
      `${watch === 1 ? '次のチェックイン' : `次の${watch}回のチェックイン`}が返事の機会です。${talk}回過ぎると、尋ねた人は尋ねるのをやめてしまうかもしれません。`,
    question: () => '答えにくいところがありますか。声に出したほうが話しやすいでしょうか。',
  },
  trustOrMotivationFalling: {
    title: '信頼とやる気',
    says: {
      well: () => '信頼とやる気は以前と変わりません。',
      watch: () => '信頼かやる気が以前より低くなっています。',
      talk: () => '信頼かやる気が低いか、以前よりかなり低くなっています。',
    },
    reason: ({ recent, watch, talk, low }) =>
      `最近${recent}回の答えを、その前と比べています。5段階で${watch}下がったら気に留め、${talk}下がるか${low}以下なら話し合う目安です。`,
    question: (context) =>
      context === 'professional'
        ? '今、どうすればいっしょに働きやすくなりますか。'
        : '今、それぞれに必要なものは何ですか。相手は何を知りたいでしょうか。',
  },
  concernsUnanswered: {
    title: '懸念',
    says: {
      well: () => '書かれた懸念は取り上げられています。',
      watch: ({ count: n }) => `文章でまだ取り上げられていない懸念が${n}件あります。`,
      talk: ({ count: n }) => `書かれたまま、文章で取り上げられていない懸念が${n}件あります。`,
    },
    reason: ({ watch, talk }) =>
      `懸念について何も書かれないままチェックインが${watch}回過ぎたら気に留め、${talk}回で話し合う目安です。何の反応もない懸念は、二度とは書かれないものです。`,
    question: () => '今も気にかかっていますか。助けになるのは、答えですか、変えることですか、聞いてもらうことですか。',
  },
  nothingCelebrated: {
    title: '祝うこと',
    says: {
      well: () => 'よかったことが、そのつど書かれています。',
      watch: ({ count: n }) => `最近${n}回のチェックインには成果が書かれていません。`,
      talk: ({ count: n }) => `最近${n}回のチェックインには成果が書かれていません。`,
    },
    reason: ({ watch, talk }) =>
      `成果のないチェックインが${watch}回続いたら気に留め、${talk}回で話し合う目安です。長い仕事で人をいちばん支えるのは、目に見える小さな前進です（Amabile & Kramer, 2011）。`,
    question: () => '必要以上に少しうまくいったことは何ですか。誰が気づきましたか。',
  },
};

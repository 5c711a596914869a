import type { Words } from '../words.ts';

/** What a journal whose context is professional says in place of the same words elsewhere. */
export const atWork: Words['atWork'] = {
  home: { promised: '引き受けたこと', openCommitments: '進行中のコミットメント' },
  milestones: {
    anniversary: (years) => `いっしょに働いて${years}年`,
    celebrated: '区切りのつけ方',
  },
  retrospectives: {
    questions: [
      'うまくいっていて、そのままにしたいことは何ですか。',
      '自分たちの働き方について何を学びましたか。',
      'やめることは何ですか。',
      'これからの期間は何を求めていますか。',
    ],
  },
  agreement: { story: 'はじまり' },
  drafts: {
    wins: '1行にひとつ。小さなものも。\n- 最初の草稿を1日早く送った',
    setbacks:
      '1行にひとつ。その下に、学んだことと、立て直しの第一歩。\n- 試行が2回延期になった\n  - 学び: 先に会議室を押さえる\n  - 立て直し: 火曜10:00、いっしょに',
    nextSteps: (owner, date) => `次回までに誰が何を引き受けるか。\n- [ ] @${owner} 草稿を回覧する (due ${date})`,
    accountability: (owner) => `お互いに確かめる方法。\n- [ ] @${owner} 毎週金曜に数字を共有する`,
  },
  together: {
    hint: '自分のものでも、同僚のものでもかまいません。大文字と小文字は区別され、余分な空白は無視されます。',
  },
};

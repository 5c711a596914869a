import type { Words } from '../words.ts';

export const commitments: Words['commitments'] = {
  title: '約束',
  lede: '誰が何を約束し、それがどうなったか。',
  states: {
    kept: '果たした',
    late: '遅れて果たした',
    open: '進行中',
    overdue: '期日を過ぎた',
    dropped: '手放した',
  },
  counts: {
    kept: (n) => `果たした${n}件`,
    late: (n) => `遅れて果たした${n}件`,
    open: (n) => `進行中${n}件`,
    overdue: (n) => `期日を過ぎた${n}件`,
    dropped: (n) => `手放した${n}件`,
  },
  carried: (n) => `${n}回持ち越し`,
  due: (date) => `期日 ${date}`,
  settled: (date) => `${date}に`,
  overdueBy: (days, date) => `期日は${days}日前の${date}`,
  promised: (date) => `${date}に約束`,
  rate: (kept, of) => `${of}件中${kept}件を果たした`,
  recentRate: (rate) => `最近4回では${rate}`,
  open: '進行中',
  settledIn: '決着したもの（約束した年別）',
  nothingOpen: '進行中の約束はありません。',
  empty: '約束はまだありません。チェックインの「次のステップ」に書いたタスクが約束になります。',
};

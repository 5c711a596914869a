import type { Words } from '../words.ts';

export const benchmarks: Words['benchmarks'] = {
  title: '指標',
  lede: '何を測り、計画に対してどこにいるか。',
  noReading: '測定値はまだありません',
  together: '全員',
  states: {
    notStarted: '開始前',
    ahead: '計画より先行',
    onPlan: '計画どおり',
    behind: '計画より遅れ',
    reached: '到達',
    held: '範囲内',
    broken: '範囲外',
    noPlan: '計画なし',
  },
  gap: (gap, amount) => (gap === 0 ? 'ちょうど計画どおり' : `計画より${amount}${gap > 0 ? '先行' : '遅れ'}`),
  by: (date) => `${date}まで`,
  aim: (value, date) => `${date}までに${value}`,
  atMost: (value) => `${value}以下`,
  atLeast: (value) => `${value}以上`,
  within: (low, high) => `${low}から${high}の間`,
  ofTarget: (actual, target) => `${actual}（目標値 ${target}）`,
  downTo: (actual, target) => `${actual}（${target}まで減らす）`,
  of: (partner, text) => `${partner}：${text}`,
  planned: (value) => `計画 ${value}`,
  countOf: (n, of) => `${of}件中${n}件`,
  days: (days) => (days === 0 ? '日付もぴったり' : `${Math.abs(days)}日${days > 0 ? '先行' : '遅れ'}`),
  labels: { now: '現在', standing: '計画との差', needed: '次に必要な分', held: '範囲内の測定値' },
  target: '目標値',
  checkpoint: '通過点',
  howCounted: (aggregate, per) => {
    const counted = {
      last: '最新の測定値で見ます',
      sum: '測定値を合計します',
      mean: '全測定値の平均で見ます',
      max: '最大の測定値で見ます',
    }[aggregate];
    return `${counted}（${per === 'partner' ? '一人ずつ' : '全員でひとつ'}）。`;
  },
  noForecast: {
    tooFewReadings: '予測なし：方向を見るには測定値が4つ必要です。',
    wrongWay: '予測なし：最近の測定値は目標値に向かっていません。',
    reached: '目標値に到達しました。',
    hold: '範囲を保つ指標には、予測する到達日がありません。',
    closed: '予測なし：この目標には今取り組んでいません。',
    noPlan: '予測なし：目標値に向かう計画がありません。',
  },
  forecast: (earliest, latest, expected) =>
    `最近の測定値のペースなら、到達は${expected}ごろ（${earliest}から${latest}の間）です。`,
  forecastOpen: (earliest, expected) =>
    `最近の測定値のペースなら、到達は${expected}ごろ（早ければ${earliest}）です。どこまで遅くなるかはまだわかりません。`,
  summary: ({ who, count, from, to, actual, standing }) =>
    `${who === undefined ? '' : `${who}：`}${from}から${to}までの測定値${count}件。現在${actual}、${standing}。`,
  summaryEmpty: (who) => (who === undefined ? '測定値はまだありません。' : `${who}：測定値はまだありません。`),
  sections: {
    standing: '現在地',
    checkpoints: '通過点',
    readings: 'すべての測定値',
    milestones: 'マイルストーン',
    story: '自分たちの言葉で',
  },
  columns: {
    date: '日付',
    partner: 'パートナー',
    reading: '測定値',
    actual: '集計値',
    planned: '計画',
    gap: '計画との差',
  },
  csv: 'CSVをダウンロード',
  empty: '指標はまだありません。チェックインのたびに読む数字が、ひとつあれば十分です。',
};

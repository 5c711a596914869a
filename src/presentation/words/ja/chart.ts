import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  plan: '計画',
  formerPlan: '以前の計画',
  forecast: '予測',
  hold: '保ちたい範囲',
  checkpoint: '通過点',
  target: '目標値',
  milestone: 'マイルストーン',
  keys: '矢印キーで測定値を順に見られます。',
};

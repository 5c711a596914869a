import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  navigation: {
    home: 'ホーム',
    timeline: 'タイムライン',
    checkIns: 'チェックイン',
    commitments: '約束',
    goals: '目標',
    benchmarks: '指標',
    milestones: 'マイルストーン',
    health: '調子',
    retrospectives: 'ふりかえり',
    agreement: '取り決め',
  },
  labels: { skipToContent: '本文へ移動', navigation: 'メイン', menu: 'メニュー', close: '閉じる', more: 'その他' },
  about: (names, since) => `${names}のジャーナル（${since}から）`,
  private: '非公開のジャーナルです。すべての内容が入っていて、この端末だけで見られます。',
  madeWith: 'Alongsideで作成',
  forPartners: 'パートナー専用',
  titleOf: (page, site) => `${page} · ${site}`,
};

import type { Words } from '../words.ts';

export const feeds: Words['feeds'] = {
  title: '購読する',
  lede: 'ここに書かれたことを、お知らせとして、カレンダーで、またはデータとして受け取れます。',
  link: '購読する',
  address: 'アドレス',
  noAddress:
    'お知らせのフィード、カレンダーの購読、バッジには、このジャーナルを公開しているアドレスが必要です。管理している人が`partnership.md`の`site.url`に書くと使えます。',
  news: {
    heading: 'お知らせ',
    text: 'フィードリーダーが、新しいチェックインとマイルストーンを全文で届けます。このアドレスを登録してください。アカウントは不要で、読んでいることは誰にも知られません。',
    open: 'お知らせのフィードを開く（RSS）',
    title: (journal) => `${journal}：お知らせ`,
  },
  calendar: {
    heading: 'カレンダー',
    text: 'チェックインと見直しの予定日を、スマートフォンやパソコンのカレンダーに。前日の朝にお知らせします。ここで変わると、カレンダーでも変わります。',
    subscribe: 'カレンダーで購読する',
    download: 'カレンダーをダウンロード（ICS）',
    title: (journal) => `${journal}：チェックイン`,
    name: (journal) => `${journal}：チェックイン`,
    checkIn: (journal) => `チェックイン：${journal}`,
    minutes: (n) => `約${n}分。`,
    goalReview: (goal) => `目標の見直し：${goal}`,
    renewal: (journal) => `続けるかどうかの話し合い：${journal}`,
  },
  badge: {
    heading: 'バッジ',
    text: 'パートナーシップのリズムを一行で。プロフィールやREADMEに置けます。shields.ioが、このサイトから文字を受け取って描きます。',
    open: '文字を見る（JSON）',
    markdown: 'Markdownでは',
    title: (journal) => `${journal}：バッジ`,
    label: 'チェックイン',
    inARow: (n) => `${n}回連続`,
    nextOn: (date) => `次は${date}`,
    none: '予定なし',
  },
  data: {
    heading: 'データ',
    text: '自作のプログラムのための、ここで共有されている範囲のジャーナル全体と、指標ごとの数字の表です。',
    journal: 'ジャーナル（JSON）',
    schema: '項目の意味（JSON Schema）',
    csv: (benchmark) => `${benchmark}（CSV）`,
    title: (journal) => `${journal}：データ`,
  },
  sitemap: {
    heading: '検索エンジン',
    text: 'ウェブを検索する仕組みのための、全ページの一覧です。',
    open: 'サイトマップ（XML）',
  },
  entries: {
    session: (date, topics) => (topics === undefined ? `${date}のチェックイン` : `${date}のチェックイン：${topics}`),
    sessions: 'チェックイン',
    milestone: (kind, title) => `${kind}：${title}`,
    fact: (label, text) => `${label}：${text}`,
  },
};

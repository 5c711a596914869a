import type { Words } from '../words.ts';

export const markdown: Words['markdown'] = {
  footnotes: '脚注',
  backToReference: (reference) => `参照元${reference}へ戻る`,
  task: (text, done) => `${done ? '完了' : '未完了'}：${text}`,
  table: (columns) => `表：${columns}`,
};

import type { Words } from '../words.ts';

export const writing: Words['writing'] = {
  edit: 'このページを編集',
  editSide: (name) => `${name}の側を編集`,
  next: '次のチェックインを書く',
  nextSide: (name) => `${name}の側を書く`,
  inBrowser: 'ブラウザで書きはじめる',
};

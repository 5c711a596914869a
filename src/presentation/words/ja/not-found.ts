import type { Words } from '../words.ts';

export const notFound: Words['notFound'] = {
  title: 'ここには何もありません',
  text: 'このページは存在しないか、公開されていません。',
  home: 'ジャーナルへ戻る',
};

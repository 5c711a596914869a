import type { Words } from '../words.ts';

/** The pull request in which a check-in is written. */
export const checkInPull: Words['checkInPull'] = {
  title: (date) => `${date}のチェックイン`,
  begin: (date) => `${date}のチェックインをはじめる`,
  ready: (day) =>
    `${day}のチェックインを書く準備ができました。前から続いていること、読み取る数字、問いがひとつ入っています。`,
  write: 'チェックインを書く',
  writeSide: (name) => `${name}の側を書く`,
  save: '「Commit changes」でこのブランチに保存します。「Files changed」で行の横に書いたことは、ジャーナルの一部になります。会って話したらマージしてください。',
  checks:
    'どちらかがここに何かを保存するか、下の「Approve workflows to run」を押すと、GitHubがすぐに内容を確認します。',
  feedback: (pull) => `プルリクエスト #${pull} のフィードバック`,
};

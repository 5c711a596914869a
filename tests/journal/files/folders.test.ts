import { describe, expect, it } from 'vitest';
import { isLitter } from '../../../src/journal/files/folders.ts';

describe('beside a journal’s files', () => {
  it.each(
    (
      '.obsidian .trash .git .gitignore .DS_Store ._goal.md .vscode .idea .zed .hg .history .stfolder .Trashes .markdownlint.json ' +
      '.prettierrc .goal.md.swp .#goal.md #goal.md# goal.md~ .~lock.goal.md# goal.md.bak goal.md.orig ~$goal.md Thumbs.db desktop.ini ' +
      '.alongside-writing-1'
    ).split(' '),
  )('%s is passed over', (name) => {
    expect(isLitter(name)).toBe(true);
  });

  it.each('.goal.md .2026-05-01.yaml .letter.mdx .cover.JPG goal.md goals my.goal.md bak goal.txt'.split(' '))(
    '%s is looked at',
    (name) => {
      expect(isLitter(name)).toBe(false);
    },
  );
});

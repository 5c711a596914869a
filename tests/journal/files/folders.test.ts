import { describe, expect, it } from 'vitest';
import { isLitter } from '../../../src/journal/files/folders.ts';

describe('in a journal’s folder,', () => {
  it.each(
    (
      '.obsidian .trash .git .gitignore .DS_Store ._goal.md .vscode .idea .zed .hg .history .stfolder .Trashes .markdownlint.json ' +
      '.prettierrc .goal.md.swp .#goal.md #goal.md# goal.md~ .~lock.goal.md# goal.md.bak goal.md.orig ~$goal.md Thumbs.db desktop.ini ' +
      '.alongside-writing-1'
    ).split(' '),
  )('%s is ignored', (name) => {
    expect(isLitter(name)).toBe(true);
  });

  it.each('.goal.md .2026-05-01.yaml .letter.mdx .cover.JPG goal.md goals my.goal.md bak goal.txt'.split(' '))(
    '%s isn’t ignored',
    (name) => {
      expect(isLitter(name)).toBe(false);
    },
  );
});

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCommand } from '../../../src/cli/import/command.ts';
import { headingsOf, titledText, withTargets } from '../../../src/cli/import/markdown-text.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { runHere } from '../../support/run-here.ts';
import { FIXTURES } from './fixtures.ts';

const SOUND = join(import.meta.dirname, '../../journals/sound');
const TODAY = '2026-06-01';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-markdown-'));
  content = join(root, 'content');
  cpSync(SOUND, content, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function imported(...args: string[]) {
  const where = ['--content', 'content', '--today', TODAY];
  return runHere(importCommand(), ['markdown', ...args, ...where], { folder: root });
}

/** Returns the files that the import added to the journal. */
function written(): string {
  const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const before = new Set(filesOf(SOUND));
  return filesOf(content)
    .filter((path) => !before.has(path) && /\.\w+$/.test(path))
    .sort()
    .map((path) => `=== ${path}\n${path.endsWith('.md') ? readFileSync(join(content, path), 'utf8') : ''}`)
    .join('\n');
}

describe('npm run import -- markdown', () => {
  it.each(['check-ins', 'pages'])('imports a folder of dated notes as %s, and nothing twice', async (as) => {
    const args = [join(FIXTURES, 'markdown'), '--partner', 'robin', '--as', as, '--visibility', 'partners', '--yes'];
    const { status, stdout, stderr } = await imported(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const files = written();
    await expect(`${stdout}\n${files}`).toMatchFileSnapshot(`goldens/markdown-${as}.txt`);
    const { problems } = readJournal(content, { today: plainDate(TODAY) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const again = await imported(...args);
    expect(again.stdout).toContain('are already there, word for word.');
    expect(written()).toBe(files);
  });

  it('doesn’t overwrite anything, and says so', async () => {
    mkdirSync(join(root, 'notes'));
    writeFileSync(join(root, 'notes/2026-05-15.md'), 'Mine.\n');
    const { stdout } = await imported('notes', '--partner', 'sam', '--as', 'check-ins', '--yes');
    expect(stdout).toContain(
      'check-ins/2026/2026-05-15-sam.md is already there, with different words, and stays as it is.',
    );
  });

  it('reads a year and a number as a week only if another file next to it can’t be anything else', async () => {
    mkdirSync(join(root, 'notes'));
    writeFileSync(join(root, 'notes/2026-05.md'), 'Five.\n');
    const args = ['notes', '--partner', 'sam', '--as', 'pages', '--dry-run'];
    expect((await imported(...args)).stdout).toContain('`2026-05` can be a month or a week');
    writeFileSync(join(root, 'notes/2026-13.md'), 'Thirteen.\n');
    expect((await imported(...args)).stdout).toContain('2 with a date: 2026-02-01 to 2026-03-29.');
  });

  it('never shares a note more widely than it says itself', async () => {
    mkdirSync(join(root, 'notes'));
    writeFileSync(join(root, 'notes/2026-05-20.md'), '---\nvisibility: private\n---\nMine.\n');
    await imported('notes', '--partner', 'sam', '--as', 'pages', '--visibility', 'public', '--yes');
    expect(written()).toContain('visibility: private');
  });
});

describe('a note’s text', () => {
  it.each([
    ['# A day\n\nWords.', { title: 'A day', body: '\nWords.' }],
    ['A *good* day\n===\nWords.', { title: 'A good day', body: 'Words.' }],
    ['# Wins\n\n- One', { body: '# Wins\n\n- One' }],
    ['# One\n\n# Two', { body: '# One\n\n# Two' }],
    ['Words.\n\n# Late', { body: 'Words.\n\n# Late' }],
  ])('%j gets its title from a heading above everything else', (text, titled) => {
    expect(titledText(text)).toEqual(titled);
  });

  it('has headings outside of code', () => {
    const text = '## Wins\n\n```sh\n# no\n```\n\n### What went well ###\n';
    expect(headingsOf(text)).toEqual([
      { level: 2, title: 'Wins', kind: 'wins' },
      { level: 3, title: 'What went well', kind: undefined },
    ]);
  });

  it('gets new targets for links into the folder, except in code', () => {
    const text = '[a](b.md) [c](<d e.md> "f") ![g](h.png) [[i]] ![[j.png|300]] [k](https://l.m) `[n](o.md)` [p](#q)';
    const targets: string[] = [];
    const made = withTargets(text, 'notes/today.md', ({ target, isPicture }) => {
      targets.push(`${isPicture ? '!' : ''}${target}`);
      return 'X';
    });
    expect(targets).toEqual(['notes/b.md', 'notes/d e.md', '!notes/h.png', 'i', '!j.png']);
    expect(made).toBe('X X X X X [k](https://l.m) `[n](o.md)` [p](#q)');
  });
});

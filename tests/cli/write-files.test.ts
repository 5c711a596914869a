import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyThere, replaceFile, writeNewFiles } from '../../src/cli/runtime/write-files.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'alongside-write-'))));
afterEach(() => rmSync(root, { recursive: true }));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('writing new files', () => {
  it('makes them and the folders that they need', () => {
    writeNewFiles(root, [
      { path: 'goals/marathon.md', text: 'one' },
      { path: 'check-ins/2026/2026-05-01.md', text: 'two' },
    ]);
    expect(read('goals/marathon.md')).toBe('one');
    expect(read('check-ins/2026/2026-05-01.md')).toBe('two');
    expect(readdirSync(join(root, 'goals'))).toEqual(['marathon.md']);
  });

  it('writes none where one is there already, names all that are, and leaves no folder behind', () => {
    writeFileSync(join(root, 'a.md'), 'mine');
    writeFileSync(join(root, 'b.md'), 'mine too');
    const files = ['goals/new/x.md', 'a.md', 'b.md'].map((path) => ({ path, text: 'other' }));
    const write = () => writeNewFiles(root, files);
    expect(write).toThrow(AlreadyThere);
    expect(write).toThrow('a.md, b.md');
    expect(read('a.md')).toBe('mine');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md']);
  });

  it('takes back what it wrote when the disk refuses the next', () => {
    writeFileSync(join(root, 'file'), '');
    const files = ['a.md', 'file/b.md'].map((path) => ({ path, text: 'x' }));
    expect(() => writeNewFiles(root, files)).toThrow();
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('keeps a folder that was there', () => {
    mkdirSync(join(root, 'goals'));
    writeFileSync(join(root, 'a.md'), 'mine');
    expect(() =>
      writeNewFiles(
        root,
        ['goals/x.md', 'a.md'].map((path) => ({ path, text: '' })),
      ),
    ).toThrow(AlreadyThere);
    expect(existsSync(join(root, 'goals'))).toBe(true);
  });
});

describe('replacing a file', () => {
  it('puts the new text there and leaves nothing else', () => {
    writeFileSync(join(root, 'a.md'), 'old');
    replaceFile(root, { path: 'a.md', text: 'new' });
    expect(read('a.md')).toBe('new');
    expect(readdirSync(root)).toEqual(['a.md']);
  });
});

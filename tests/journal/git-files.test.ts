import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { BOUNDS } from '../../src/journal/files/file-system.ts';
import { earlierVersionsIn, gitFiles } from '../../src/journal/git/git-files.ts';
import { repositoryOf } from '../../src/journal/git/repository.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { GitRepository } from '../support/git-repository.ts';

const repositories: GitRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

function made(files: Readonly<Record<string, string | Uint8Array>>) {
  const repository = GitRepository.init();
  repositories.push(repository);
  const commit = repository.write(files).commit();
  const filesOf = (folder = 'content') => gitFiles(repositoryOf(join(repository.folder, folder)), commit);
  return { repository, commit, filesOf };
}

const names = (entries: readonly { name: string; kind: string }[] | undefined) =>
  entries?.map(({ name, kind }) => `${kind} ${name}`).sort();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the files of a commit', () => {
  it('are those of the journal’s folder at that time, whatever the working tree contains now', () => {
    const { repository, filesOf } = made({
      'content/partnership.md': 'as it was',
      'content/check-ins/2026/a.md': 'A',
      'README.md': 'not the journal’s',
    });
    repository.write({
      'content/partnership.md': 'as it is',
      'content/new.md': 'new',
      'content/check-ins/2026/a.md': undefined,
    });
    const files = filesOf();
    expect(names(files.list('.'))).toEqual(['file partnership.md', 'folder check-ins']);
    expect(names(files.list('check-ins'))).toEqual(['folder 2026']);
    expect(names(files.list('check-ins/2026'))).toEqual(['file a.md']);
    expect(text(files.read('partnership.md'))).toBe('as it was');
    expect(text(files.read('check-ins/2026/a.md'))).toBe('A');
  });

  it('may be of the whole repository, or of a deep folder in it', () => {
    expect(names(made({ 'a.md': '' }).filesOf('').list('.'))).toEqual(['file a.md']);
    expect(names(made({ 'x/y y/content/a.md': '' }).filesOf('x/y y/content').list('.'))).toEqual(['file a.md']);
  });

  it('don’t exist if the commit doesn’t have the folder', () => {
    const { repository, filesOf } = made({ 'a.md': '' });
    repository.write({ 'content/a.md': '' });
    expect(filesOf().list('.')).toBeUndefined();
    expect(filesOf('').list('b')).toBeUndefined();
  });

  it('can have any name and content', () => {
    const odd = {
      'content/a b\t"c"\nd.md': 'odd',
      'content/größe.md': '',
      'content/bytes.md': new Uint8Array([0, 10, 255, 10]),
    };
    const files = made(odd).filesOf();
    expect(text(files.read('a b\t"c"\nd.md'))).toBe('odd');
    expect(files.read('größe.md')).toHaveLength(0);
    expect([...files.read('bytes.md')]).toEqual([0, 10, 255, 10]);
  });

  it('distinguish links and submodules from files', () => {
    const { repository } = made({ 'content/a.md': '' });
    symlinkSync('a.md', join(repository.folder, 'content/link.md'));
    const inner = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${inner},content/module`);
    repository.git('add', 'content/link.md');
    repository.git('commit', '--quiet', '--message', 'Odd things');
    const files = gitFiles(repositoryOf(join(repository.folder, 'content')), repository.git('rev-parse', 'HEAD'));
    expect(names(files.list('.'))).toEqual(['file a.md', 'link link.md', 'other module']);
    expect(() => files.read('link.md')).toThrow('has no file link.md');
    expect(() => files.read('nothing.md')).toThrow('has no file nothing.md');
  });

  it('are recognized as too large without being read, and images are read partially', () => {
    const picture = readFileSync(join(import.meta.dirname, '../journals/sound/partners/robin.png'));
    const files = made({
      'content/a.md': 'before',
      'content/b.md': 'x'.repeat(BOUNDS.file + 2),
      'content/c.md': 'after',
      'content/p.png': Buffer.concat([picture, Buffer.alloc(1_000_000)]),
    }).filesOf();
    expect(text(files.read('a.md'))).toBe('before');
    expect(files.read('b.md')).toHaveLength(BOUNDS.file + 1);
    expect(text(files.read('c.md'))).toBe('after');
    expect(Buffer.from(files.readPart('p.png', 0, 8))).toEqual(picture.subarray(0, 8));
    expect(files.readPart('p.png', 0, 4096)).toHaveLength(4096);
  });

  it('begin as they’re checked out, even if git stores images elsewhere', () => {
    const { repository, filesOf } = made({ '.gitattributes': '*.png filter=kept\n', 'content/a b.png': 'pointer' });
    repository.git('config', 'filter.kept.smudge', 'sed s/pointer/picture/');
    expect(text(filesOf().readPart('a b.png', 0, 4096))).toBe('picture');
    expect(text(filesOf().readPart('a b.png', 0, 3))).toBe('pic');
  });

  it('are read in portions if they’re large', () => {
    const size = 3 * 1024 * 1024;
    const letters = [...'abcdefghijklmn'];
    const files = made(
      Object.fromEntries(letters.map((letter) => [`content/${letter}.md`, letter.repeat(size)])),
    ).filesOf();
    for (const letter of [...letters, 'a', 'n', 'b']) {
      const bytes = files.read(`${letter}.md`);
      expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([size, letter.charCodeAt(0), letter.charCodeAt(0)]);
    }
  });

  it('make the same journal as identical files on disk', () => {
    const { repository, filesOf } = made({ 'content/note.txt': 'stray' });
    const { folder } = repository;
    cpSync(join(import.meta.dirname, '../journals/sound'), join(folder, 'content'), { recursive: true });
    const commit = repository.commit();
    const today = plainDate('2026-06-01');
    const onDisk = readJournal(join(folder, 'content'), { today });
    const inGit = readJournal('.', { files: gitFiles(repositoryOf(join(folder, 'content')), commit), today });
    expect(inGit).toEqual(onDisk);
    expect(inGit.files).toBe(10);
    expect(filesOf().list('partners')).toBeUndefined();
  });
});

describe('a file’s earlier versions', () => {
  it('are the texts of each commit that changed it, latest first, with the day on which the next one came', () => {
    const { repository } = made({ 'content/partnership.md': 'one', 'other.md': '' });
    repository.write({ 'other.md': 'of no matter' }).commit();
    repository.write({ 'content/partnership.md': 'two\n\n' }).commit();
    repository.write({ 'content/partnership.md': 'not committed' });
    expect(earlierVersionsIn(join(repository.folder, 'content'))('partnership.md')).toEqual([
      { text: 'two\n\n' },
      { text: 'one', until: '2026-03-01' },
    ]);
  });

  it('don’t include commits that deleted it', () => {
    const { repository } = made({ 'content/partnership.md': 'one' });
    repository.write({ 'content/partnership.md': undefined }).commit();
    repository.write({ 'content/partnership.md': 'three' }).commit();
    expect(
      earlierVersionsIn(join(repository.folder, 'content'))('partnership.md').map((version) => version.text),
    ).toEqual(['three', 'one']);
  });

  it('aren’t known without a repository or a commit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-no-git-'));
    expect(earlierVersionsIn(folder)('partnership.md')).toEqual([]);
    rmSync(folder, { recursive: true });
    const repository = GitRepository.init();
    repositories.push(repository);
    expect(earlierVersionsIn(repository.folder)('partnership.md')).toEqual([]);
  });
});

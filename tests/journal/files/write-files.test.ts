import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleOf } from '../../support/properties.ts';
import { finishLeftBehind, isHalfWritten } from '../../../src/journal/files/half-written.ts';
import {
  AlreadyThere,
  type Change,
  makeChanges,
  replaceFile,
  writeNewFiles,
} from '../../../src/journal/files/write-files.ts';
import type { WritingDisk } from '../../../src/journal/files/writing-disk.ts';

const ROOT = join(import.meta.dirname, '../../..');

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'alongside-write-'))));
afterEach(() => rmSync(root, { recursive: true }));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('writing new files', () => {
  it('creates them and the folders that they need', () => {
    writeNewFiles(root, [
      { path: 'goals/marathon.md', text: 'one' },
      { path: 'check-ins/2026/2026-05-01.md', text: 'two' },
    ]);
    expect(read('goals/marathon.md')).toBe('one');
    expect(read('check-ins/2026/2026-05-01.md')).toBe('two');
    expect(readdirSync(join(root, 'goals'))).toEqual(['marathon.md']);
  });

  it('writes none if one exists, names all that do, and leaves no folder behind', () => {
    writeFileSync(join(root, 'a.md'), 'mine');
    writeFileSync(join(root, 'b.md'), 'mine too');
    const files = ['goals/new/x.md', 'a.md', 'b.md'].map((path) => ({ path, text: 'other' }));
    const write = () => writeNewFiles(root, files);
    expect(write).toThrow(AlreadyThere);
    expect(write).toThrow('a.md, b.md');
    expect(read('a.md')).toBe('mine');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md']);
  });

  it('removes what it wrote if the disk refuses the next file', () => {
    writeFileSync(join(root, 'file'), '');
    const files = ['a.md', 'file/b.md'].map((path) => ({ path, text: 'x' }));
    expect(() => writeNewFiles(root, files)).toThrow();
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('keeps an existing folder', () => {
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
  it('writes the new text and leaves nothing else', () => {
    writeFileSync(join(root, 'a.md'), 'old');
    replaceFile(root, { path: 'a.md', text: 'new' });
    expect(read('a.md')).toBe('new');
    expect(readdirSync(root)).toEqual(['a.md']);
  });
});

/** Returns what a folder contains: every file with its text, and every folder. */
function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), entry.isDirectory() ? '<folder>' : readFileSync(path, 'utf8')];
  });
  return Object.fromEntries<string>(entries.toSorted());
}

const BEFORE = {
  'partnership.md': 'the example',
  'goals/old.md': 'an old goal',
  'feedback/a.yaml': 'what was said',
  'stays.md': 'mine',
};
const CHANGES: readonly Change[] = [
  { kind: 'replace', path: 'partnership.md', text: 'ours' },
  { kind: 'create', path: 'benchmarks/run.md', text: 'a benchmark' },
  { kind: 'create', path: 'partners/robin.md', text: 'Robin' },
  { kind: 'replace', path: 'feedback/a.yaml', text: 'what was said, and answered', before: 'what was said' },
  { kind: 'replace', path: 'keyring.json', text: '{}' },
  { kind: 'create', path: '../.github/CODEOWNERS', text: '* @robin' },
  { kind: 'remove', path: 'goals/old.md' },
];

/** Writes the journal that the changes are for, in its own folder. */
function begin(): string {
  const project = mkdtempSync(join(root, 'project-'));
  for (const [path, text] of Object.entries(BEFORE)) {
    mkdirSync(dirname(join(project, 'content', path)), { recursive: true });
    writeFileSync(join(project, 'content', path), text);
  }
  return project;
}

/** The program itself has died: nothing can be undone. */
class Killed extends Error {}

/** Makes a disk on which one call fails; if the program died, so do all later ones. */
function failingAt(
  number: number,
  failure: (name: string | symbol, args: readonly unknown[]) => Error,
): { disk: WritingDisk; calls: () => number } {
  let calls = 0;
  let gone: Error | undefined;
  const disk = new Proxy<WritingDisk>(fs, {
    get(real, name) {
      const call: unknown = Reflect.get(real, name);
      if (typeof call !== 'function') return call;
      return (...args: unknown[]): unknown => {
        if (gone) throw gone;
        calls += 1;
        if (calls === number) {
          const error = failure(name, args);
          if (error instanceof Killed) gone = error;
          throw error;
        }
        return Reflect.apply(call, real, args);
      };
    },
  });
  return { disk, calls: () => calls };
}

function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: so it is`), { code, syscall: 'write' });
}

const diskSays =
  (code: string): Parameters<typeof failingAt>[1] =>
  (name, [path]) => {
    // If a folder to be removed isn't there, another program has removed it at that moment.
    if (code === 'ENOENT' && name === 'rmdirSync') fs.rmdirSync(String(path));
    return diskError(code);
  };
const make = (project: string, disk?: WritingDisk) => makeChanges(join(project, 'content'), CHANGES, disk);

describe('several changes at once', () => {
  const before = () => contentOf(begin());
  const after = () => {
    const project = begin();
    make(project);
    return contentOf(project);
  };
  const countCalls = () => {
    const { disk, calls } = failingAt(0, () => new Error());
    make(begin(), disk);
    return calls();
  };

  it('are all made', () => {
    expect(after()).toEqual({
      '.github': '<folder>',
      '.github/CODEOWNERS': '* @robin',
      content: '<folder>',
      'content/benchmarks': '<folder>',
      'content/benchmarks/run.md': 'a benchmark',
      'content/feedback': '<folder>',
      'content/feedback/a.yaml': 'what was said, and answered',
      'content/keyring.json': '{}',
      'content/partners': '<folder>',
      'content/partners/robin.md': 'Robin',
      'content/partnership.md': 'ours',
      'content/stays.md': 'mine',
    });
  });

  it.each(sampleOf(['ENOSPC', 'EPERM', 'EXDEV', 'EROFS', 'EACCES', 'EIO', 'EMFILE', 'EDQUOT', 'ENOENT'], 1))(
    'are all made or none, whichever call fails with %s; nothing else is left',
    (code) => {
      const [none, all, calls] = [before(), after(), countCalls()];
      for (let number = 1; number <= calls; number += 1) {
        const project = begin();
        const { disk } = failingAt(number, diskSays(code));
        let failed: unknown;
        try {
          make(project, disk);
        } catch (error) {
          failed = error;
        }
        // If all is done, a failure to delete the hidden folder doesn't matter: the next command deletes it.
        if (!failed) finishLeftBehind(join(project, 'content'));
        expect(contentOf(project), `call ${number}`).toEqual(failed ? none : all);
      }
    },
  );

  it('are all made or none if the program is killed at any call, once the next one has run', () => {
    const [none, all, calls] = [JSON.stringify(before()), JSON.stringify(after()), countCalls()];
    const ends = new Set<string>();
    const looked = new Set(sampleOf([...Array(calls).keys()], 3));
    for (let number = 1; number <= calls; number += 1) {
      const project = begin();
      try {
        make(project, failingAt(number, () => new Killed()).disk);
      } catch {
        // A killed program can't report anything.
      }
      if (looked.has(number)) {
        // At most there's an empty `.gitignore`, if no other one names the folder.
        expect(committed(project), `call ${number}`).not.toMatch(/alongside-writing-[^/]*\/(?!\.gitignore$)/m);
        expect(committed(project, IGNORED), `call ${number}`).not.toMatch(/alongside-writing/);
      }
      finishLeftBehind(join(project, 'content'));
      const end = JSON.stringify(contentOf(project));
      expect([none, all], `call ${number}`).toContain(end);
      ends.add(end);
    }
    expect(ends.size).toBe(2);
  });

  it('are all made or none even if the next program is killed while it finishes them', () => {
    const [all, half] = [after(), Math.round(countCalls() * 0.7)];
    for (let number = 1; number <= 40; number += 1) {
      const project = begin();
      expect(() => make(project, failingAt(half, () => new Killed()).disk)).toThrow();
      try {
        finishLeftBehind(join(project, 'content'), failingAt(number, () => new Killed()).disk);
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      finishLeftBehind(join(project, 'content'));
      expect(contentOf(project), `call ${number}`).toEqual(all);
    }
  });

  it('leave files alone that have changed since, if they’re finished later', () => {
    const project = begin();
    killedHalfWay(project);
    expect(isHalfWritten(join(project, 'content'))).toBe(true);
    writeFileSync(join(project, 'content/keyring.json'), 'somebody’s own');
    writeFileSync(join(project, 'content/goals/old.md'), 'a new text');
    const { left } = finishLeftBehind(join(project, 'content'));
    expect(left).toEqual(['keyring.json', 'goals/old.md']);
    expect(isHalfWritten(join(project, 'content'))).toBe(false);
    expect(contentOf(project)).toMatchObject({
      'content/keyring.json': 'somebody’s own',
      'content/goals/old.md': 'a new text',
      'content/partners/robin.md': 'Robin',
    });
  });

  it('aren’t made from a record that leads elsewhere', () => {
    const project = begin();
    symlinkSync('..', join(project, 'content/pages'));
    const outside = () => [existsSync(join(project, 'outside.md')), existsSync(join(project, 'up.md'))];
    const own = join(project, 'content/.alongside-writing-1-1-abcd');
    mkdirSync(join(own, 'new'), { recursive: true });
    const paths = [
      '../outside.md',
      '.git/hooks/post-checkout',
      '/tmp/alongside-hostile',
      'pages/up.md',
      'a/../../b.md',
    ];
    paths.forEach((_, index) => writeFileSync(join(own, 'new', String(index)), 'x'));
    const after = createHash('sha256').update('x').digest('hex');
    const steps = paths.map((path) => ({ kind: 'create', path, before: null, after }));
    writeFileSync(join(own, 'record.json'), JSON.stringify({ version: 1, steps }));
    expect(finishLeftBehind(join(project, 'content'))).toEqual({ finished: [], left: paths });
    expect(outside()).toEqual([false, false]);
    expect(existsSync(own)).toBe(false);
  });

  it('don’t touch what a running program prepares, and wait for it', () => {
    const project = begin();
    const content = join(project, 'content');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const began = readFileSync(`/proc/${other.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19];
    const own = join(content, `.alongside-writing-${other.pid}-${began}-00000000`);
    mkdirSync(own);
    try {
      expect(() => make(project)).toThrow(`Another command (process ${other.pid}) is writing into`);
      expect(existsSync(own)).toBe(true);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('wait for those of another program', async () => {
    const content = join(begin(), 'content');
    const program = `
      import { makeChanges } from ${JSON.stringify(join(ROOT, 'src/journal/files/write-files.ts'))};
      import { readFileSync } from 'node:fs';
      for (let i = 0; i < 20; i += 1) for (;;) {
        const before = readFileSync(${JSON.stringify(join(content, 'stays.md'))}, 'utf8');
        try { makeChanges(${JSON.stringify(content)}, [{ kind: 'replace', path: 'stays.md', text: before + '.', before }]); break }
        catch (error) { if (error.constructor.name !== 'ChangedMeanwhile') throw error }
      }`;
    const ends = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((done) =>
            spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' }).on('close', done),
          ),
      ),
    );
    expect(ends).toEqual([0, 0, 0]);
    expect(readFileSync(join(content, 'stays.md'), 'utf8')).toBe(`mine${'.'.repeat(60)}`);
  });

  it('refuse a folder in a file’s place, and keep a file’s permissions', () => {
    const content = join(begin(), 'content');
    mkdirSync(join(content, 'README.md'));
    expect(() => replaceFile(content, { path: 'README.md', text: 'x' })).toThrow(
      /README\.md` can’t be written: it’s a folder/,
    );
    chmodSync(join(content, 'stays.md'), 0o600);
    replaceFile(content, { path: 'stays.md', text: 'x' });
    expect(statSync(join(content, 'stays.md')).mode & 0o777).toBe(0o600);
  });

  it('work on a disk without hard links', () => {
    const all = after();
    const project = begin();
    make(project, { ...fs, linkSync: () => raise(diskError('EPERM')) });
    expect(contentOf(project)).toEqual(all);
    const taken = begin();
    writeFileSync(join(taken, 'content/late.md'), 'mine');
    expect(() => makeChanges(join(taken, 'content'), [{ kind: 'create', path: 'late.md', text: '' }])).toThrow(
      AlreadyThere,
    );
  });
});

function raise(error: Error): never {
  throw error;
}

/** Leaves a project in which everything has been recorded, and only a part of it is in its place. */
function killedHalfWay(project: string): void {
  let links = 0;
  const gone: WritingDisk = {
    ...fs,
    linkSync: (from, to) => (++links > 1 ? raise(new Killed()) : fs.linkSync(from, to)),
    rmSync: () => raise(new Killed()),
    renameSync: (from, to) => (links > 1 ? raise(new Killed()) : fs.renameSync(from, to)),
  };
  expect(() => make(project, gone)).toThrow();
}

const IGNORED = readFileSync(join(ROOT, '.gitignore'), 'utf8');

/**
 * Returns what `git add -A` would commit.
 * @param ignored the repository's own `.gitignore`; absent if it doesn't have one
 */
function committed(project: string, ignored?: string): string {
  const git = (...args: string[]) => execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  if (ignored !== undefined) writeFileSync(join(project, '.git/info/exclude'), ignored);
  git('add', '--all');
  const files = git('ls-files');
  rmSync(join(project, '.git'), { recursive: true });
  return files;
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/journal/files/file-system.ts';
import { realFiles } from '../../src/journal/files/real-files.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { journalFiles } from './journals.ts';
import { memoryFiles } from './memory-files.ts';
import { sampleOf } from '../support/properties.ts';

const sound = journalFiles('sound');
const page = (fields: string, body = 'Words.') => `---\n${fields}\n---\n${body}\n`;
const letter = (body: string) => page('title: A letter', body);
const session = (body: string) => page('date: 2026-06-01', body);

/**
 * Files of one kind that someone could paste by mistake or on purpose; each caused a hang, a crash or gigabytes of
 * memory somewhere.
 */
const STRESS: [string, string, string, string[]][] = [
  ['a line of 5 MB', 'pages/letter.md', letter('x'.repeat(5_000_000)), ['file/too-large']],
  ['a line of 1 MB', 'pages/letter.md', letter('x'.repeat(1_000_000)), []],
  ['30,000 fields', 'pages/letter.md', page(numbered(30_000, (n) => `k${n}: 1`)), ['frontmatter/too-large']],
  [
    '30,000 fields in braces',
    'pages/letter.md',
    page(`a: { ${numbered(30_000, (n) => `k${n}: 1,`, ' ')} }`),
    ['frontmatter/too-large'],
  ],
  ['one field 20,000 times', 'pages/letter.md', page('a: 1\n'.repeat(20_000)), ['frontmatter/too-large']],
  ['a value of 600 KB', 'pages/letter.md', page(`title: ${'x'.repeat(600_000)}`), ['frontmatter/too-large']],
  [
    '10,000 brackets in each other',
    'pages/letter.md',
    page(`title: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    ['yaml/too-deep'],
  ],
  ['10,000 braces in each other', 'pages/letter.md', page(`title: ${'{a: '.repeat(10_000)}`), ['yaml/too-deep']],
  ['10,000 lists in each other', 'pages/letter.md', page(`title:\n  ${'- '.repeat(10_000)}a`), ['yaml/too-deep']],
  ['100,000 lists in a line', 'pages/letter.md', letter('- '.repeat(100_000)), ['body/too-large']],
  ['100,000 quotes in a line', 'pages/letter.md', letter('>'.repeat(100_000)), ['body/too-large']],
  ['100,000 brackets', 'pages/letter.md', letter('['.repeat(100_000)), []],
  [
    '1,000 lists, line by line',
    'pages/letter.md',
    letter(numbered(1_000, (n) => `${'  '.repeat(n)}- a`)),
    ['body/too-deep'],
  ],
  [
    '50 million cells',
    'pages/letter.md',
    letter(`${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(50_000)}`),
    ['body/too-large'],
  ],
  ['150,000 entities', 'pages/letter.md', letter('&amp;'.repeat(150_000)), ['body/too-large']],
  ['300,000 underscores', 'pages/letter.md', letter('_a'.repeat(300_000)), ['body/too-large']],
  ['100,000 braces in a program', 'pages/program.mdx', letter('{'.repeat(100_000)), ['body/too-large']],
  [
    '20,000 commitments without an owner',
    'check-ins/2026/2026-06-01.md',
    session(`## Next steps\n${'- [ ] @smm Go\n'.repeat(20_000)}`),
    ['reference/unknown-partner'],
  ],
  ['60,000 headings', 'check-ins/2026/2026-06-01.md', session('## Wins\n- a\n'.repeat(60_000)), []],
];

function numbered(count: number, line: (n: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(between);
}

describe('a file beyond all limits is refused by name, or read', () => {
  it.each(sampleOf(STRESS, 10))(
    '%s',
    (_, file, text, codes) => {
      const { problems } = readJournal('content', { files: memoryFiles({ ...sound, [`content/${file}`]: text }) });
      const errors = problems.filter((problem) => problem.severity === 'error' && problem.file === file);
      expect([...new Set(errors.map(({ code }) => code))]).toEqual(codes);
    },
    30_000,
  );

  it('if its aliases would expand to a billion values', () => {
    const levels = 'bcdefghij'.split('').map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefghi'.charAt(index)}`)
          .join(', ')}]`,
    );
    const text = page(['title: &a [x, x]', ...levels].join('\n'));
    const { problems } = readJournal('content', { files: memoryFiles({ ...sound, 'content/pages/letter.md': text }) });
    expect(problems.map(({ code }) => code)).toContain('yaml/alias');
  });

  it('with each problem at its line, if it has as many problems as lines', () => {
    const text = session(`## Next steps\n${numbered(5_000, (n) => `- [ ] @p${n} Go`)}`);
    const { problems } = readJournal('content', {
      files: memoryFiles({ ...sound, 'content/check-ins/2026/2026-06-01.md': text }),
    });
    const lines = problems.filter(({ code }) => code === 'reference/unknown-partner').map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 5));
  }, 30_000);
});

describe('the disk', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-disk-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('returns a file’s bytes', () => {
    writeFileSync(join(folder, 'a.md'), 'Zoë');
    expect(new TextDecoder().decode(realFiles.read(join(folder, 'a.md')))).toBe('Zoë');
    expect(new TextDecoder().decode(realFiles.readPart(join(folder, 'a.md'), 0, 2))).toBe('Zo');
  });

  it('returns only as much of a huge file as shows that it’s too large', () => {
    writeFileSync(join(folder, 'huge.md'), '');
    truncateSync(join(folder, 'huge.md'), 3_000_000_000);
    expect(realFiles.read(join(folder, 'huge.md')).length).toBe(BOUNDS.file + 1);
  });

  it('doesn’t follow links, or loops of them', () => {
    symlinkSync(join(folder, 'a.md'), join(folder, 'link.md'));
    symlinkSync('loop', join(folder, 'loop'));
    expect(realFiles.list(folder)?.find(({ name }) => name === 'loop')?.kind).toBe('link');
    expect(() => realFiles.read(join(folder, 'link.md'))).toThrow();
    expect(() => realFiles.read(join(folder, 'loop'))).toThrow();
  });

  it('doesn’t wait for a pipe without a writer', () => {
    const pipe = join(folder, 'pipe.md');
    if (spawnSync('mkfifo', [pipe]).status !== 0) return;
    expect(() => realFiles.read(pipe)).toThrow();
  });

  it('doesn’t return bytes of a folder', () => {
    mkdirSync(join(folder, 'folder.md'));
    expect(() => realFiles.read(join(folder, 'folder.md'))).toThrow();
  });
});

describe('a disk that changes while it’s read', () => {
  const files = memoryFiles(sound);
  const codesOf = (changed: Partial<typeof files>) =>
    readJournal('content', { files: { ...files, ...changed } }).problems.map(({ code, file }) => `${code} ${file}`);

  it('reports a file that disappeared between listing and reading', () => {
    const read = (file: string) => {
      if (file.endsWith('letter.md')) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      return files.read(file);
    };
    expect(codesOf({ read })).toEqual(['file/unreadable pages/letter.md']);
  });

  it('reports a folder that may not be opened, and reads the others', () => {
    const list = (folder: string) => {
      if (folder.endsWith('/pages')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return files.list(folder);
    };
    expect(codesOf({ list }).filter((code) => code.endsWith(' pages'))).toHaveLength(1);
  });
});

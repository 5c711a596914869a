import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../domain/builders.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { memoryFiles } from './memory-files.ts';
import { SOUND } from './mutated-journals.ts';
import { readCheckInName, SITE_PAGES, windowsNames } from '../../src/journal/rules/file-names.ts';

describe('file names', () => {
  it('keep journal pages off the site’s own addresses', () => {
    const own = globSync('**/*.*', { cwd: join(import.meta.dirname, '../../src/pages') })
      // The address of a feed, `journal.json.ts` or `journal/2026.json.ts`, has an extension, unlike a journal's pages.
      .filter((path) => !/\.\w+\.ts$/.test(path))
      .map((path) => path.replace(/[/\\.].*$/, ''))
      .filter((name) => !name.startsWith('['));
    expect(own.filter((name) => !SITE_PAGES.has(name))).toEqual([]);
    expect(own).toContain('timeline');
  });

  it('of four digits are refused only next to pages of years', () => {
    const names = ['partners', 'goals', 'benchmarks', 'milestones', 'pages'].map((folder) => `${folder}/2026.md`);
    const files = memoryFiles({
      ...SOUND,
      ...Object.fromEntries(names.map((name) => [`content/${name}`, '---\n---\n'])),
    });
    const { problems } = readJournal('content', { files, today: day('2026-06-20') });
    const refused = problems.filter(({ code }) => code === 'file/taken-name').map(({ file }) => file);
    expect(refused.sort()).toEqual(['benchmarks/2026.md', 'goals/2026.md', 'milestones/2026.md']);
  });

  it('give the date of a check-in, and whose side it is', () => {
    expect(readCheckInName('2026-05-01')).toEqual({ date: '2026-05-01' });
    expect(readCheckInName('2026-05-01-mary-ann')).toEqual({ date: '2026-05-01', author: 'mary-ann' });
  });

  it.each(['2026-02-30', '2026-5-1', '2026-05-01-', 'robin-2026-05-01', ''])('mean nothing as %j', (id) => {
    expect(readCheckInName(id)).toBeUndefined();
  });
});

describe('an entry for a week', () => {
  const advice = (name: string) => {
    const files = memoryFiles({
      ...SOUND,
      [`content/check-ins/${name}.md`]: '---\ndate: 2026-06-07\n---\n## Wins\n- a\n',
    });
    const { problems } = readJournal('content', { files, today: day('2026-06-20') });
    return problems
      .filter(({ file }) => file === `check-ins/${name}.md`)
      .map(({ code, suggestion }) => [code, suggestion]);
  };

  it.each([
    ['2026-W23', '2026-06-07'],
    ['2026-w23-robin', '2026-06-07-robin'],
    ['2026W23', '2026-06-07'],
    ['2026-W1', '2026-01-04'],
    ['2026-W53', '2027-01-03'],
    ['2020-W01', '2020-01-05'],
    ['2026-KW23', '2026-06-07'],
    ['2026-week-23', '2026-06-07'],
    ['week-23-2026', '2026-06-07'],
    ['2026-06-01--2026-06-07', '2026-06-07'],
    ['2026-06-01_2026-06-07', '2026-06-07'],
    ['2026-06-01-2026-06-07', '2026-06-07'],
    ['2026-06-01-to-2026-06-07-sam', '2026-06-07-sam'],
    ['2026-06-01-to-07', '2026-06-07'],
    ['2026-06-01-07', '2026-06-07'],
    ['2026-06-29-to-05', '2026-07-05'],
    ['2026-12-28--01-03', '2027-01-03'],
    ['2026-12-28--2027-01-03', '2027-01-03'],
    ['2026-05', '2026-05-31'],
  ])('is a session on its last day: %s', (name, meant) => {
    expect(advice(name)).toEqual([['file/wrong-name', meant]]);
  });

  it.each(['2026-W00', '2026-W54', '2025-W53', '2026-00'])(
    'doesn’t mention a week or month that doesn’t exist: %s',
    (name) => {
      expect(advice(name)).toEqual([['file/wrong-name', undefined]]);
    },
  );

  it.each(['2026-06-01-robin', '2026-06-01'])('isn’t a name with a date: %s', (name) => {
    expect(readCheckInName(name)?.date).toBe('2026-06-01');
  });
});

describe('names that Windows reserves', () => {
  const found = (...images: readonly string[]) =>
    windowsNames({
      sources: [],
      ids: {
        partnership: new Set(),
        partners: new Set(),
        goals: new Set(),
        benchmarks: new Set(),
        checkIns: new Set(),
        milestones: new Set(),
        feedback: new Set(),
        pages: new Set(),
      },
      images: new Set(images),
      others: new Set(),
      pictureIn: () => ({ kind: 'unknown' }),
      today: day('2026-01-06'),
    }).map(({ file }) => file);

  const DEVICES = [
    'con',
    'prn',
    'aux',
    'nul',
    ...['com', 'lpt'].flatMap((port) => [...'0123456789¹²³'].map((n) => port + n)),
  ];
  it.each(DEVICES)('can’t be used for a picture or a folder: %s', (name) => {
    const files = [`goals/${name}.jpg`, `goals/${name.toUpperCase()}.tar.gz`, `goals/${name}`, `${name}/run.jpg`];
    expect(found(...files)).toEqual(files);
  });
  it.each(['com', 'comx.jpg', 'com10.jpg', 'my-com1.jpg', 'console.jpg', 'lpt.jpg', 'auxiliary/run.jpg'])(
    'don’t include: %s',
    (file) => {
      expect(found(file)).toEqual([]);
    },
  );
});

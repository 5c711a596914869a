import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../domain/builders.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { memoryFiles } from './memory-files.ts';
import { SOUND } from './mutated-journals.ts';
import { readCheckInName, SITE_PAGES, windowsNames } from '../../src/journal/rules/file-names.ts';

describe('file names', () => {
  it('keep journal pages off every address of the site’s own', () => {
    const own = globSync('**/*.*', { cwd: join(import.meta.dirname, '../../src/pages') })
      // A feed, `journal.json.ts` or `journal/2026.json.ts`, has an ending in its address, which no page of a journal has.
      .filter((path) => !/\.\w+\.ts$/.test(path))
      .map((path) => path.replace(/[/\\.].*$/, ''))
      .filter((name) => !name.startsWith('['));
    expect(own.filter((name) => !SITE_PAGES.has(name))).toEqual([]);
    expect(own).toContain('timeline');
  });

  it('of four digits are refused only where pages of a year are, or may be, beside them', () => {
    const names = ['partners', 'goals', 'benchmarks', 'milestones', 'pages'].map((folder) => `${folder}/2026.md`);
    const files = memoryFiles({
      ...SOUND,
      ...Object.fromEntries(names.map((name) => [`content/${name}`, '---\n---\n'])),
    });
    const { problems } = readJournal('content', { files, today: day('2026-06-20') });
    const refused = problems.filter(({ code }) => code === 'file/taken-name').map(({ file }) => file);
    expect(refused.sort()).toEqual(['benchmarks/2026.md', 'goals/2026.md', 'milestones/2026.md']);
  });

  it('say the day of a check-in, and whose side it is', () => {
    expect(readCheckInName('2026-05-01')).toEqual({ date: '2026-05-01' });
    expect(readCheckInName('2026-05-01-mary-ann')).toEqual({ date: '2026-05-01', author: 'mary-ann' });
  });

  it.each(['2026-02-30', '2026-5-1', '2026-05-01-', 'robin-2026-05-01', ''])('say nothing as %j', (id) => {
    expect(readCheckInName(id)).toBeUndefined();
  });
});

describe('names that Windows keeps for itself', () => {
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
  it.each(DEVICES)('are none for a picture or a folder: %s', (name) => {
    const files = [`goals/${name}.jpg`, `goals/${name.toUpperCase()}.tar.gz`, `goals/${name}`, `${name}/run.jpg`];
    expect(found(...files)).toEqual(files);
  });
  it.each(['com', 'comx.jpg', 'com10.jpg', 'my-com1.jpg', 'console.jpg', 'lpt.jpg', 'auxiliary/run.jpg'])(
    'are not: %s',
    (file) => {
      expect(found(file)).toEqual([]);
    },
  );
});

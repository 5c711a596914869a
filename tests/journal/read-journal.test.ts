import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/domain/documents.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { hasErrors } from '../../src/journal/problems/problem.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { runs } from '../support/properties.ts';
import { journalFiles } from './journals.ts';
import { memoryFiles } from './memory-files.ts';

const sound = journalFiles('sound');

function read(changes: Record<string, string | Uint8Array> = {}) {
  return readJournal('content', { files: memoryFiles({ ...sound, ...changes }) });
}

function without(...paths: string[]) {
  return readJournal('content', {
    files: memoryFiles(Object.fromEntries(Object.entries(sound).filter(([path]) => !paths.includes(path)))),
  });
}

/** Returns a document of each collection, for what applies to all of them. */
function dataOf(documents: Documents): [keyof typeof schemas, unknown][] {
  const { partnership, ...collections } = documents;
  const lists = Object.entries(collections).flatMap(([name, list]) =>
    list.map(({ data }): [keyof typeof schemas, unknown] => [name as keyof typeof collections, data]),
  );
  return [['partnership', partnership.data], ...lists];
}

describe('reading a journal', () => {
  it('accepts a check-in that’s started before its due date', () => {
    const files = (date: string) =>
      memoryFiles({ ...sound, [`content/check-ins/${date}.md`]: `---\ndate: ${date}\n---\nText.\n` });
    const codesOf = (date: string) =>
      readJournal('content', { files: files(date), today: plainDate('2026-06-02') }).problems.map(({ code }) => code);
    // 14 and 28 June are due.
    expect([codesOf('2026-06-14'), codesOf('2026-06-28')]).toEqual([[], []]);
    expect([codesOf('2026-06-13'), codesOf('2026-07-12')]).toEqual([['date/future'], ['date/future']]);
  });

  it('returns every document with its id, file, data and body', () => {
    const { documents, files } = read();
    expect(files).toBe(10);
    expect(documents?.checkIns.map(({ id, file }) => [id, file])).toEqual([
      ['2026-05-01', 'check-ins/2026/2026-05-01.md'],
      ['2026-05-15-sam', 'check-ins/2026/2026-05-15-sam.md'],
    ]);
    expect(documents?.partnership).toMatchObject({ id: 'partnership', body: 'We met on a ferry.\n' });
    expect(documents?.checkIns[0]?.content.commitments[0]).toMatchObject({ owners: ['sam'], due: '2026-05-15' });
    expect(documents?.feedback[0]).toMatchObject({ id: '2026-05-01', body: '' });
  });

  it('recognizes partners by their names where a check-in mentions them', () => {
    expect(read().documents?.checkIns[1]?.content.feedback[0]).toMatchObject({ from: 'sam', to: 'robin' });
  });

  it('takes the author of a check-in from its file’s name if it doesn’t have one', () => {
    const { documents } = read({ 'content/check-ins/2026/2026-05-29-robin.md': '---\ndate: 2026-05-29\n---\n' });
    expect(documents?.checkIns.at(-1)?.data.author).toBe('robin');
  });

  it('returns no documents if one is wrong, but returns them if there are only warnings', () => {
    expect(read({ 'content/pages/letter.md': '' }).documents).toBeUndefined();
    const unclear = read({
      'content/check-ins/2026/2026-05-15-sam.md': '---\ndate: 2026-05-15\n---\n## Feedback\n### Everyone\nThanks\n',
    });
    expect(unclear.problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(unclear.documents).toBeDefined();
  });

  it('skips the README, keys, images and what systems leave behind', () => {
    const more = {
      'README.md': '# Hello',
      'keyring.json': JSON.stringify({ version: 1, key: 'A'.repeat(22), partners: {} }),
      'goals/.DS_Store': '',
      'images/deep/a.webp': '',
    };
    const { problems, files } = read(
      Object.fromEntries(Object.entries(more).map(([path, text]) => [`content/${path}`, text])),
    );
    expect({ problems, files }).toEqual({ problems: [], files: 10 });
  });

  it('says what’s missing in a journal', () => {
    const codes = (journal: ReturnType<typeof read>) => journal.problems.map(({ code, file }) => `${code} ${file}`);
    expect(codes(without('content/partnership.md'))).toEqual(['file/no-partnership partnership.md']);
    expect(codes(readJournal('nowhere', { files: memoryFiles(sound) }))).toEqual(['file/no-folder .']);
    expect(codes(without('content/partners/robin.md', 'content/partners/sam.md'))).toContain(
      'file/no-partners partners',
    );
  });

  it('refuses links', () => {
    const files = memoryFiles(sound);
    const { problems } = readJournal('content', {
      files: {
        ...files,
        list: (folder) => (folder === 'content/goals' ? [{ name: 'secret.md', kind: 'link' }] : files.list(folder)),
      },
    });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain('file/symbolic-link goals/secret.md');
  });

  it('says that a file can’t be opened, and reads the others', () => {
    const files = memoryFiles(sound);
    const read = (file: string) => {
      if (file === 'content/pages/letter.md') throw new Error('EACCES');
      return files.read(file);
    };
    const { problems } = readJournal('content', { files: { ...files, read } });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['file/unreadable pages/letter.md']);
  });

  it('sorts problems by file and line', () => {
    const { problems } = read({
      'content/pages/letter.md': '---\nb: 1\na: 1\n---\n',
      'content/goals/marathon.md': '---\nz: 1\n---\n',
    });
    const places = problems.map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual(places.toSorted());
  });

  it('doesn’t report twice what a rule would repeat', () => {
    const { problems } = read({ 'content/goals/marathon.md': '---\ntitle: Run\nowners: [Robin]\n---\n' });
    expect(problems.filter(({ file }) => file === 'goals/marathon.md').map(({ code }) => code)).toEqual([
      'reference/unknown-partner',
    ]);
  });
});

describe('laws', () => {
  it.each([
    ['a small journal', () => read()],
    ['the example journal', () => readJournal('content')],
  ])('a schema’s output, parsed again, is unchanged: %s', (_, journal) => {
    const { documents } = journal();
    expect(documents).toBeDefined();
    if (documents)
      for (const [collection, data] of dataOf(documents)) expect(schemas[collection].parse(data)).toEqual(data);
  });

  it('the example journal has nothing wrong with it', () => {
    expect(readJournal('content').problems).toEqual([]);
  });

  it('reading never throws, and only a journal with errors has no documents', () => {
    const paths = Object.keys(sound).filter((path) => !path.endsWith('.png'));
    const splice = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(400),
      remove: fc.nat(30),
      insert: fc.oneof(
        fc.string({ maxLength: 8, unit: 'binary' }),
        fc.constantFrom(
          '---\n',
          '\n',
          '\t',
          ': ',
          '- ',
          '"',
          "'",
          '{',
          '[',
          '&a ',
          '*a',
          '!!binary ',
          '<<: ',
          '__proto__: ',
          '@',
          '#',
          '\r',
          '? ',
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(splice, { minLength: 1, maxLength: 4 }), (splices) => {
        const changed: Record<string, Uint8Array> = { ...sound };
        for (const { path, at, remove, insert } of splices) {
          const text = new TextDecoder().decode(changed[path]);
          changed[path] = new TextEncoder().encode(text.slice(0, at) + insert + text.slice(at + remove));
        }
        const { documents, problems } = readJournal('content', { files: memoryFiles(changed) });
        expect(documents === undefined).toBe(hasErrors(problems));
        for (const { line, column, endLine, endColumn, message } of problems) {
          expect(Math.min(line, column, endLine, endColumn)).toBeGreaterThanOrEqual(1);
          expect(message).not.toMatch(/undefined|\[object|expected|invalid input/i);
        }
      }),
      { numRuns: runs(200) },
    );
  }, 60_000);

  it('any bytes are read without throwing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('goals/a.md', 'feedback/2026-05-01.yaml'),
        (bytes, path) => {
          expect(() => read({ [`content/${path}`]: bytes })).not.toThrow();
        },
      ),
    );
  });
});

it('a partner’s name is a heading for their promises, even if a section has that name', () => {
  const { problems, documents } = readJournal('content', {
    today: plainDate('2026-06-01'),
    files: memoryFiles({
      ...journalFiles('sound'),
      'content/partners/done.md': '---\nname: Done\n---\n',
      'content/check-ins/2026/2026-05-29.md':
        '---\ndate: 2026-05-29\n---\n## Next steps\n\n### Done\n\n- [ ] Draft it\n',
    }),
  });
  expect(problems).toEqual([]);
  expect(documents?.checkIns.at(-1)?.content.commitments.map(({ owners }) => owners)).toEqual([['done']]);
});

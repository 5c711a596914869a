import { describe, expect, it } from 'vitest';
import { readJournal } from '../../src/journal/read-journal.ts';
import { journalFiles } from './journals.ts';
import { memoryFiles } from './memory-files.ts';

const sound = journalFiles('sound');

function problemsOf(file: string, content: string | Uint8Array) {
  const { problems } = readJournal('content', { files: memoryFiles({ ...sound, [`content/${file}`]: content }) });
  return problems.map(({ file: path, line, column, endLine, endColumn, code }) => ({
    code,
    from: `${path}:${line}:${column}`,
    to: `${endLine}:${endColumn}`,
  }));
}

const LINES = ['---', 'title: Run', 'owners: [robin, samm]', 'visibilty: private', '---', 'Why we run.', ''];
const CHECK_IN = ['---', 'date: 2026-05-01', '---', '', '## Next steps', '- [ ] @smm Draft', ''];

describe('positions are those of the author’s file', () => {
  const expected = [
    { code: 'reference/unknown-partner', from: 'goals/marathon.md:3:17', to: '3:21' },
    { code: 'schema/unknown-field', from: 'goals/marathon.md:4:1', to: '4:10' },
  ];
  const bodyExpected = [{ code: 'reference/unknown-partner', from: 'check-ins/2026/2026-05-01.md:6:7', to: '6:11' }];

  it.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CR', '\r', ''],
    ['a byte order mark', '\n', '\ufeff'],
    ['a byte order mark and CRLF', '\r\n', '\ufeff'],
  ])('with %s', (_, lineEnd, mark) => {
    expect(problemsOf('goals/marathon.md', mark + LINES.join(lineEnd))).toEqual(expected);
    expect(problemsOf('check-ins/2026/2026-05-01.md', mark + CHECK_IN.join(lineEnd))).toEqual(bodyExpected);
  });

  it('counts a column for each letter, whatever its bytes', () => {
    expect(problemsOf('goals/marathon.md', '---\ntitle: Run\nowners: ["zoë", samm]\n---\n')).toEqual([
      { code: 'reference/unknown-partner', from: 'goals/marathon.md:3:10', to: '3:15' },
      { code: 'reference/unknown-partner', from: 'goals/marathon.md:3:17', to: '3:21' },
    ]);
  });

  it('starts at the first line of a file that’s entirely YAML', () => {
    expect(problemsOf('feedback/2026-05-01.yaml', 'remark: []\n')).toEqual([
      { code: 'schema/unknown-field', from: 'feedback/2026-05-01.yaml:1:1', to: '1:7' },
    ]);
  });

  it('names the line of a damaged letter', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('---\ntitle: Z'),
      0xfc,
      ...new TextEncoder().encode('rich\n---\n'),
    ]);
    expect(problemsOf('pages/letter.md', bytes)).toEqual([
      { code: 'encoding/not-utf-8', from: 'pages/letter.md:2:9', to: '2:10' },
    ]);
  });
});

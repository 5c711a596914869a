import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/cli/ask/asker.ts';
import { importCommand } from '../../../src/cli/import/command.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { runHere } from '../../support/run-here.ts';
import { FIXTURES } from './fixtures.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TODAY = '2026-06-01';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-csv-'));
  content = join(root, 'content');
  cpSync(join(ROOT, 'tests/journals/sound'), content, { recursive: true });
  writeFileSync(
    join(content, 'benchmarks/pulse.md'),
    '---\ntitle: Resting pulse\ngoal: marathon\nunit: bpm\nper: partner\naggregate: mean\nhold: { atMost: 70 }\n---\n',
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function imported(args: readonly string[], asker?: Asker) {
  const where = ['--content', 'content', '--today', TODAY];
  return runHere(importCommand(asker), ['csv', ...args, ...where], { folder: root });
}

const file = (name: string) => join(FIXTURES, 'csv', name);

function written(): string {
  const before = new Set(readdirSync(join(ROOT, 'tests/journals/sound/check-ins/2026')));
  return readdirSync(join(content, 'check-ins/2026'))
    .filter((name) => !before.has(name))
    .sort()
    .map((name) => `=== ${name}\n${readFileSync(join(content, 'check-ins/2026', name), 'utf8')}`)
    .join('\n');
}

/** Writes a file with these lines in an encoding, and returns its path. */
function table(lines: readonly string[], encoding: BufferEncoding = 'utf8'): string {
  writeFileSync(join(root, 'table.csv'), lines.join('\n'), encoding);
  return 'table.csv';
}

/** Imports a table of dates and numbers as Robin's runs, and returns the output. */
async function told(lines: readonly string[], ...more: readonly string[]) {
  const args = [table(lines), '--benchmark', 'long-run', '--value-column', 'km', '--partner', 'robin', '--dry-run'];
  return imported([...args, ...more]);
}

describe('npm run import -- csv', () => {
  it('imports Strava’s activities: a column that occurs twice by its number, one kind of activity, a day’s rows added up', async () => {
    const args = [file('strava-activities.csv'), '--value-column', 'Distance#2', '--scale', '0.001'];
    const more = ['--benchmark', 'long-run', '--partner', 'robin', '--where', 'activity type=run', '--sum', '--yes'];
    const { status, stdout, stderr } = await imported([...args, ...more]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(`${stdout}\n${written()}`).toMatchFileSnapshot('goldens/csv-strava.txt');
    const again = await imported([...args, ...more]);
    expect(again.stdout).toContain('1 is already there, word for word.');
  });

  it('imports a German table of both partners, with several columns at once', async () => {
    const args = [file('german.csv'), '--partner-column', 'wer', '--yes'];
    const columns = ['langster lauf (km)', 'long-run', 'RUHEPULS', 'pulse'] as const;
    const pairs = [
      '--value-column',
      columns[0],
      '--benchmark',
      columns[1],
      '--value-column',
      columns[2],
      '--benchmark',
      columns[3],
    ];
    const { status, stdout, stderr } = await imported([...args, ...pairs]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(`${stdout}\n${written()}`).toMatchFileSnapshot('goldens/csv-german.txt');
    expect(readJournal(content, { today: plainDate(TODAY) }).problems).toEqual([]);
    const again = await imported([...args, ...pairs]);
    expect(again.stdout).not.toContain('new file');
  });

  it.each([
    ['UTF-16, as Excel’s Unicode text', ['\ufeffTag\tkm', '2026-05-14\t12'], 'utf16le'],
    ['a byte order mark', ['\ufeffTag,km', '2026-05-14,12'], 'utf8'],
    ['Windows-1252', ['Tag;km;für wen', '2026-05-14;12;mich'], 'latin1'],
    ['Excel’s own first line', ['sep=;', 'Tag;km', '2026-05-14;12'], 'utf8'],
    ['no names of columns', ['2026-05-14,12'], 'utf8'],
  ] as const)('reads %s', async (_, lines, encoding) => {
    const column = lines[0].includes('km') || lines[1]?.includes('km') === true ? 'km' : '2';
    const args = [table(lines, encoding), '--benchmark', 'long-run', '--value-column', column, '--partner', 'robin'];
    const { stdout, stderr } = await imported([...args, '--dry-run']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/2026-05-14 → 2026-05-14, 12 → 12/);
  });

  it('never guesses a date: it names the rows, and how each order would read them', async () => {
    const lines = ['date,km', '03/04/2026,1', '05/05/2026,2', '04/05/2026,3'];
    const { status, stderr } = await told(lines);
    expect(status).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "table.csv: \`date\` can be read in two ways in rows 2 and 4: with \`--date-format DD/MM/YYYY\`, 03/04/2026 is Friday, April 3, 2026; with \`--date-format MM/DD/YYYY\`, 03/04/2026 is Wednesday, March 4, 2026. Say which it is.

      1 problem. Nothing was written.
      "
    `);
    const { stdout } = await told(lines, '--date-format', 'mm-dd-yyyy');
    expect(stdout).toContain('row 2: 03/04/2026 → 2026-03-04');
  });

  it('learns the order of dates from an unambiguous row, and says so if rows contradict each other', async () => {
    const { stdout } = await told(['date,km', '3.4.26,1', '31.3.26,2']);
    expect(stdout).toContain('read as DD/MM/YYYY');
    const { stderr } = await told(['date,km', '13/4/2026,1', '4/14/2026,2', '4/15/2026,2']);
    expect(stderr).toContain('row 2 can only be DD/MM/YYYY, rows 3 and 4 can only be MM/DD/YYYY');
  });

  it('never guesses whether a number has thousands or decimals', async () => {
    const { status, stderr } = await told(['date,km', '2026-05-01,"1,234"', '2026-05-02,12']);
    expect(status).toBe(1);
    expect(stderr).toContain('`km` can be read in two ways in row 2: is `1,234` more than a thousand?');
    const { stdout } = await told(['date,km', '2026-05-01,"1,234"'], '--decimal', 'comma');
    expect(stdout).toContain('1,234 → 1.234');
  });

  it('reports every row that it leaves out, and why, all at once', async () => {
    const lines = [
      'date,km',
      '2026-05-01,12',
      '2026-02-30,1',
      'soon,1',
      ',3',
      '2026-05-02,ill',
      '2027-01-01,2',
      'Total,18',
    ];
    const { stdout } = await told(lines);
    expect(stdout.slice(stdout.indexOf('Left out:'))).toMatchInlineSnapshot(`
      "Left out:
        Row 3: \`2026-02-30\` isn’t a real date.
        Row 4: \`soon\` isn’t a date.
        Row 5 has no date.
        Row 6: \`ill\` isn’t a number.
        Row 7: 2027-01-01 is after today.
        Row 8 is a total.
        2026-05-01 already has 18; the file comes to 12.

      There’s nothing to write.
      "
    `);
  });

  it('says what a day’s rows add up to', async () => {
    const lines = ['date,km', '2026-05-14,5', '2026-05-14,7'];
    expect((await told(lines)).stdout).toContain(
      '1 day has several rows: the last counts (`aggregate: last`). `--sum` adds up the rows of a day.',
    );
    expect((await told(lines, '--sum')).stdout).toContain('check-ins/2026/2026-05-15-robin.md  12');
  });

  it('uses the latest row of a day even if the newest comes first', async () => {
    const args = [file('newest-first.csv'), '--benchmark', 'long-run', '--value-column', 'run 1', '--partner', 'robin'];
    const { stdout } = await imported([...args, '--dry-run']);
    expect(stdout).toContain('2026-05-15-robin.md  19.5');
  });

  it('never takes one unit for another', async () => {
    const { stderr } = await told(['date,km', '2026-05-14,5 mi', '2026-05-15,7 mi']);
    expect(stderr).toContain('is in mi, and the benchmark counts km. Add `--scale 1.609344` to convert it');
    const { stdout } = await told(['date,km', '2026-05-14,5 km', '2026-05-15,7 KM']);
    expect(stdout).toContain('5 km → 5');
  });

  it.each([
    { args: ['--value-column', 'kn'], says: 'Did you mean `km`? The columns are `date`, `km`, `who`.' },
    { args: ['--value-column', 'km', '--date-column', 'day'], says: 'this column doesn’t exist' },
    {
      args: ['--value-column', 'km', '--value-column', 'who'],
      says: 'Each `--value-column` needs its own `--benchmark`',
    },
    { args: ['--value-column', 'km', '--benchmark', 'pulse'], says: 'Several benchmarks need as many columns' },
    { args: ['--value-column', 'km', '--date-format', 'DD/MM'], says: 'write DD/MM/YYYY' },
    { args: ['--value-column', 'km', '--where', 'whom=Robin'], says: 'Did you mean `who`?' },
    { args: ['--value-column', 'km', '--scale', 'often'], says: 'a fraction such as 1/60' },
    { args: ['--value-column', 'km', '--partner-column', 'who'], says: 'not with both' },
    { args: [], says: 'The file has the columns `date`, `km`, `who`.' },
  ])('rejects $args as a mistake', async ({ args, says }) => {
    const path = table(['date,km,who', '2026-05-14,5,Robin']);
    const { status, stdout, stderr } = await imported([path, '--benchmark', 'long-run', '--partner', 'robin', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('asks in a terminal about what’s unclear in the file, with the result of each answer', async () => {
    const questions: { message: string; choices: readonly string[] }[] = [];
    const answers = ['date', 'km', 'long-run', 'robin', 'DMY', ','];
    const asker: Asker = {
      text: () => expect.fail('There is nothing to type.'),
      choose: ({ message, choices }) => {
        questions.push({ message, choices: choices.map(({ label, hint = '' }) => `${label}: ${hint}`) });
        return Promise.resolve(answers.shift() ?? expect.fail(`It asks too much: ${message}`));
      },
      confirm: () => Promise.resolve(true),
    };
    const { stdout } = await imported([table(['date;km', '03/04/2026;1,234'])], asker);
    expect(questions).toMatchInlineSnapshot(`
      [
        {
          "choices": [
            "date: 03/04/2026",
            "km: 1,234",
          ],
          "message": "Which column has the date?",
        },
        {
          "choices": [
            "date: 03/04/2026",
            "km: 1,234",
          ],
          "message": "Which column has the number?",
        },
        {
          "choices": [
            "Long run: km",
            "Resting pulse: bpm",
          ],
          "message": "Which benchmark do they measure?",
        },
        {
          "choices": [
            "Robin: ",
            "Sam: ",
          ],
          "message": "Whose are they?",
        },
        {
          "choices": [
            "DD/MM/YYYY: 03/04/2026 is Friday, April 3, 2026",
            "MM/DD/YYYY: 03/04/2026 is Wednesday, March 4, 2026",
          ],
          "message": "How are its dates written?",
        },
        {
          "choices": [
            "a decimal point: 1,234 is 1234",
            "a decimal comma: 1,234 is 1.234",
          ],
          "message": "What comes before the decimals in \`km\`?",
        },
      ]
    `);
    expect(stdout).toContain('03/04/2026 → 2026-04-03, 1,234 → 1.234');
  });
});

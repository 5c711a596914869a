import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loopHabits } from '../../../src/cli/import/loop.ts';
import type { Source } from '../../../src/cli/import/source.ts';
import { fixture, fixtureFiles, sourceOf } from './fixtures.ts';

/** Reads each habit's days as `day value`, or each problem as `file: place: message`. */
async function habits(source: Source): Promise<Record<string, string[]> | string[]> {
  const read = await loopHabits(source);
  if ('problems' in read) return told(read.problems);
  const all: Record<string, string[]> = {};
  for (const { id, read: days } of read.habits) {
    const values = await days();
    all[id] = 'problems' in values ? told(values.problems) : values.things.map(({ date, value }) => `${date} ${value}`);
  }
  return all;
}

function told(problems: readonly { file?: string; place?: string; message: string }[]): string[] {
  return problems.map(({ file, place, message }) => [file ?? '', place ?? '', message].filter(Boolean).join(': '));
}

async function own(text: string): Promise<readonly string[] | undefined> {
  const all = await habits(sourceOf({ 'Checkmarks.csv': text }));
  return Array.isArray(all) ? all : Object.values(all)[0];
}
const done = ['2026-04-30 1', '2026-05-12 0', '2026-05-13 0', '2026-05-14 1'];
const pages = ['2026-04-30 3', '2026-05-12 2', '2026-05-13 0', '2026-05-14 1.5'];

describe('Loop’s export', () => {
  const files = fixtureFiles('loop');

  it('gives each habit’s days: done counts 1, not done 0, skipped nothing', async () => {
    expect(await habits(sourceOf(files))).toEqual({ 'Morning run': done, Pages: pages });
    const read = await loopHabits(sourceOf(files));
    if ('problems' in read) expect.fail('It was not read.');
    expect(read.habits.map(({ id, unit, isArchived }) => [id, unit, isArchived])).toEqual([
      ['Morning run', undefined, false],
      ['Pages', 'pages', false],
    ]);
    expect(await read.habits[0]?.read()).toMatchObject({
      passedOver: ['1 day is skipped or unknown in Loop.'],
      notes: [
        { date: '2026-05-11', text: 'ill' },
        { date: '2026-05-14', text: 'rain, all the way' },
      ],
    });
  });

  it('may be in a subfolder, or in an archive', async () => {
    const below = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`Loop Habits CSV/${path}`, bytes]));
    expect(await habits(sourceOf(below, 'archive'))).toEqual({ 'Morning run': done, Pages: pages });
  });

  it('of version 2.3.0 has names as they are, even duplicates, and no column names', async () => {
    const read = {
      '001 Read, 20 pages': ['2026-05-12 0', '2026-05-13 0', '2026-05-14 1'],
      'Say "thanks"': ['2026-05-13 1', '2026-05-14 0'],
      '003 Read, 20 pages': ['2026-05-12 0', '2026-05-13 1'],
    };
    const older = fixtureFiles('loop-2.3.0');
    expect(await habits(sourceOf(older))).toEqual(read);
    const { 'Checkmarks.csv': all = '', 'Habits.csv': list = '' } = older;
    // Without the habits' own files, the list shows which commas are part of a name.
    expect(await habits(sourceOf({ 'Checkmarks.csv': all, 'Habits.csv': list }))).toEqual(read);
    expect(await habits(sourceOf({ 'Checkmarks.csv': all }))).toEqual([
      expect.stringContaining('It has 3 habits, and their names have commas in them'),
    ]);
  });

  it('of version 2.0 has a day’s value with its date around it', async () => {
    expect(await habits(sourceOf(fixtureFiles('loop-2.0.3')))).toEqual({
      Water: ['2026-05-13 0', '2026-05-14 1'],
      Walk: ['2026-05-13 2.5', '2026-05-14 1.5'],
    });
  });

  it('doesn’t take scores for ticks, whichever file they’re in', async () => {
    const scores: unknown = expect.stringContaining('These are scores, which Loop computes');
    const texts = [
      fixture('loop/Scores.csv'),
      fixture('loop/002 Pages/Scores.csv'),
      fixture('loop-2.3.0/001 Read 20 pages/Scores.csv'),
      '2026-05-14,0,1000\n2026-05-13,0,0000\n',
    ];
    for (const text of texts) {
      expect(await habits(sourceOf({ 'Scores.csv': text }))).toEqual([scores]);
      expect(Object.values(await habits(sourceOf({ 'renamed.csv': text }))).flat()).toContainEqual(scores);
    }
  });

  it('may contain the numbers of older versions, even in another script’s digits', async () => {
    const numbers = 'Date,Value\r\n2026-05-02,2\r\n2026-05-01,1\r\n2026-04-30,0\r\n2026-04-29,-1\r\n';
    const read = ['2026-04-30 0', '2026-05-01 0', '2026-05-02 1'];
    expect(await own(numbers.replaceAll('\r', ''))).toEqual(read);
    expect(await own(`\ufeff${numbers.replaceAll('\r', '')}`)).toEqual(read);
    expect(await own('2026-05-02,٢\n2026-05-01,١\n2026-04-30,٠\n')).toEqual(read);
  });

  it('of a measured habit that’s rarely above zero is in thousandths, as the list of habits shows', async () => {
    const list = fixture('loop/Habits.csv');
    const source = sourceOf({
      'Habits.csv': list,
      '002 Pages/Checkmarks.csv': 'Date,Value,Notes\n2026-05-02,YES_MANUAL,\n',
    });
    expect(await habits(source)).toEqual({ Pages: ['2026-05-02 0.002'] });
  });

  it.each([
    ['the list of habits', 'Habits.csv', fixture('loop/Habits.csv'), 'It’s the list of habits'],
    ['another table', 'a.csv', 'a,b\n1,2\n', 'doesn’t begin with `Date`'],
    ['a spreadsheet’s', 'Checkmarks.csv', 'Date;Meditate\n', 'Take the export as it was'],
    ['what was cut off', 'Checkmarks.csv', 'Date,A,B,\n2026-05-02,NO,NO,\n2026-05-01,NO\n', 'line 3: It has 1 values'],
  ])('is not %s', async (_, name, text, says) => {
    expect(await habits(sourceOf({ [name]: text }))).toEqual([expect.stringContaining(says)]);
  });

  it('is rejected with everything that’s wrong in it', async () => {
    expect(await own('Date,Value,Notes\n2026-02-30,NO,\n2026-05-01,MAYBE,\n')).toEqual([
      'Checkmarks.csv: line 2: `2026-02-30` isn’t a real date.',
      'Checkmarks.csv: line 3: `MAYBE` isn’t a value that Loop writes.',
    ]);
    expect(await habits(sourceOf({ 'a.txt': '', 'b.txt': '' }))).toEqual([
      expect.stringMatching(/^There’s no `Checkmarks.csv` in it, but 2 files: a.txt, b.txt\. In Loop: Settings/),
    ]);
  });

  it('may be empty', async () => {
    expect(await habits(sourceOf({ 'Checkmarks.csv': '' }))).toEqual({});
    expect(await own('Date,Value,Notes\n')).toEqual([]);
  });
});

describe('Loop’s backup', () => {
  const DAY = 86_400_000;
  const day = (date: string) => Date.parse(date);

  function database(statements: readonly string[]): Buffer {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-loop-'));
    try {
      const path = join(folder, 'a.db');
      const made = new DatabaseSync(path);
      for (const statement of statements) made.exec(statement);
      made.close();
      return readFileSync(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  const RECENT = [
    `CREATE TABLE Habits (id integer primary key autoincrement, archived integer, color integer, description text, freq_den integer,
      freq_num integer, highlight integer, name text, position integer, reminder_hour integer, reminder_min integer,
      reminder_days integer not null default 127, type integer not null default 0, target_type integer not null default 0,
      target_value real not null default 0, unit text not null default "", question text, uuid text)`,
    'CREATE TABLE Repetitions (id integer primary key autoincrement, habit integer not null, timestamp integer not null, value integer not null, notes text)',
    `INSERT INTO Habits (id, archived, name, position, type, unit) VALUES (1, 1, 'Pages', 1, 1, 'pages'), (2, 0, 'Run', 0, 0, ''), (3, 0, 'Run', 2, 0, '')`,
    `INSERT INTO Repetitions (habit, timestamp, value, notes) VALUES (1, ${day('2026-05-01')}, 1500, 'x'), (2, ${day('2026-05-01')}, 2, NULL),
      (2, ${day('2026-05-01') + DAY}, 3, 'ill'), (2, ${day('2026-05-01') + 2 * DAY}, 0, '')`,
  ];

  it('gives its habits in order, with their days', async () => {
    const source = sourceOf({ 'Loop Habits Backup.db': database(RECENT) });
    expect(await habits(source)).toEqual({
      '001 Run': ['2026-05-01 1', '2026-05-03 0'],
      Pages: ['2026-05-01 1.5'],
      '003 Run': [],
    });
    const read = await loopHabits(source);
    if ('problems' in read) expect.fail('It was not read.');
    expect(read.habits[1]).toMatchObject({ unit: 'pages', isArchived: true });
    expect(await read.habits[0]?.read()).toMatchObject({ notes: [{ date: '2026-05-02', text: 'ill' }] });
  });

  it('may be from a version that only had ticks', async () => {
    const older = database([
      'CREATE TABLE Habits (id integer primary key, archived integer, name text, position integer)',
      'CREATE TABLE Repetitions (id integer primary key, habit integer, timestamp integer)',
      `INSERT INTO Habits VALUES (1, 0, 'Run', 0)`,
      `INSERT INTO Repetitions VALUES (1, 1, ${day('2016-05-01')})`,
    ]);
    expect(await habits(sourceOf({ 'a.db': older }))).toEqual({ Run: ['2016-05-01 1'] });
  });

  it('isn’t another program’s database, or a truncated one', async () => {
    const other = database([
      'CREATE TABLE a (b)',
      'CREATE VIEW Habits AS SELECT 1',
      'CREATE VIEW Repetitions AS SELECT 1',
    ]);
    expect(await habits(sourceOf({ 'a.db': other }))).toEqual([expect.stringContaining('not a backup of Loop')]);
    const cut = database(RECENT).subarray(0, 5000);
    expect(await habits(sourceOf({ 'a.db': cut }))).toEqual([expect.stringContaining('Settings → Export as CSV')]);
  });

  it('suggests the other export if Node can’t read it', async () => {
    const without = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    const all = await habits(sourceOf({ 'a.db': database(RECENT) }));
    without.mockRestore();
    expect(all).toEqual([expect.stringMatching(/22\.13 and later can\. In Loop, Settings → Export as CSV/)]);
  });
});

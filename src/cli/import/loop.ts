import { isPlainDate } from '../../domain/plain-date.ts';
import { type CsvRow, csvRows } from './input.ts';
import { isLoopDatabase, readLoopDatabase } from './loop-database.ts';
import { type LoopEntry, type LoopHabit, loopValues, namedApart, westernDigits } from './loop-values.ts';
import type { ImportedValue, InputProblem, Read } from './model.ts';
import { contentsOf, shownIn, type Source, sourceText } from './source.ts';

/*
 * Loop Habit Tracker's exports (source: github.com/iSoron/uhabits, HabitsCSVExporter.kt, Entry.kt, HabitList.kt, read
 * at 1.8.8, 2.0.1, 2.1.0, 2.3.0 and 2.3.1). "Export as CSV" is a ZIP:
 *
 *   Habits.csv                    the list, with `Position`; since 2.3.1 also `Type`, `Unit` and `Archived?`
 *   Checkmarks.csv, Scores.csv    a column for each habit, a comma at the end of each line, and raw names: commas and
 *                                 quotation marks in them aren't escaped
 *   001 Name/Checkmarks.csv       a habit's own, by its position: `Date,Value,Notes`; before 2.3.1 without a header
 *   001 Name/Scores.csv
 *
 * A value is a word, or (before 2.3.1) its number; in the file of all habits, 2.0.x wrote `Entry(timestamp=2023-04-04,
 * value=2)`. "Export full backup" is an SQLite database (loop-database.ts).
 */

type Habits = { habits: readonly LoopHabit[] } | { problems: readonly InputProblem[] };

const EXPORT = 'In Loop: Settings → Export as CSV. Name the ZIP that it writes, or the folder that comes out of it.';

const FILES = /(?:^|\/)(?:Checkmarks|Habits|Scores)\.csv$/i;

/** Returns the habits of a source; just one if it's a habit's own file. */
export async function loopHabits(source: Source): Promise<Habits> {
  const [database, ...databases] = source.files.filter((file) => /\.db$/i.test(file) || source.kind === 'file');
  const isDatabase = database !== undefined && isLoopDatabase(await source.head(database, 16));
  const checkmarks = source.files.filter((file) => /(?:^|\/)Checkmarks\.csv$/i.test(file));
  if (isDatabase && (checkmarks.length === 0 || source.kind === 'file') && databases.length === 0) {
    const bytes = await source.bytes(database);
    return 'message' in bytes ? { problems: [bytes] } : readLoopDatabase(bytes);
  }
  if (source.kind === 'file') return habitsInFile(source, source.files[0] ?? '', undefined);
  // The export itself may be in a folder.
  const root = checkmarks
    .map((file) => file.split('/').slice(0, -1))
    .map((path) => (/^\p{Nd}{3,}(?: |$)/u.test(path.at(-1) ?? '') ? path.slice(0, -1) : path))
    .sort((a, b) => a.length - b.length)[0]
    ?.join('/');
  if (root === undefined)
    return { problems: [{ message: `There’s no \`Checkmarks.csv\` in it, but ${contentsOf(source)}. ${EXPORT}` }] };
  const below = root === '' ? '' : `${root}/`;
  const inRoot = (name: string) => source.files.find((file) => file.toLowerCase() === `${below}${name}`.toLowerCase());
  const listFile = inRoot('Habits.csv');
  const list = listFile === undefined ? undefined : await listedHabits(source, listFile);
  if (list && 'problems' in list) return list;
  const own = checkmarks.filter((file) => file.slice(below.length).split('/').length === 2);
  const all = inRoot('Checkmarks.csv');
  // A habit's own file is preferred: the one of all habits lacks days in 2.3.1, and its columns can shift.
  if (own.length === 0 && all !== undefined) return habitsInFile(source, all, list?.listed);
  return ownHabits(source, own, list?.listed);
}

/** An entry in the list of habits. */
interface ListedHabit {
  position: number;
  name: string;
  isMeasurable: boolean | undefined;
  unit: string | undefined;
  isArchived: boolean;
}

async function listedHabits(
  source: Source,
  file: string,
): Promise<{ listed: readonly ListedHabit[] } | { problems: readonly InputProblem[] }> {
  const parsed = await rowsIn(source, file);
  if ('problems' in parsed) return parsed;
  const [header, ...rows] = parsed.rows;
  const column = (name: string) => header?.cells.findIndex((cell) => cell.toLowerCase() === name) ?? -1;
  const [position, name, type, unit, archived] = ['position', 'name', 'type', 'unit', 'archived?'].map(column);
  const listed = rows.map(({ cells }, index) => ({
    position: Number(westernDigits(cells[position ?? -1] ?? '')) || index + 1,
    name: cells[name ?? -1] ?? '',
    isMeasurable: cells[type ?? -1] === undefined ? undefined : cells[type ?? -1] === 'NUMERICAL',
    unit: cells[unit ?? -1] || undefined,
    isArchived: cells[archived ?? -1]?.toLowerCase() === 'true',
  }));
  return { listed };
}

async function rowsIn(
  source: Source,
  file: string,
): Promise<{ rows: readonly CsvRow[]; text: string } | { problems: readonly InputProblem[] }> {
  const read = await sourceText(source, file);
  const parsed = 'text' in read ? csvRows(read.text) : read;
  if ('problems' in parsed)
    return { problems: parsed.problems.map((problem) => ({ ...problem, file: shownIn(source, file) })) };
  return { rows: parsed.rows, text: 'text' in read ? read.text : '' };
}

function ownHabits(source: Source, files: readonly string[], listed: readonly ListedHabit[] | undefined): Habits {
  const habits = files.map((file) => {
    const folder = westernDigits(file.split('/').at(-2) ?? '');
    const position = Number(/^\d+/.exec(folder)?.[0]);
    const known = listed?.find((habit) => habit.position === position);
    return {
      // Of a name in another script, nothing is left in the folder's name.
      name: known?.name || folder.replace(/^\d+ ?/, '') || folder,
      position,
      ...described(known),
      read: () => readOwn(source, file, known?.isMeasurable),
    };
  });
  return { habits: namedApart(habits) };
}

function described(known: ListedHabit | undefined): Pick<LoopHabit, 'unit' | 'isArchived'> {
  return { unit: known?.unit, isArchived: known?.isArchived ?? false };
}

const SCORES =
  'These are scores, which Loop computes from your ticks. What you did each day is in the `Checkmarks.csv` beside it.';

async function readOwn(source: Source, file: string, isMeasurable: boolean | undefined): Promise<Read<ImportedValue>> {
  const parsed = await rowsIn(source, file);
  if ('problems' in parsed) return parsed;
  const [first] = parsed.rows;
  const rows = first?.cells[0]?.toLowerCase() === 'date' ? parsed.rows.slice(1) : parsed.rows;
  const entries = rows.map(({ cells: [date = '', value = '', note = ''], line }) => ({ date, value, note, line }));
  return entriesRead(entries, isMeasurable, shownIn(source, file));
}

function entriesRead(
  entries: readonly LoopEntry[],
  isMeasurable: boolean | undefined,
  file: string,
): Read<ImportedValue> {
  if (entries.some(({ value }) => isScore(value))) return { problems: [{ file, message: SCORES }] };
  const read = loopValues(entries, isMeasurable);
  return 'problems' in read ? { problems: read.problems.map((problem) => ({ ...problem, file })) } : read;
}

/**
 * Returns whether a value is a score: Loop's values are whole numbers; a score has four decimals, after a comma if the
 * phone's language has one.
 */
function isScore(value: string): boolean {
  return /^\d*[.,]\d+$|^0\d+$|^NaN$/.test(value);
}

/** Reads a single file: a habit's own, or the one of all habits. */
async function habitsInFile(source: Source, file: string, listed: readonly ListedHabit[] | undefined): Promise<Habits> {
  const shown = shownIn(source, file);
  const read = await sourceText(source, file);
  if ('problems' in read) return read;
  const lines = read.text.replace(/^\ufeff/, '').split('\n');
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  const wrong = wrongFile(first, file);
  if (wrong !== undefined) return { problems: [{ file: shown, message: wrong }] };
  if (first === '') return { habits: [] };
  if (isOwn(first)) {
    const name = 'this habit';
    return { habits: [{ id: name, read: () => readOwn(source, file, undefined) }] };
  }
  const table = combinedTable(read.text, listed);
  if ('problems' in table) return { problems: table.problems.map((problem) => ({ ...problem, file: shown })) };
  const habits = table.names.map((name, index) => {
    const known = listed?.filter((habit) => habit.name === name);
    const only = known?.length === 1 ? known[0] : undefined;
    const entries = table.rows.map(({ date, values, line }) => ({ date, value: values[index] ?? '', note: '', line }));
    return {
      name,
      position: only?.position ?? index + 1,
      ...described(only),
      read: () => Promise.resolve(entriesRead(entries, only?.isMeasurable, shown)),
    };
  });
  return { habits: namedApart(habits) };
}

function isOwn(first: string): boolean {
  return /^date,value(?:,notes)?\s*$/i.test(first) || isPlainDate(first.split(',')[0] ?? '');
}

function wrongFile(first: string, file: string): string | undefined {
  const [one = '', two = '', more = ''] = first.split(',');
  if (/^position$/i.test(one))
    return `It’s the list of habits. What you did each day is in \`Checkmarks.csv\`. ${EXPORT}`;
  if (/^date$/i.test(one) && /^score\s*$/i.test(two)) return SCORES;
  // Before 2.3.1, scores had no header either; with a decimal comma, their four decimals look like another column.
  if (/(?:^|\/)Scores\.csv$/i.test(file) || (isPlainDate(one) && (isScore(two) || /^\d{4}$/.test(more)))) return SCORES;
  if (first === '' || /^date$/i.test(one) || isPlainDate(one)) return undefined;
  return FILES.test(file)
    ? 'It doesn’t begin with `Date`, as what Loop writes does: another program may have saved it since. Take the export as it was.'
    : `It doesn’t begin with \`Date\`, as a \`Checkmarks.csv\` of Loop does. ${EXPORT}`;
}

interface CombinedTable {
  names: readonly string[];
  rows: readonly { date: string; values: readonly string[]; line: number }[];
}

/**
 * Reads the file of all habits. Loop doesn't escape anything in it, so it's split at each comma. Values don't contain
 * commas, so rows tell how many habits there are; if the first line has more commas, a name contains one.
 */
function combinedTable(
  text: string,
  listed: readonly ListedHabit[] | undefined,
): CombinedTable | { problems: readonly InputProblem[] } {
  const [header = { cells: [], line: 1 }, ...rows] = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ cells: splitLine(line), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = rows[0]?.cells.length ?? header.cells.length;
  const uneven = rows.find(({ cells }) => cells.length !== width);
  if (uneven)
    return {
      problems: [
        {
          place: `line ${uneven.line}`,
          message: `It has ${uneven.cells.length - 1} values, and the lines above it ${width - 1}: it was cut off or changed. Export it again.`,
        },
      ],
    };
  const names = namesOf(header.cells, width - 1, listed);
  if (names === undefined)
    return {
      problems: [
        {
          place: `line ${header.line}`,
          message: `It has ${width - 1} habits, and their names have commas in them, which Loop doesn’t mark. ${EXPORT}`,
        },
      ],
    };
  const all = rows.map(({ cells: [date = '', ...values], line }) => ({ date, values, line }));
  return { names, rows: all };
}

function splitLine(line: string): string[] {
  const plain = line.replace(/Entry\(timestamp=[^,()]*, ?value=(-?\d+)(?:,[^()]*)?\)/g, '$1');
  return plain
    .replace(/,\s*$/, '')
    .split(',')
    .map((cell) => cell.trim());
}

/** Returns the names in the first line; if they contain commas, the names from the list that match it, in order. */
function namesOf(
  [, ...cells]: readonly string[],
  count: number,
  listed: readonly ListedHabit[] | undefined,
): readonly string[] | undefined {
  if (cells.length === count) return cells;
  const names = listed?.map(({ name }) => splitLine(name)) ?? [];
  const dead = new Set<string>();
  const fits = (from: number, name: readonly string[]) => name.every((part, index) => part === cells[from + index]);
  const search = (from: number, next: number, left: number): number[] | undefined => {
    if (left === 0) return from === cells.length ? [] : undefined;
    const place = `${from} ${next} ${left}`;
    if (dead.has(place)) return undefined;
    for (let index = next; index <= names.length - left; index += 1) {
      const name = names[index] ?? [];
      const rest = fits(from, name) ? search(from + name.length, index + 1, left - 1) : undefined;
      if (rest) return [index, ...rest];
    }
    dead.add(place);
    return undefined;
  };
  return search(0, 0, count)?.flatMap((index) => listed?.[index]?.name ?? []);
}

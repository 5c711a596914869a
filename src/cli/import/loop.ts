import { by } from '../../domain/text.ts';
import { isPlainDate } from '../../domain/plain-date.ts';
import { type CsvRow, csvRows, importedNumber } from './input.ts';
import { type ImportedValue, type InputProblem, passedOverIf, type Read, readOr } from './model.ts';

/*
 * Loop Habit Tracker's "Export as CSV", unzipped (source: github.com/iSoron/uhabits, HabitsCSVExporter.kt, Entry.kt, HabitList.kt).
 * `Checkmarks.csv` of a habit's folder has `Date,Value,Notes`; the one beside `Habits.csv` a column for each habit, and a comma
 * at the end of each line. A value is a word, or (before 2.2) the number behind it: YES_MANUAL 2, YES_AUTO 1 ("did not perform
 * the habit, but they were not expected to"), NO 0, UNKNOWN -1, SKIP 3. A measurable habit has its value in thousandths.
 */
const CODES: Readonly<Record<string, number>> = { YES_MANUAL: 2, YES_AUTO: 1, NO: 0, UNKNOWN: -1, SKIP: 3 };
const [DONE, MAX_CODE, THOUSANDTHS] = [2, 3, 1000];

/** The habits that a file of checkmarks has: none where it is a single one's. */
export function loopHabits(checkmarks: string): readonly string[] {
  const parsed = csvRows(checkmarks);
  const names = 'rows' in parsed ? (parsed.rows[0]?.cells ?? []) : [];
  return isSingle(names) || names[0] !== 'Date' ? [] : names.slice(1).filter((name) => name !== '');
}

export interface LoopInput {
  checkmarks: string;
  /** `Habits.csv`, where it is known. */
  habits?: string | undefined;
  /** Which one, where the file has several. */
  habit?: string | undefined;
}

export function readLoop({ checkmarks, habits, habit }: LoopInput): Read<ImportedValue> {
  const parsed = csvRows(checkmarks);
  if ('problems' in parsed) return parsed;
  const [header, ...rows] = parsed.rows;
  if (header === undefined) return { things: [], passedOver: [] };
  const wrong = wrongFile(header.cells);
  if (wrong !== undefined) return { problems: [{ place: `line ${header.line}`, message: wrong }] };
  const column = isSingle(header.cells) ? 1 : header.cells.indexOf(habit ?? '');
  if (column < 1)
    return {
      problems: [
        {
          message: `There’s no habit \`${habit ?? ''}\`. There are: ${header.cells.slice(1).filter(Boolean).join(', ')}.`,
        },
      ],
    };
  return readColumn(rows, column, isMeasurable(habits, habit));
}

function isSingle(header: readonly string[]): boolean {
  return header[0] === 'Date' && header[1] === 'Value' && (header.length === 2 || header[2] === 'Notes');
}

function wrongFile([first, second]: readonly string[]): string | undefined {
  if (first === 'Position') return 'It is the list of habits. What was done each day is in `Checkmarks.csv`.';
  if (first === 'Date' && second === 'Score')
    return 'These are scores, which Loop computes. What was done each day is in `Checkmarks.csv`.';
  return first === 'Date' ? undefined : 'It does not begin with `Date`, as `Checkmarks.csv` of Loop does.';
}

/** None where the list of habits does not tell. */
function isMeasurable(habits: string | undefined, habit: string | undefined): boolean | undefined {
  const parsed = habits === undefined ? undefined : csvRows(habits);
  if (parsed === undefined || 'problems' in parsed) return undefined;
  const [header, ...rows] = parsed.rows;
  const [name, type] = ['Name', 'Type'].map((title) => header?.cells.indexOf(title) ?? -1);
  const row = rows.find(({ cells }) => cells[name ?? -1] === habit);
  return row?.cells[type ?? -1] === undefined ? undefined : row.cells[type ?? -1] === 'NUMERICAL';
}

function readColumn(rows: readonly CsvRow[], column: number, known: boolean | undefined): Read<ImportedValue> {
  const problems: InputProblem[] = [];
  const numbers: { date: ImportedValue['date']; number: number }[] = [];
  for (const { cells, line } of rows) {
    const [date = '', cell = ''] = [cells[0], cells[column]];
    const number = Object.hasOwn(CODES, cell) ? CODES[cell] : importedNumber(cell);
    if (!isPlainDate(date)) problems.push({ place: `line ${line}`, message: `\`${date}\` isn’t a day that exists.` });
    if (number === undefined)
      problems.push({ place: `line ${line}`, message: `\`${cell}\` isn’t a value that Loop writes.` });
    if (isPlainDate(date) && number !== undefined) numbers.push({ date, number });
  }
  const measurable = known ?? numbers.some(({ number }) => number > MAX_CODE);
  const said = numbers.filter(({ number }) => number >= 0 && number !== MAX_CODE);
  // Loop writes the newest day first.
  const values = said
    .map(({ date, number }) => ({ date, value: measurable ? number / THOUSANDTHS : number === DONE ? 1 : 0 }))
    .sort(by(({ date }) => date));
  const skipped = passedOverIf(numbers.length - said.length, 'day', 'days', {
    one: 'is skipped or unknown in Loop.',
    more: 'are skipped or unknown in Loop.',
  });
  return readOr(problems, values, skipped);
}

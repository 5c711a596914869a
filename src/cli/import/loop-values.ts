import { by } from '../../domain/text.ts';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { type ImportedNote, type ImportedValue, type InputProblem, passedOverIf, type Read } from './model.ts';

/*
 * Loop's values for a day: YES_MANUAL 2, YES_AUTO 1 ("did not perform the habit, but they were not expected to"), NO 0,
 * UNKNOWN -1, SKIP 3. A measurable habit has its value in thousandths, and the same words if the number is one of
 * those.
 */
const CODES: Readonly<Record<string, number>> = { YES_MANUAL: 2, YES_AUTO: 1, NO: 0, UNKNOWN: -1, SKIP: 3 };
const [DONE, MAX_CODE, THOUSANDTHS] = [2, 3, 1000];

export interface LoopHabit {
  /** The name by which it's selected, with its position before it if several have that name. */
  id: string;
  isArchived?: boolean;
  /** Its unit. */
  unit?: string | undefined;
  read: () => Promise<Read<ImportedValue>>;
}

/** An entry of a habit. */
export interface LoopEntry {
  date: string;
  value: string;
  note: string;
  /** The line in the file; absent for a database. */
  line?: number | undefined;
}

/** Returns the values of entries. A completed day counts 1, another 0; skipped and unknown ones don't count. */
export function loopValues(entries: readonly LoopEntry[], isMeasurable: boolean | undefined): Read<ImportedValue> {
  const problems: InputProblem[] = [];
  const numbers: { date: PlainDate; number: number }[] = [];
  const notes: ImportedNote[] = [];
  for (const { date, value, note, line } of entries) {
    const number = Object.hasOwn(CODES, value) ? CODES[value] : wholeNumber(value);
    const place = line === undefined ? {} : { place: `line ${line}` };
    if (!isPlainDate(date)) problems.push({ ...place, message: `\`${date}\` isn’t a real date.` });
    if (number === undefined) problems.push({ ...place, message: `\`${value}\` isn’t a value that Loop writes.` });
    if (!isPlainDate(date) || number === undefined) continue;
    numbers.push({ date, number });
    if (note.trim() !== '') notes.push({ date, text: note });
  }
  if (problems.length > 0) return { problems };
  const measurable = isMeasurable ?? numbers.some(({ number }) => number > MAX_CODE);
  const said = numbers.filter(({ number }) => number >= 0 && number !== MAX_CODE);
  // Loop writes the newest day first.
  const things = said
    .map(({ date, number }) => ({ date, value: measurable ? number / THOUSANDTHS : number === DONE ? 1 : 0 }))
    .sort(by(({ date }) => date));
  const passedOver = passedOverIf(numbers.length - said.length, 'day', 'days', {
    one: 'is skipped or unknown in Loop.',
    more: 'are skipped or unknown in Loop.',
  });
  return { things, passedOver, notes: notes.sort(by(({ date }) => date)) };
}

/** Replaces digits with Western ones: before 2.3.1, a phone in Arabic or Persian writes its own. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function wholeNumber(written: string): number | undefined {
  const digits = westernDigits(written);
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Gives habits unique names, with the position if several have the same name. */
export function namedApart<Habit extends { name: string; position: number }>(
  habits: readonly Habit[],
): (Omit<Habit, 'name' | 'position'> & { id: string })[] {
  const counts = new Map<string, number>();
  for (const { name } of habits) counts.set(name, (counts.get(name) ?? 0) + 1);
  return habits.map(({ name, position, ...rest }) => ({
    ...rest,
    id: counts.get(name) === 1 && name !== '' ? name : `${String(position).padStart(3, '0')} ${name}`.trim(),
  }));
}

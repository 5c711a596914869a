import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import type { Journal } from '../../domain/model.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { nameForm } from '../../domain/text.ts';
import { UsageError } from '../../journal/configuration.ts';
import type { Asker } from '../ask/asker.ts';
import { answersTo, type Question } from '../ask/questions.ts';
import { type Day, numbersOf, type NumbersRead, orderOf, rowNumbers, SIGN_NAMES } from './csv.ts';
import { dateCell, dateOrder, type DateOrder, dayInOrder, ORDER_NAMES } from './csv-dates.ts';
import type { DecimalSign } from './csv-numbers.ts';
import { type Column, columnsNamed, objectionToColumn, samplesOf, type Table, type TableRow } from './csv-table.ts';
import type { InputProblem } from './model.ts';
import { benchmarkQuestion, type GivenOptions, partnerQuestion } from './questions.ts';
import { scaleIn } from './units.ts';

/** A column of the file, and the benchmark for its readings. */
export interface Measure {
  column: Column;
  benchmark: BenchmarkProgress;
  factor: number | undefined;
}

/** The options, by their kind of value. */
export class Given {
  readonly #values: GivenOptions;
  constructor(values: GivenOptions) {
    this.#values = values;
  }
  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }
  list(name: string): readonly string[] {
    const value = this.#values[name];
    if (typeof value === 'string') return [value];
    return typeof value === 'object' ? value : [];
  }
  is(name: string): boolean {
    return this.#values[name] === true;
  }
}

/** Returns whether a table is Strava's list of activities, as its columns tell. */
export function isOfStrava(table: Table): boolean {
  return ['Activity ID', 'Activity Date', 'Activity Type'].every((name) => columnsNamed(table, name).length > 0);
}

function columnQuestion(
  table: Table,
  details: { option: string; message: string; initial: string | undefined; description: string },
): Question {
  return {
    option: details.option,
    message: details.message,
    description: details.description,
    oneOf: table.columns.map((column) => ({ value: column.name, label: column.name, hint: samplesOf(table, column) })),
    initial: () => details.initial,
    objection: (answer) => objectionToColumn(table, answer),
    whenMissing: () => `The file has the columns ${table.columns.map(({ name }) => `\`${name}\``).join(', ')}.`,
  };
}

function columnAt(table: Table, name: string): Column {
  const [column] = columnsNamed(table, name);
  if (!column) throw new Error(`The question let the column ${name} pass, which is none.`);
  return column;
}

/** Returns the column with the dates: by default the first one that has more dates than anything else. */
export async function dateColumn(
  table: Table,
  given: Given,
  zone: { timezone: string },
  asker: Asker | undefined,
): Promise<Column> {
  const sample = table.rows.slice(0, MAX_SAMPLE);
  const dates = ({ index }: Column) =>
    sample.filter(({ cells }) => dateCell(cells[index] ?? '', zone) !== undefined).length;
  const likely = table.columns.find((column) => dates(column) * 2 > sample.length);
  const question = columnQuestion(table, {
    option: 'date-column',
    message: 'Which column has the date?',
    description: 'the column of the date',
    initial: likely?.name,
  });
  const answers = await answersTo([question], { 'date-column': given.text('date-column') }, asker);
  return columnAt(table, answers['date-column'] ?? '');
}

/** How many rows are examined to tell what a column contains. */
const MAX_SAMPLE = 200;

/** Returns each value column with its benchmark, in the order in which they're written. */
export async function measuresOf(
  journal: Journal,
  table: Table,
  given: Given,
  asker: Asker | undefined,
): Promise<readonly Measure[]> {
  const [columns, benchmarks, factors] = [given.list('value-column'), given.list('benchmark'), given.list('scale')];
  if (columns.length > 1 && benchmarks.length !== columns.length)
    throw new UsageError(
      `Each \`--value-column\` needs its own \`--benchmark\`, in the same order: there are ${columns.length} and ${benchmarks.length}.`,
    );
  if (columns.length <= 1 && benchmarks.length > 1)
    throw new UsageError('Several benchmarks need as many columns: write `--value-column` before each `--benchmark`.');
  if (factors.length > 0 && factors.length !== Math.max(1, columns.length))
    throw new UsageError(
      'Write one `--scale` for each `--value-column`, in the same order; `--scale 1` leaves a column as it is.',
    );
  const measures: Measure[] = [];
  for (const index of Array.from({ length: Math.max(1, columns.length) }, (_, at) => at)) {
    const question = columnQuestion(table, {
      option: 'value-column',
      message: 'Which column has the number?',
      description: 'the column of the number',
      initial: undefined,
    });
    const answers = await answersTo(
      [question, benchmarkQuestion(journal)],
      { 'value-column': columns[index], benchmark: benchmarks[index] },
      asker,
    );
    const benchmark = journal.benchmarks.find(({ id }) => id === answers['benchmark']);
    if (!benchmark) throw new Error(`The question let the benchmark ${answers['benchmark']} pass, which is none.`);
    measures.push({
      column: columnAt(table, answers['value-column'] ?? ''),
      benchmark,
      factor: factorIn(factors[index]),
    });
  }
  return measures;
}

function factorIn(written: string | undefined): number | undefined {
  const factor = written === undefined ? undefined : scaleIn(written);
  if (written !== undefined && factor === undefined)
    throw new UsageError(
      `\`--scale\` can’t be \`${written}\`: write a number such as 0.001, or a fraction such as 1/60.`,
    );
  return factor;
}

export interface Partners {
  partnerOf: (row: TableRow) => PartnerId | undefined;
  /** Returns the row's value. */
  written: (row: TableRow) => string;
}

/**
 * Returns whose number each row has: from a column of names or ids, if `--partner-column` names one; otherwise all rows
 * are of one partner, from an option or asked.
 * @throws UsageError if both options are given, or the table doesn't have the column
 */
export async function partnersOf(
  journal: Journal,
  table: Table,
  given: Given,
  asker: Asker | undefined,
): Promise<Partners> {
  const named = given.text('partner-column');
  if (named === undefined) {
    const { partner = '' } = await answersTo([partnerQuestion(journal)], { partner: given.text('partner') }, asker);
    return { partnerOf: () => partner, written: () => partner };
  }
  if (given.text('partner') !== undefined)
    throw new UsageError('Say whose the numbers are with `--partner` or with `--partner-column`, not with both.');
  const objection = objectionToColumn(table, named);
  if (objection !== undefined) throw new UsageError(`\`--partner-column\` can’t be \`${named}\`: ${objection}`);
  const { index } = columnAt(table, named);
  const byName = new Map(
    journal.partners.flatMap(({ id, data }) => [data.name, id].map((name) => [nameForm(name), id] as const)),
  );
  const written = ({ cells }: TableRow) => cells[index] ?? '';
  return { partnerOf: (row) => byName.get(nameForm(written(row))), written };
}

/** Returns a filter for rows: each named column must have one of the values given for it. */
export function chosenBy(table: Table, wheres: readonly string[]): (row: TableRow) => boolean {
  const wanted = new Map<number, Set<string>>();
  for (const where of wheres) {
    // A name may contain the sign: the first split that leaves a column's name is used.
    const cut = [...where.matchAll(/=/g)]
      .map(({ index }) => index)
      .find((at) => columnsNamed(table, where.slice(0, at).trim()).length === 1);
    const name = (cut === undefined ? where.replace(/=.*/s, '') : where.slice(0, cut)).trim();
    const objection = where.includes('=')
      ? objectionToColumn(table, name)
      : 'write a column, `=` and what it has to say.';
    if (objection !== undefined || cut === undefined)
      throw new UsageError(`\`--where\` can’t be \`${where}\`: ${objection ?? ''}`);
    const { index } = columnAt(table, name);
    wanted.set(index, (wanted.get(index) ?? new Set()).add(nameForm(where.slice(cut + 1))));
  }
  return ({ cells }) => [...wanted].every(([index, values]) => values.has(nameForm(cells[index] ?? '')));
}

/** Parses the order in `--date-format`. @throws UsageError if it isn't a format */
export function givenOrder(written: string | boolean | undefined): DateOrder | undefined {
  if (typeof written !== 'string') return undefined;
  const order = dateOrder(written);
  if (order === undefined)
    throw new UsageError(
      `\`--date-format\` can’t be \`${written}\`: write DD/MM/YYYY, MM/DD/YYYY or YYYY/MM/DD. The signs between don’t matter.`,
    );
  return order;
}

/** Reads the numbers of a column, asking for the decimal sign if they're ambiguous. */
export async function readNumbers(
  days: readonly Day[],
  { column, benchmark, factor }: Measure,
  given: Given,
  asker: Asker | undefined,
): Promise<Exclude<NumbersRead, { ambiguous: unknown }>> {
  const written = given.text('decimal');
  const decimal: DecimalSign | undefined = written === undefined ? undefined : written === 'comma' ? ',' : '.';
  const request = { column, unit: benchmark.document.data.unit, factor, decimal };
  const numbers = numbersOf(days, request);
  if (!('ambiguous' in numbers)) return numbers;
  const [first] = numbers.ambiguous;
  const cell = first?.row.cells[column.index] ?? '';
  if (!asker)
    return {
      problem: {
        message: `\`${column.name}\` can be read in two ways in ${rowNumbers(numbers.ambiguous.map(({ row }) => row))}: is \`${cell}\` more than a thousand? Say which sign comes before the decimals, with \`--decimal point\` or \`--decimal comma\`.`,
      },
    };
  const answer = await asker.choose({
    message: `What comes before the decimals in \`${column.name}\`?`,
    choices: (['.', ','] as const).map((sign) => ({
      value: sign,
      label: SIGN_NAMES[sign],
      hint: `${cell} is ${readAs(days, { ...request, decimal: sign }, first)}`,
    })),
  });
  const read = numbersOf(days, { ...request, decimal: answer === ',' ? ',' : '.' });
  if ('ambiguous' in read) throw new Error('Numbers are ambiguous though the decimal sign is known.');
  return read;
}

function readAs(days: readonly Day[], request: Parameters<typeof numbersOf>[1], of: Day | undefined): string {
  const read = numbersOf(days, request);
  return 'values' in read ? String(read.values.find(({ row }) => row === of?.row)?.value ?? '') : '';
}

/** Returns the order of the dates, asking for it if it's ambiguous. */
export async function chosenOrder(
  dated: Parameters<typeof orderOf>[0],
  date: Column,
  given: Given,
  asker: Asker | undefined,
  fullDate: (date: PlainDate) => string,
): Promise<{ order: DateOrder | undefined } | { problem: InputProblem }> {
  const found = orderOf(dated, givenOrder(given.text('date-format')));
  if ('order' in found) return found;
  if ('mixed' in found) return { problem: { message: found.mixed } };
  const { ambiguous, orders } = found;
  const [first] = ambiguous;
  const shown = (order: DateOrder) => {
    const day = first && 'numbers' in first.cell ? dayInOrder(first.cell.numbers, order) : undefined;
    return day === undefined ? '' : `${first?.row.cells[date.index] ?? ''} is ${fullDate(day)}`;
  };
  if (!asker) {
    const ways = orders.map((order) => `with \`--date-format ${ORDER_NAMES[order]}\`, ${shown(order)}`);
    const rows = rowNumbers(ambiguous.map(({ row }) => row));
    return {
      problem: { message: `\`${date.name}\` can be read in two ways in ${rows}: ${ways.join('; ')}. Say which it is.` },
    };
  }
  const answer = await asker.choose({
    message: 'How are its dates written?',
    choices: orders.map((order) => ({ value: order, label: ORDER_NAMES[order], hint: shown(order) })),
  });
  return { order: orders.find((order) => order === answer) };
}

import { compareText, nameForm, oneLine } from '../../domain/text.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { type DateCell, type DateOrder, dateCell, dayInOrder, ORDER_NAMES, possibleOrders } from './csv-dates.ts';
import { type DecimalSign, isAmbiguous, isNothing, numberCell, signsOf, valueOf } from './csv-numbers.ts';
import type { Column, TableRow } from './csv-table.ts';
import { type InputProblem, passedOverIf } from './model.ts';
import { scaleText, unitFactor } from './units.ts';

/** A row, and the cell with its date. */
interface DatedRow {
  row: TableRow;
  cell: DateCell;
}

/** Words at the start of a row that sums up those above it, in the languages of the site. */
const TOTALS = new Set(
  'total, totals, grand total, sum, average, avg, mean, count, min, max, summe, gesamt, gesamtsumme, insgesamt, mittelwert, durchschnitt, somme, moyenne, suma, promedio, media, soma, média, total general, total geral, 合計, 平均, المجموع, المتوسط'
    .split(', ')
    .map(nameForm),
);

/** Returns the rows with a date, and remarks about the others: totals, and invalid dates. */
export function datedRows(
  rows: readonly TableRow[],
  { index }: Column,
  zone: { timezone: string; isUtc: boolean },
): { dated: readonly DatedRow[]; leftOut: readonly string[] } {
  const dated: DatedRow[] = [];
  const leftOut: string[] = [];
  for (const row of rows) {
    const written = oneLine(row.cells[index] ?? '');
    const cell = dateCell(written, zone);
    if (cell) dated.push({ row, cell });
    else if (row.cells.some((other) => TOTALS.has(nameForm(other)))) leftOut.push(`Row ${row.row} is a total.`);
    else if (written === '') leftOut.push(`Row ${row.row} has no date.`);
    else leftOut.push(`Row ${row.row}: \`${written}\` isn’t a date.`);
  }
  return { dated, leftOut };
}

/** A row and its day. */
export interface Day {
  row: TableRow;
  day: PlainDate;
  /** Orders the rows of a day; empty if no time is given. */
  time: string;
}

/** The order of a column's dates, or why it's unknown. */
export type OrderFound =
  | { order: DateOrder | undefined }
  | { ambiguous: readonly DatedRow[]; orders: readonly DateOrder[] }
  | { mixed: string };

/** Finds the order of dates. @param given the requested order, which is used as is */
export function orderOf(dated: readonly DatedRow[], given: DateOrder | undefined): OrderFound {
  const open = dated.filter(({ cell }) => 'numbers' in cell && possibleOrders([cell]).length > 0);
  if (given !== undefined || open.length === 0) return { order: given };
  const orders = possibleOrders(open.map(({ cell }) => cell));
  const [order] = orders;
  if (order === undefined) return { mixed: mixedOrders(open) };
  const ambiguous = open.filter(({ cell }) => new Set(orders.map((one) => dayOf(cell, one))).size > 1);
  return ambiguous.length > 0 ? { ambiguous, orders } : { order };
}

function mixedOrders(open: readonly DatedRow[]): string {
  const only = (order: DateOrder) =>
    open.filter(({ cell }) => {
      const [first, ...others] = possibleOrders([cell]);
      return first === order && others.length === 0;
    });
  const told = (['DMY', 'MDY', 'YMD'] as const).flatMap((order) => {
    const rows = only(order);
    return rows.length > 0 ? [`${rowNumbers(rows.map(({ row }) => row))} can only be ${ORDER_NAMES[order]}`] : [];
  });
  return `Its dates are in more than one order: ${told.join(', ')}. A spreadsheet may have changed some of them when it saved the file. Export it again, or say the right one with \`--date-format\`: the others are then left out.`;
}

function dayOf(cell: DateCell, order: DateOrder | undefined): PlainDate | undefined {
  if ('day' in cell) return cell.day;
  return order === undefined ? undefined : dayInOrder(cell.numbers, order);
}

/** Returns the numbers of rows in words. @example rowNumbers(rows) // 'rows 2, 5 and 7' */
export function rowNumbers(rows: readonly TableRow[]): string {
  const shown = rows.slice(0, MAX_ROWS_TOLD).map(({ row }) => String(row));
  const rest = rows.length - shown.length;
  if (rest > 0) return `rows ${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? `row ${last}` : `rows ${shown.join(', ')} and ${last}`;
}

const MAX_ROWS_TOLD = 12;

/**
 * Returns the days of rows in an order, the oldest first. Rows with the same time stay in the file's order, which may
 * be newest first.
 */
export function daysOf(
  dated: readonly DatedRow[],
  order: DateOrder | undefined,
  { index }: Column,
  today: PlainDate,
): { days: readonly Day[]; leftOut: readonly string[] } {
  const days: Day[] = [];
  const leftOut: string[] = [];
  for (const { row, cell } of dated) {
    const day = dayOf(cell, order);
    if (day === undefined) leftOut.push(`Row ${row.row}: \`${oneLine(row.cells[index] ?? '')}\` isn’t a real date.`);
    else if (day > today) leftOut.push(`Row ${row.row}: ${day} is after today.`);
    else days.push({ row, day, time: cell.time });
  }
  const isNewestFirst = (days[0]?.day ?? '') > (days.at(-1)?.day ?? '');
  if (isNewestFirst) days.reverse();
  return { days: days.toSorted((a, b) => compareText(a.day, b.day) || compareText(a.time, b.time)), leftOut };
}

/** A row with its day and number. */
export interface Value extends Day {
  value: number;
}

interface NumbersRequest {
  column: Column;
  /** The unit of the benchmark. */
  unit: string;
  /** The factor for each number; undefined if it wasn't given. */
  factor: number | undefined;
  decimal: DecimalSign | undefined;
}

/** The numbers of a column, and their decimal sign if there is one, or why they can't be read. */
export type NumbersRead =
  | {
      values: readonly Value[];
      decimal: DecimalSign | undefined;
      leftOut: readonly string[];
      remarks: readonly string[];
    }
  | { ambiguous: readonly Day[] }
  | { problem: InputProblem };

/**
 * Reads the numbers of a column, one for each day, in the benchmark's unit. Cells that aren't numbers are left out, and
 * reported with their row. Different units in one column, or two decimal signs, are a problem; if `1,234` could be
 * either thousands or decimals, and no other cell or option decides that, the result is the days in question.
 */
export function numbersOf(days: readonly Day[], request: NumbersRequest): NumbersRead {
  const { column, factor = 1 } = request;
  const cellOf = ({ row }: Day) => oneLine(row.cells[column.index] ?? '');
  const leftOut: string[] = [];
  const read = days.flatMap((day) => {
    const cell = cellOf(day);
    const number = numberCell(cell);
    if (number) return [{ day, ...number }];
    if (!isNothing(cell)) leftOut.push(`Row ${day.row.row}: \`${cell}\` isn’t a number.`);
    return [];
  });
  const empty = days.filter((day) => isNothing(cellOf(day))).length;
  leftOut.push(
    ...passedOverIf(empty, 'row', 'rows', { one: `has no \`${column.name}\`.`, more: `have no \`${column.name}\`.` }),
  );
  const units = checkedUnits(
    read.map(({ unit }) => unit),
    request,
  );
  if ('problem' in units) return units;
  const signs = request.decimal === undefined ? signsOf(read.map(({ digits }) => digits)) : [request.decimal];
  const [decimal] = signs;
  if (decimal === undefined) return { problem: { message: mixedSigns(column, read) } };
  const open = read.filter(({ digits }) => isAmbiguous(digits));
  if (signs.length > 1 && open.length > 0) return { ambiguous: open.map(({ day }) => day) };
  const values = read.flatMap(({ day, digits }) => {
    const value = valueOf(digits, decimal);
    if (value !== undefined) return [{ ...day, value: Number((value * factor).toPrecision(SIGNIFICANT)) }];
    leftOut.push(`Row ${day.row.row}: \`${cellOf(day)}\` isn’t a number with ${SIGN_NAMES[decimal]}.`);
    return [];
  });
  const isTold = read.some(({ digits }) => /[.,]/.test(digits));
  return { values, decimal: isTold ? decimal : undefined, leftOut, remarks: units.remarks };
}

/** As many digits as a reading keeps. */
const SIGNIFICANT = 12;

/** Names of decimal signs for messages. */
export const SIGN_NAMES: Readonly<Record<DecimalSign, string>> = { '.': 'a decimal point', ',': 'a decimal comma' };

function mixedSigns(column: Column, read: readonly { day: Day; digits: string }[]): string {
  const only = (sign: DecimalSign) => read.filter(({ digits }) => signsOf([digits]).every((one) => one === sign));
  const told = (['.', ','] as const).map(
    (sign) => `${rowNumbers(only(sign).map(({ day }) => day.row))} with ${SIGN_NAMES[sign]}`,
  );
  return `Column \`${column.name}\` has numbers of two kinds: ${told.join(', ')}. Say the right one with \`--decimal\`: the others are then left out.`;
}

/** Checks units that aren't the benchmark's: if they can be compared, no number is read as something that it isn't. */
function checkedUnits(
  cells: readonly string[],
  { column, unit, factor }: NumbersRequest,
): { remarks: readonly string[] } | { problem: InputProblem } {
  if (factor !== undefined) return { remarks: [] };
  const written = [...new Set([unitInTitle(column.title) ?? '', ...cells])].filter((one) => one !== '');
  const others = written.filter((one) => nameForm(one) !== nameForm(unit) && unitFactor(one, unit) !== 1);
  if (others.length === 0) return { remarks: [] };
  const comparable = others.filter((one) => unitFactor(one, unit) !== undefined);
  const [first] = comparable;
  if (first === undefined)
    return {
      remarks: [`\`${column.name}\` says ${others.map((one) => `“${one}”`).join(', ')}; the benchmark counts ${unit}.`],
    };
  if (new Set(cells.filter((one) => one !== '')).size > 1)
    return {
      problem: {
        message: `Column \`${column.name}\` has numbers in ${written.join(' and in ')}, and the benchmark counts ${unit}. Bring them to one unit first.`,
      },
    };
  return {
    problem: {
      message: `Column \`${column.name}\` is in ${first}, and the benchmark counts ${unit}. Add \`--scale ${scaleText(unitFactor(first, unit) ?? 1)}\` to convert it, or \`--scale 1\` if it’s ${unit} after all.`,
    },
  };
}

/** Returns the unit in brackets in a column's title. @example unitInTitle('Distance (km)') // 'km' */
function unitInTitle(title: string): string | undefined {
  return /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(title)?.[1];
}

/** Adds up the rows of each day. */
export function summedByDay(values: readonly Value[]): readonly Value[] {
  return [...Map.groupBy(values, ({ day }) => day).values()].flatMap((ofDay) => {
    const [first] = ofDay;
    const sum = ofDay.reduce((total, { value }) => total + value, 0);
    return first ? [{ ...first, value: Number(sum.toPrecision(SIGNIFICANT)) }] : [];
  });
}

/** Counts the days that have several rows. */
export function daysWithSeveral(values: readonly Value[]): number {
  return [...Map.groupBy(values, ({ day }) => day).values()].filter((ofDay) => ofDay.length > 1).length;
}

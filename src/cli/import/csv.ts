import { compareText, nameForm, oneLine } from '../../domain/text.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { type DateCell, type DateOrder, dateCell, dayInOrder, ORDER_NAMES, possibleOrders } from './csv-dates.ts';
import { type DecimalSign, isAmbiguous, isNothing, numberCell, signsOf, valueOf } from './csv-numbers.ts';
import type { Column, TableRow } from './csv-table.ts';
import { type InputProblem, passedOverIf } from './model.ts';
import { scaleText, unitFactor } from './units.ts';

/** A row with the cell of its date. */
interface DatedRow {
  row: TableRow;
  cell: DateCell;
}

/** What begins a row that sums up the ones above it, in the languages of the site. */
const TOTALS = new Set(
  'total, totals, grand total, sum, average, avg, mean, count, min, max, summe, gesamt, gesamtsumme, insgesamt, mittelwert, durchschnitt, somme, moyenne, suma, promedio, media, soma, média, total general, total geral, 合計, 平均, المجموع, المتوسط'
    .split(', ')
    .map(nameForm),
);

/** The rows that have a date, and what is said of the others: totals, and dates that are none. */
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

/** A row with its day. */
export interface Day {
  row: TableRow;
  day: PlainDate;
  /** Orders the rows of a day; empty: none is said. */
  time: string;
}

/** The order in which a column's dates are written, or why it can't be told. */
export type OrderFound =
  | { order: DateOrder | undefined }
  | { ambiguous: readonly DatedRow[]; orders: readonly DateOrder[] }
  | { mixed: string };

/** @param given the order that was asked for: it isn't looked for then */
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

/** @example rowNumbers(rows) // 'rows 2, 5 and 7' */
export function rowNumbers(rows: readonly TableRow[]): string {
  const shown = rows.slice(0, MAX_ROWS_TOLD).map(({ row }) => String(row));
  const rest = rows.length - shown.length;
  if (rest > 0) return `rows ${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? `row ${last}` : `rows ${shown.join(', ')} and ${last}`;
}

const MAX_ROWS_TOLD = 12;

/** The days of rows in an order, the oldest first; rows of the same time stay in the file's order, which may be the newest first. */
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
  /** What the benchmark counts. */
  unit: string;
  /** What each number is multiplied by; none: nothing was said. */
  factor: number | undefined;
  decimal: DecimalSign | undefined;
}

/** The numbers of a column, and the sign before their decimals if any has a sign, or why they can't be read. */
export type NumbersRead =
  | {
      values: readonly Value[];
      decimal: DecimalSign | undefined;
      leftOut: readonly string[];
      remarks: readonly string[];
    }
  | { ambiguous: readonly Day[] }
  | { problem: InputProblem };

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

/** How the sign before decimals is called. */
export const SIGN_NAMES: Readonly<Record<DecimalSign, string>> = { '.': 'a decimal point', ',': 'a decimal comma' };

function mixedSigns(column: Column, read: readonly { day: Day; digits: string }[]): string {
  const only = (sign: DecimalSign) => read.filter(({ digits }) => signsOf([digits]).every((one) => one === sign));
  const told = (['.', ','] as const).map(
    (sign) => `${rowNumbers(only(sign).map(({ day }) => day.row))} with ${SIGN_NAMES[sign]}`,
  );
  return `Column \`${column.name}\` has numbers of two kinds: ${told.join(', ')}. Say the right one with \`--decimal\`: the others are then left out.`;
}

/** What is told of units that aren't the benchmark's: where they can be compared, nothing is read as what it isn't. */
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

/** The unit that a column's title has in brackets. @example unitInTitle('Distance (km)') // 'km' */
function unitInTitle(title: string): string | undefined {
  return /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(title)?.[1];
}

/** The rows of a day added up. */
export function summedByDay(values: readonly Value[]): readonly Value[] {
  return [...Map.groupBy(values, ({ day }) => day).values()].flatMap((ofDay) => {
    const [first] = ofDay;
    const sum = ofDay.reduce((total, { value }) => total + value, 0);
    return first ? [{ ...first, value: Number(sum.toPrecision(SIGNIFICANT)) }] : [];
  });
}

/** How many days have several rows. */
export function daysWithSeveral(values: readonly Value[]): number {
  return [...Map.groupBy(values, ({ day }) => day).values()].filter((ofDay) => ofDay.length > 1).length;
}

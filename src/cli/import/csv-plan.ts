import { stringify } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '../../journal/yaml/parse.ts';
import { splitFrontmatter } from '../../journal/files/frontmatter.ts';
import type { Journal } from '../../domain/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import type { Asker } from '../ask/asker.ts';
import { datedRows, type Day, daysOf, daysWithSeveral, SIGN_NAMES, summedByDay, type Value } from './csv.ts';
import { ORDER_NAMES } from './csv-dates.ts';
import type { DecimalSign } from './csv-numbers.ts';
import {
  chosenBy,
  chosenOrder,
  dateColumn,
  Given,
  isOfStrava,
  type Measure,
  measuresOf,
  type Partners,
  partnersOf,
  readNumbers,
} from './csv-questions.ts';
import { type Column, DELIMITER_NAMES, readTable, tableText } from './csv-table.ts';
import { counted, importedText, type ImportPlan, type InputProblem, type PlannedFile } from './model.ts';
import { fillable, planReadings, type ReadingsRequest } from './plan-readings.ts';
import type { GivenOptions } from './questions.ts';

export interface CsvRequest {
  /** The file's name, as shown to people. */
  name: string;
  bytes: Uint8Array;
  /** The options, as they were written. */
  given: GivenOptions;
  asker: Asker | undefined;
}

type Planned = ImportPlan | { problems: readonly InputProblem[] };

/**
 * Plans the import of a table, asking for the columns and everything else that it needs to know.
 * @throws UsageError for options that can't be accepted, or that are missing if no question can be asked
 */
export async function csvPlan({ journal, formats }: ViewContext, request: CsvRequest): Promise<Planned> {
  const { asker } = request;
  const given = new Given(request.given);
  const { text, remarks } = tableText(request.bytes);
  const table = readTable(text, [given.text('date-column') ?? '', ...given.list('value-column')].filter(Boolean));
  if ('problems' in table) return table;
  if (table.rows.length === 0) return EMPTY;
  const zone = { timezone: journal.documents.partnership.data.timezone, isUtc: isOfStrava(table) };
  const date = await dateColumn(table, given, zone, asker);
  const measures = await measuresOf(journal, table, given, asker);
  const partners = await partnersOf(journal, table, given, asker);
  const rows = table.rows.filter(chosenBy(table, given.list('where')));
  const { dated, leftOut } = datedRows(rows, date, zone);
  if (dated.length === 0 && rows.length > 0) return { problems: leftOut.map((message) => ({ message })) };
  const found = await chosenOrder(dated, date, given, asker, formats.fullDate);
  if ('problem' in found) return { problems: [found.problem] };
  const { days, leftOut: noDays } = daysOf(dated, found.order, date, journal.today);
  const read = await readMeasures(days, { measures, partners, date }, given, asker);
  if ('problems' in read) return read;
  const fillDueDates = await shouldFill(journal, read.requests, given, asker);
  const plans = read.requests.map((one) => ({
    title: titleOf(one, read.requests, journal),
    plan: planReadings(journal, { ...one, fillDueDates }),
  }));
  const utc = zone.isUtc ? ' Strava writes times in UTC; the day is the one in your time zone.' : '';
  return mergedPlans(plans, {
    description: [
      `${request.name}: ${counted(table.rows.length, 'row')}${rows.length < table.rows.length ? `, ${rows.length} of them selected` : ''}, with ${DELIMITER_NAMES[table.delimiter]} between the cells.`,
      ...remarks,
      ...table.remarks,
      `\`${date.name}\` is the date${found.order === undefined ? '' : `, read as ${ORDER_NAMES[found.order]}`}.${utc}`,
      ...read.details,
    ],
    leftOut: [...leftOut, ...noDays, ...read.leftOut],
  });
}

interface MeasuresRead {
  /** One partner's values from a column. */
  requests: readonly ReadingsRequest[];
  /** How it was read, as lines. */
  details: readonly string[];
  leftOut: readonly string[];
}

async function readMeasures(
  days: readonly Day[],
  { measures, partners, date }: { measures: readonly Measure[]; partners: Partners; date: Column },
  given: Given,
  asker: Asker | undefined,
): Promise<MeasuresRead | { problems: readonly InputProblem[] }> {
  const requests: ReadingsRequest[] = [];
  const details: string[] = [];
  const leftOut: string[] = [];
  const problems: InputProblem[] = [];
  const strangers = days.filter(({ row }) => partners.partnerOf(row) === undefined);
  leftOut.push(
    ...strangers.map(({ row }) => `Row ${row.row}: \`${partners.written(row)}\` isn’t one of the partners.`),
  );
  const own = days.filter((day) => !strangers.includes(day));
  for (const measure of measures) {
    const numbers = await readNumbers(own, measure, given, asker);
    if ('problem' in numbers) {
      problems.push(numbers.problem);
      continue;
    }
    const isSummed = given.is('sum');
    const byPartner = [...Map.groupBy(numbers.values, ({ row }) => partners.partnerOf(row) ?? '')];
    const several = byPartner.reduce((total, [, values]) => total + daysWithSeveral(values), 0);
    leftOut.push(...numbers.leftOut);
    details.push(...numbers.remarks, ...toldOf(measure, numbers.decimal, several, isSummed));
    details.push(...sample(numbers.values, date, measure.column));
    for (const [partner, ofPartner] of byPartner)
      requests.push({
        values: (isSummed ? summedByDay(ofPartner) : ofPartner).map(({ day, value }) => ({ date: day, value })),
        benchmark: measure.benchmark,
        partner,
        fillDueDates: false,
      });
  }
  return problems.length > 0 ? { problems } : { requests, details, leftOut };
}

async function shouldFill(
  journal: Journal,
  requests: readonly ReadingsRequest[],
  given: Given,
  asker: Asker | undefined,
): Promise<boolean> {
  if (given.is('fill-due-dates') || !asker) return given.is('fill-due-dates');
  const count = Math.max(0, ...requests.map((one) => fillable(journal, one)));
  if (count === 0) return false;
  return asker.confirm({
    message: `${counted(count, 'due date')} without a check-in ${count === 1 ? 'has' : 'have'} values, too. Write ${count === 1 ? 'one for it' : 'check-ins for them'}? They count as ones that you had.`,
    initial: false,
  });
}

const EMPTY: ImportPlan = {
  description: 'There are no rows in it.',
  files: [],
  there: 0,
  leftOut: [],
  consequences: [],
};

function toldOf(
  { column, benchmark, factor }: Measure,
  decimal: DecimalSign | undefined,
  several: number,
  isSummed: boolean,
): string[] {
  const { title, aggregate } = benchmark.document.data;
  const times = factor === undefined || factor === 1 ? '' : `, times ${Number(factor.toPrecision(6))}`;
  const aggregates = {
    last: 'the last counts (`aggregate: last`)',
    sum: 'all are added up (`aggregate: sum`)',
    mean: 'all go into the mean (`aggregate: mean`)',
    min: 'the smallest counts (`aggregate: min`)',
    max: 'the largest counts (`aggregate: max`)',
  };
  return [
    `\`${column.name}\` is ${title}${decimal === undefined ? '' : `, with ${SIGN_NAMES[decimal]}`}${times}.`,
    ...(several === 0
      ? []
      : [
          `${counted(several, 'day')} ${several === 1 ? 'has' : 'have'} several rows: ${isSummed ? 'they’re added up' : aggregates[aggregate]}.${isSummed || aggregate === 'sum' ? '' : ' `--sum` adds up the rows of a day.'}`,
        ]),
  ];
}

/** Returns a sample of how the first and last rows are read. */
function sample(values: readonly Value[], date: Column, column: Column): string[] {
  const shown = values.length <= 3 ? values : [...values.slice(0, 2), ...values.slice(-1)];
  return shown.map(
    ({ row, day, value }) =>
      `  row ${row.row}: ${row.cells[date.index] ?? ''} → ${day}, ${row.cells[column.index] ?? ''} → ${value}`,
  );
}

function titleOf(
  { benchmark, partner }: ReadingsRequest,
  all: readonly ReadingsRequest[],
  { partners }: Journal,
): string {
  const name = partners.find(({ id }) => id === partner)?.data.name ?? partner;
  const { title, per } = benchmark.document.data;
  if (all.length === 1) return '';
  return per === 'partner' ? `${title}, ${name}: ` : `${title}: `;
}

/** Merges several plans: readings that belong in the same new file are combined in it. */
function mergedPlans(
  plans: readonly { title: string; plan: ImportPlan }[],
  own: { description: readonly string[]; leftOut: readonly string[] },
): ImportPlan {
  const files = [
    ...Map.groupBy(
      plans.flatMap(({ plan }) => plan.files),
      ({ path }) => path,
    ).values(),
  ];
  return {
    description: [...own.description, ...plans.map(({ plan }) => plan.description)].join('\n'),
    files: files.flatMap((same) => same.reduce(mergedFile)),
    there: plans.reduce((total, { plan }) => total + plan.there, 0),
    leftOut: [
      ...own.leftOut.toSorted(byRow),
      ...plans.flatMap(({ title, plan }) => plan.leftOut.map((reason) => `${title}${reason}`)),
    ],
    consequences: plans.flatMap(({ title, plan }) => plan.consequences.map((one) => `${title}${one}`)),
  };
}

/** Sorts remarks about single rows in their order, and remarks about several last. */
function byRow(a: string, b: string): number {
  const rowOf = (sentence: string) => Number(/^Row (\d+)/.exec(sentence)?.[1] ?? Infinity);
  const [one, other] = [rowOf(a), rowOf(b)];
  return one === other ? 0 : one - other;
}

function mergedFile(file: PlannedFile, other: PlannedFile): PlannedFile {
  const [fields, others] = [fieldsOf(file), fieldsOf(other)];
  const readings = { ...fields.readings };
  for (const [benchmark, value] of Object.entries(others.readings)) {
    const before = readings[benchmark];
    readings[benchmark] = typeof before === 'object' && typeof value === 'object' ? { ...before, ...value } : value;
  }
  return { ...file, text: importedText(stringify({ ...fields, readings }), ''), what: `${file.what}, ${other.what}` };
}

const fieldsSchema = z.looseObject({
  readings: z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())])),
});

/** Returns the fields of a planned file. */
function fieldsOf({ path, text }: PlannedFile) {
  const split = splitFrontmatter(text);
  if (!('yaml' in split)) throw new Error(`${path} was planned without fields.`);
  return fieldsSchema.parse(parseYaml(split.yaml).data);
}

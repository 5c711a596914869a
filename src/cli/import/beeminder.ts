import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { todayIn } from '../../journal/configuration.ts';
import { type CsvRow, csvRows, eachBySchema, importedNumber, parseJson } from './input.ts';
import { type ImportedValue, type InputProblem, passedOverIf, type Read } from './model.ts';

/*
 * Beeminder's datapoints, in every form in which people have them:
 *
 * - JSON: the Datapoint resource of its API, as a list from `GET …/datapoints.json`, or as a goal with `datapoints` and
 *   `gunits` (https://api.beeminder.com; source: github.com/beeminder/apidocs, src/content/docs/datapoint.md). There
 *   the day is `daystamp` ("timestamps are surprising due to goal deadlines"); `is_dummy` marks what Beeminder added,
 *   `is_initial` the start of a goal.
 * - A CSV file whose first line names columns as the API does, or that has no header and contains a day, a value and
 *   possibly a comment.
 * - Text, as datapoints are typed: `2014 08 10 10 "a comment"` (help.beeminder.com/article/36-what-is-my-data).
 */

const optionalText = z.string({ error: 'text' }).nullish();

const datapointSchema = z.object(
  {
    daystamp: z.string({ error: 'a day such as "20150831"' }).nullish(),
    timestamp: z.number({ error: 'a number of seconds' }).nullish(),
    value: z.number({ error: 'a number' }),
    comment: optionalText,
    is_dummy: z.boolean({ error: 'true or false' }).nullish(),
    is_initial: z.boolean({ error: 'true or false' }).nullish(),
  },
  { error: 'a datapoint' },
);

const goalSchema = z.object({ datapoints: z.array(z.unknown()), gunits: z.string().nullish().catch(undefined) });

/** Reads datapoints. @param timezone decides the day of a datapoint that only has a `timestamp` */
export function readBeeminder(text: string, timezone: string): Read<ImportedValue> {
  const written = text.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(written)) return fromJson(written, timezone);
  const [first = ''] = written.trimStart().split('\n');
  return TYPED.test(first) ? fromTyped(written) : fromCsv(written, timezone);
}

/** A datapoint as read, and its place. */
interface Datapoint {
  place: string;
  date: PlainDate;
  value: number;
  comment?: string | null | undefined;
  isDummy?: boolean | null | undefined;
  isInitial?: boolean | null | undefined;
}

/** Matches Beeminder's own comments on datapoints that it added, if nothing else marks them. */
const OWN_COMMENT = /^initial datapoint of |#(?:DERAIL|SELFDESTRUCT|THISWILLSELFDESTRUCT)\b/;

function readingsOf(
  problems: readonly InputProblem[],
  datapoints: readonly Datapoint[],
  unit?: string | null,
): Read<ImportedValue> {
  if (problems.length > 0) return { problems };
  const [initial, rest] = parted(datapoints, ({ isInitial }) => isInitial === true);
  const [dummies, own] = parted(rest, ({ isDummy }) => isDummy === true);
  return {
    things: own.map(({ date, value }) => ({ date, value })),
    passedOver: [
      ...passedOverIf(initial.length, 'datapoint', 'datapoints', {
        one: 'is where the goal began (`is_initial`), not a reading.',
        more: 'are where a goal began (`is_initial`), not readings.',
      }),
      ...passedOverIf(dummies.length, 'datapoint', 'datapoints', {
        one: 'is Beeminder’s own (`is_dummy`), not a reading.',
        more: 'are Beeminder’s own (`is_dummy`), not readings.',
      }),
    ],
    notes: own.flatMap(({ date, comment }) => (comment?.trim() ? { date, text: comment } : [])),
    unit: unit ?? undefined,
  };
}

function parted<Thing>(all: readonly Thing[], belongs: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [all.filter(belongs), all.filter((thing) => !belongs(thing))];
}

/** Returns marks by the comment, for formats without fields for them. */
function byComment(comment: string): Pick<Datapoint, 'isDummy' | 'isInitial'> {
  const isOwn = OWN_COMMENT.test(comment);
  return { isInitial: isOwn && comment.startsWith('initial'), isDummy: isOwn };
}

function fromJson(text: string, timezone: string): Read<ImportedValue> {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const goal = goalSchema.safeParse(parsed.value).data;
  const list = Array.isArray(parsed.value) ? parsed.value : goal?.datapoints;
  if (list === undefined)
    return {
      problems: [
        {
          message:
            'There’s no list of datapoints in it. Take `datapoints.json` of one goal, or the goal with its `datapoints`.',
        },
      ],
    };
  const { items, problems } = eachBySchema(list, datapointSchema, 'datapoint');
  const datapoints = items.flatMap(({ item, place }): Datapoint[] => {
    const { daystamp, timestamp, value, comment, is_dummy: isDummy, is_initial: isInitial } = item;
    const date = dayOf(daystamp ?? '', timestamp ?? undefined, timezone);
    if (date !== undefined) return [{ place, date, value, comment, isDummy, isInitial }];
    if (isDummy !== true) problems.push({ place, message: NO_DAY });
    return [];
  });
  return readingsOf(problems, datapoints, goal?.gunits);
}

const NO_DAY = 'Its day (`daystamp`, or `timestamp`) isn’t a real date.';

/** Matches a datapoint as it's typed: year, month, day, value (also hours and minutes) and possibly a comment. */
const TYPED =
  /^\s*(\d{4})[ \t]+(\d{1,2})[ \t]+(\d{1,2})[ \t]+(\S+)(?:[ \t]+(.*?))?\s*$|^\s*(\d{4}-\d{2}-\d{2}|\d{8})[ \t]+([^\s,]+)(?:[ \t]+(.*?))?\s*$/;

function fromTyped(text: string): Read<ImportedValue> {
  const problems: InputProblem[] = [];
  const datapoints: Datapoint[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const place = `line ${index + 1}`;
    const [, year = '', month = '', day = '', value, words, stamp, valueToo, wordsToo] = TYPED.exec(line) ?? [];
    const number = typedNumber(value ?? valueToo ?? '');
    const date = dayIn(stamp ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 'UTC');
    if (date === undefined || number === undefined) {
      problems.push({
        place,
        message: `\`${line.trim()}\` isn’t a datapoint with a whole date: year, month, day, value and comment, such as \`2026 05 01 12.5 "a comment"\`.`,
      });
      return;
    }
    const comment = (words ?? wordsToo ?? '').replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
    datapoints.push({ place, date, value: number, comment, ...byComment(comment) });
  });
  return readingsOf(problems, datapoints);
}

/** Parses a typed number. `1:30` is an hour and a half: Beeminder accepts times for goals in hours. */
function typedNumber(written: string): number | undefined {
  const [time, hours, minutes, seconds = '0'] = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(written) ?? [];
  if (time === undefined) return importedNumber(written);
  return Number((Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600).toPrecision(12));
}

const DAY_COLUMNS = ['daystamp', 'date', 'timestamp'];

function fromCsv(text: string, timezone: string): Read<ImportedValue> {
  const parsed = csvRows(text);
  if ('problems' in parsed) return parsed;
  const [first, ...rest] = parsed.rows;
  if (first === undefined) return { things: [], passedOver: [] };
  const names = first.cells.map((cell) => cell.toLowerCase());
  const hasNames = names.includes('value');
  const day = hasNames ? DAY_COLUMNS.map((name) => names.indexOf(name)).find((index) => index >= 0) : 0;
  if (day === undefined || (!hasNames && dayIn(first.cells[0] ?? '', timezone) === undefined))
    return {
      problems: [
        {
          place: `line ${first.line}`,
          message:
            'It doesn’t name a column `value` with a `daystamp`, `date` or `timestamp`, and isn’t a line with a day and a value.',
        },
      ],
    };
  const column = (name: string, otherwise: number) => (hasNames ? names.indexOf(name) : otherwise);
  const columns = {
    day,
    value: column('value', 1),
    comment: column('comment', 2),
    isDummy: column('is_dummy', -1),
    isInitial: column('is_initial', -1),
  };
  return fromRows(hasNames ? rest : parsed.rows, columns, timezone);
}

function fromRows(
  rows: readonly CsvRow[],
  columns: Record<'day' | 'value' | 'comment' | 'isDummy' | 'isInitial', number>,
  timezone: string,
): Read<ImportedValue> {
  const problems: InputProblem[] = [];
  const datapoints: Datapoint[] = [];
  for (const { cells, line } of rows) {
    const place = `line ${line}`;
    const comment = cells[columns.comment] ?? '';
    const marked = (column: number) =>
      cells[column] === undefined ? undefined : cells[column].toLowerCase() === 'true';
    const marks = byComment(comment);
    const isDummy = marked(columns.isDummy) ?? marks.isDummy;
    const isInitial = marked(columns.isInitial) ?? marks.isInitial;
    const [day = '', number = ''] = [cells[columns.day], cells[columns.value]];
    const [date, value] = [dayIn(day, timezone), importedNumber(number)];
    if (isDummy === true && (date === undefined || value === undefined)) continue;
    if (date === undefined) problems.push({ place, message: `\`${day}\` isn’t a real date.` });
    if (value === undefined) problems.push({ place, message: `\`${number}\` isn’t a number.` });
    if (date !== undefined && value !== undefined) datapoints.push({ place, date, value, comment, isDummy, isInitial });
  }
  return readingsOf(problems, datapoints);
}

/** Parses `20150831`, `2015-08-31`, or seconds since 1970 (nine digits or more, so they can't be a day). */
function dayIn(cell: string, timezone: string): PlainDate | undefined {
  return dayOf(cell, /^\d{9,11}(?:\.\d+)?$/.test(cell) ? Number(cell) : undefined, timezone);
}

function dayOf(daystamp: string, timestamp: number | undefined, timezone: string): PlainDate | undefined {
  const written = daystamp.replace(/^(\d{4})[-/]?(\d{2})[-/]?(\d{2})$/, '$1-$2-$3');
  if (isPlainDate(written)) return written;
  const isSeconds = timestamp !== undefined && timestamp >= 0 && timestamp < LAST_SECOND;
  if (!isSeconds || (daystamp !== '' && Number(daystamp) !== timestamp)) return undefined;
  return todayIn(timezone, { now: () => new Date(timestamp * 1000) });
}

/** The end of the year 9998, so that its year has four digits in every time zone. */
const LAST_SECOND = 253_370_764_800;

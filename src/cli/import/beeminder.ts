import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { todayIn } from '../../journal/configuration.ts';
import { type CsvRow, csvRows, eachBySchema, importedNumber, parseJson } from './input.ts';
import { type ImportedValue, type InputProblem, passedOverIf, type Read, readOr } from './model.ts';

/*
 * Beeminder's datapoints. JSON: the Datapoint resource of its API, a list as `GET …/datapoints.json` gives it, or a goal with
 * `datapoints` (https://api.beeminder.com; source: github.com/beeminder/apidocs, src/content/docs/datapoint.md). There the day is
 * `daystamp` ("timestamps are surprising due to goal deadlines"), and `is_dummy` marks what is no datapoint of anybody's.
 * Beeminder documents no CSV: any is read whose first line names columns as the API does, or that has none and holds a day, a
 * value and perhaps a comment.
 */

const datapointSchema = z.object(
  {
    daystamp: z.string({ error: 'a day such as "20150831"' }).optional(),
    timestamp: z.number({ error: 'a number of seconds' }).optional(),
    value: z.number({ error: 'a number' }),
    is_dummy: z.boolean({ error: 'true or false' }).nullish(),
  },
  { error: 'a datapoint' },
);

/** @param timezone where a day begins that is told by a `timestamp` alone */
export function readBeeminder(text: string, timezone: string): Read<ImportedValue> {
  return /^[\s\ufeff]*[[{]/.test(text) ? fromJson(text, timezone) : fromCsv(text, timezone);
}

const DUMMIES = {
  one: 'is Beeminder’s own (`is_dummy`), not a reading.',
  more: 'are Beeminder’s own (`is_dummy`), not readings.',
};

function fromJson(text: string, timezone: string): Read<ImportedValue> {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const list = Array.isArray(parsed.value) ? parsed.value : datapointsOf(parsed.value);
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
  if (problems.length > 0) return { problems };
  const own = items.filter(({ is_dummy }) => is_dummy !== true);
  const values: ImportedValue[] = [];
  items.forEach(({ daystamp, timestamp, value, is_dummy }, index) => {
    if (is_dummy === true) return;
    const date = dayOf(daystamp ?? '', timestamp, timezone);
    if (date === undefined) problems.push({ place: `datapoint ${index + 1}`, message: NO_DAY });
    else values.push({ date, value });
  });
  return readOr(problems, values, passedOverIf(items.length - own.length, 'datapoint', 'datapoints', DUMMIES));
}

const NO_DAY = 'Its day (`daystamp`, or `timestamp`) is none that exists.';

function datapointsOf(value: unknown): readonly unknown[] | undefined {
  const goal = z.object({ datapoints: z.array(z.unknown()) }).safeParse(value);
  return goal.success ? goal.data.datapoints : undefined;
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
            'It names no column `value` with a `daystamp`, `date` or `timestamp`, and isn’t a line of a day and a value.',
        },
      ],
    };
  const columns = {
    day,
    value: hasNames ? names.indexOf('value') : 1,
    dummy: hasNames ? names.indexOf('is_dummy') : -1,
  };
  return fromRows(hasNames ? rest : parsed.rows, columns, timezone);
}

function fromRows(
  rows: readonly CsvRow[],
  columns: { day: number; value: number; dummy: number },
  timezone: string,
): Read<ImportedValue> {
  const problems: InputProblem[] = [];
  const values: ImportedValue[] = [];
  let dummies = 0;
  for (const { cells, line } of rows) {
    if (cells[columns.dummy]?.toLowerCase() === 'true') {
      dummies += 1;
      continue;
    }
    const [day = '', number = ''] = [cells[columns.day], cells[columns.value]];
    const [date, value] = [dayIn(day, timezone), importedNumber(number)];
    if (date === undefined) problems.push({ place: `line ${line}`, message: `\`${day}\` isn’t a day that exists.` });
    if (value === undefined) problems.push({ place: `line ${line}`, message: `\`${number}\` isn’t a number.` });
    if (date !== undefined && value !== undefined) values.push({ date, value });
  }
  return readOr(problems, values, passedOverIf(dummies, 'datapoint', 'datapoints', DUMMIES));
}

/** `20150831`, `2015-08-31`, or seconds since 1970: nine digits or more, which are no day. */
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

/** The end of the year 9998, so that its day has four digits of a year in every time zone. */
const LAST_SECOND = 253_370_764_800;

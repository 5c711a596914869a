import {
  addDays,
  addMonths,
  daysBetween,
  isPlainDate,
  type PlainDate,
  toEpochDay,
  yearOf,
} from '../../domain/plain-date.ts';
import { idSchema, isYearId } from '../../domain/schemas/values.ts';
import { problemOfField, type SourceFile } from '../files/source-file.ts';
import { FILE_START, OWN, type ProblemDetails, type Problem, problemAt } from '../problems/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Matches names of Windows devices, in any case and with any extension; folders can't have them either.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[<>:"|?*\\]|[. ]$/;

/** Checks that file names work on every computer. */
export const windowsNames: Rule = ({ sources, images }) => {
  const ofDocuments = sources.flatMap(({ file }) => {
    const parts = file.split('/');
    // A document name with a forbidden character isn't an id either, and is reported as that.
    return problemIn(file, parts, (part) => DEVICE.test(part) || (part !== parts.at(-1) && FORBIDDEN.test(part)));
  });
  const isForbidden = (part: string) => DEVICE.test(part) || FORBIDDEN.test(part);
  return [...ofDocuments, ...[...images].flatMap((file) => problemIn(file, file.split('/'), isForbidden))];
};

function problemIn(file: string, parts: readonly string[], isWrong: (part: string) => boolean): Problem[] {
  const wrong = parts.find(isWrong);
  return wrong === undefined ? [] : [problemAt(file, FILE_START, cannotBe(wrong))];
}

function cannotBe(name: string): ProblemDetails {
  const isDevice = DEVICE.test(name);
  const [base = '', ...ending] = name.split('.');
  const meant = isDevice
    ? [`our-${base}`, ...ending].join('.')
    : name.replaceAll(/[<>:"|?*\\]+/g, '-').replace(/[. ]+$/, '');
  return {
    code: 'file/windows-name',
    message: `Windows can’t have a file or folder named \`${name}\`.`,
    why: isDevice
      ? 'Windows reserves this name, whatever its ending, so the journal couldn’t be opened there.'
      : 'Windows reserves `< > : " | ? * \\`, and names there can’t end in a dot or a space, so the journal couldn’t be opened there.',
    fix: `Rename it, for example to \`${meant}\`.`,
    suggestion: meant,
  };
}

/** Addresses that the site's own pages have, or will have; the journal's pages share their folder. */
export const SITE_PAGES: ReadonlySet<string> = new Set([
  '404',
  'agreement',
  'benchmarks',
  'check-ins',
  'closing',
  'commitments',
  'feeds',
  'goals',
  'health',
  'icons',
  'index',
  'milestones',
  'partners',
  'retrospectives',
  'search',
  'write',
  'share',
  'timeline',
  'together',
]);

/** Collections that have, or may have, pages of years next to them, with the word for one of their documents. */
const BESIDE_YEARS = new Map([
  ['goals', 'goal'],
  ['benchmarks', 'benchmark'],
  ['milestones', 'milestone'],
]);

/** Parses a check-in's file name. */
export function readCheckInName(id: string): { date: PlainDate; author?: string } | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:-(.+))?$/.exec(id);
  const [, date, author] = parts ?? [];
  if (date === undefined || !isPlainDate(date) || spanOf(id)?.kind === 'span') return undefined;
  return author === undefined ? { date } : { date, author };
}

/** The word for a week in the site's languages. Below: the words between the first and the last day of a span. */
const WEEK = '(?:weeks?|wk|w|kw|woche|semaine|semana|sem|s)';
const UNTIL = '(?:to|until|till|through|bis|au|al|a|hasta|até)';
const AND_WHOSE = '(?:[-_. ]+(?<whose>.+))?$';
const YEAR_AND_WEEK = new RegExp(`^(?<year>\\d{4})[-_. ]*${WEEK}[-_. ]*(?<week>\\d{1,2})${AND_WHOSE}`, 'i');
const WEEK_AND_YEAR = new RegExp(`^${WEEK}[-_. ]*(?<week>\\d{1,2})[-_. ]+(?<year>\\d{4})${AND_WHOSE}`, 'i');
const MONTH = new RegExp(`^(?<year>\\d{4})[-_. ](?<month>\\d{2})(?![-_. ]?\\d)${AND_WHOSE}`);
const SPAN = new RegExp(
  `^(?<from>\\d{4}-\\d{2}-\\d{2})(?:[-_. ~–—]*${UNTIL}[-_. ]*|[-_. ~–—]+)(?:(?<year>\\d{4})[-_.])?(?:(?<month>\\d{2})[-_.])?(?<day>\\d{2})${AND_WHOSE}`,
  'i',
);
/** In days. A longer span is something else. */
const LONGEST_SPAN = 366;

/** Reads a name that means a week, a month, or a span of days, and returns the name for its last day. */
export function spanOf(id: string): { kind: 'week' | 'month' | 'span'; meant: string } | undefined {
  const week = (YEAR_AND_WEEK.exec(id) ?? WEEK_AND_YEAR.exec(id))?.groups;
  if (week) return named('week', sundayOf(Number(week['year']), Number(week['week'])), week['whose']);
  const month = MONTH.exec(id)?.groups;
  if (month) return named('month', lastOf(`${month['year'] ?? ''}-${month['month'] ?? ''}`), month['whose']);
  const span = SPAN.exec(id)?.groups;
  const from = span?.['from'];
  if (!span || from === undefined || !isPlainDate(from)) return undefined;
  const { year = from.slice(0, 4), month: ofMonth = from.slice(5, 7), day = '' } = span;
  const to = `${year}-${ofMonth}-${day}`;
  // From the 28th to the 4th is to the next month, and from December to January to the next year.
  const later =
    span['month'] === undefined ? `${addMonths(from, 1).slice(0, 8)}${day}` : `${Number(year) + 1}-${ofMonth}-${day}`;
  const last = to > from ? to : later;
  const days = isPlainDate(last) ? daysBetween(from, last) : 0;
  return isPlainDate(last) && days > 0 && days <= LONGEST_SPAN ? named('span', last, span['whose']) : undefined;
}

function named<Kind extends 'week' | 'month' | 'span'>(kind: Kind, last: PlainDate | undefined, whose = '') {
  const owner = idSchema.safeParse(whose.toLowerCase()).data;
  return last && { kind, meant: owner === undefined ? last : `${last}-${owner}` };
}

/** Returns the last day of an ISO week; undefined if the year doesn't have that week. */
function sundayOf(year: number, week: number): PlainDate | undefined {
  const fourth = `${String(year).padStart(4, '0')}-01-04`;
  if (!isPlainDate(fourth) || week < 1) return undefined;
  // The first week is that of 4 January. Day 0 was a Thursday.
  const weekday = (((toEpochDay(fourth) + 3) % 7) + 7) % 7;
  const monday = addDays(fourth, (week - 1) * 7 - weekday);
  return yearOf(addDays(monday, 3)) === year ? addDays(monday, 6) : undefined;
}

function lastOf(month: string): PlainDate | undefined {
  const first = `${month}-01`;
  return isPlainDate(first) ? addDays(addMonths(first, 1), -1) : undefined;
}

/** Checks that file names are well-formed ids, unique, and agree with the content. */
export const fileNames: Rule = ({ sources, ids, images }) => {
  const seen = new Map<string, SourceFile>();
  // A well-formed name is used as it is; one that only looks the same is reported.
  const wellNamedFirst = sources.toSorted((a, b) => Number(!isId(a)) - Number(!isId(b)));
  const ofDocuments = wellNamedFirst.flatMap((source) => {
    const key = `${source.collection}/${source.id.normalize('NFC').toLowerCase()}`;
    const first = seen.get(key);
    if (first) {
      const finding = first.id === source.id ? duplicate(source, first) : collision(source.file, first.file);
      return [problemAt(source.file, FILE_START, finding)];
    }
    seen.set(key, source);
    if (source.collection === 'checkIns') return checkInName(source);
    if (source.collection === 'feedback') return feedbackName(source, ids.checkIns);
    if (!isId(source)) return [problemAt(source.file, FILE_START, wrongId(source.id))];
    if (source.collection === 'pages' && SITE_PAGES.has(source.id))
      return [problemAt(source.file, FILE_START, takenName(source.id))];
    const one = BESIDE_YEARS.get(source.collection);
    if (one !== undefined && isYearId(source.id)) return [problemAt(source.file, FILE_START, yearName(one, source.id))];
    return [];
  });
  return [...ofDocuments, ...pictureCollisions(images)];
};

function isId({ id }: SourceFile): boolean {
  return idSchema.safeParse(id).success;
}

function pictureCollisions(images: ReadonlySet<string>): Problem[] {
  const seen = new Map<string, string>();
  return [...images].flatMap((file) => {
    const key = file.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first !== undefined) return [problemAt(file, FILE_START, collision(file, first))];
    seen.set(key, file);
    return [];
  });
}

function checkInName(source: SourceFile): Problem[] {
  const name = readCheckInName(source.id);
  if (!name) return [problemAt(source.file, FILE_START, wrongDateName('check-in', source.id))];
  const { date, author } = source.fields ?? {};
  const problems: Problem[] = [];
  if (typeof date === 'string' && isPlainDate(date) && date !== name.date)
    problems.push(problemOfField(source, ['date'], 'value', mismatch('date', date, name.date)));
  if (typeof author === 'string' && name.author !== undefined && author !== name.author)
    problems.push(problemOfField(source, ['author'], 'value', mismatch('author', author, name.author)));
  return problems;
}

function feedbackName(source: SourceFile, sessions: ReadonlySet<string>): Problem[] {
  if (!isPlainDate(source.id)) return [problemAt(source.file, FILE_START, wrongDateName('feedback file', source.id))];
  if (sessions.has(source.id)) return [];
  const finding: ProblemDetails = {
    code: 'reference/unknown-session',
    message: `There’s no check-in of ${source.id}, the date in this file’s name.`,
    why: 'Feedback is shown beside the check-in that it belongs to.',
    fix: 'Name the file after the date of a check-in.',
  };
  return [problemAt(source.file, FILE_START, finding)];
}

function duplicate(source: SourceFile, first: SourceFile): ProblemDetails {
  return {
    code: 'file/duplicate-id',
    message: `\`${source.id}\` is already the name of \`${first.file}\`.`,
    why: 'A document is known by the name of its file, whatever its folder or ending: one of the two would be lost.',
    fix: 'Rename one of them, or put both into one file.',
  };
}

function collision(file: string, first: string): ProblemDetails {
  const isCase = file.toLowerCase() === first.toLowerCase();
  return {
    code: 'file/collision',
    message: `\`${file}\` and \`${first}\` have the same name on many computers.`,
    why: isCase
      ? 'Windows and macOS don’t tell capital letters from lower-case ones: one of the two files would be lost.'
      : 'The names look alike, but an accented letter is stored in two different ways: one of the two files would be lost.',
    fix: 'Rename one of them, or delete it.',
  };
}

function wrongId(id: string): ProblemDetails {
  const meant = id
    .replace(/%[\da-f]{2}/gi, '-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return {
    code: 'file/wrong-name',
    message: `\`${id}\` can’t be the name of a file here.`,
    why: 'File names become addresses on the web and the ids that other files use.',
    fix: `Use only lower-case letters from a to z, digits, and single hyphens between them${meant ? `: \`${meant}\`` : ''}.`,
    ...(meant ? { suggestion: meant } : {}),
  };
}

function takenName(id: string): ProblemDetails {
  return {
    code: 'file/taken-name',
    message: `A page can’t be named \`${id}\`.`,
    why: 'The site has a page of its own at that address.',
    fix: `Rename the file, for example to \`our-${id}\`.`,
    suggestion: `our-${id}`,
  };
}

function yearName(one: string, id: string): ProblemDetails {
  return {
    code: 'file/taken-name',
    message: `A ${one} can’t be named \`${id}\`.`,
    why: 'Four-digit names are reserved for the site’s pages of a year.',
    fix: `Rename the file, for example to \`our-${id}\`.`,
    suggestion: `our-${id}`,
  };
}

function wrongDateName(one: 'check-in' | 'feedback file', id: string): ProblemDetails {
  const span = spanOf(id);
  if (span)
    return {
      code: 'file/wrong-name',
      message: `\`${id}\` names ${SPANS[span.kind]}, not the day of a check-in.`,
      why: 'A check-in that covers several days is dated on the last of them.',
      fix:
        one === 'check-in'
          ? `Name it \`${span.meant}.md\`, and write \`date: ${span.meant.slice(0, 10)}\` in it.`
          : `Name it \`${span.meant.slice(0, 10)}.yaml\`, like its check-in.`,
      suggestion: span.meant,
    };
  const parts = /^(\d{4})[-_. ]?(\d{1,2})[-_. ]?(\d{1,2})$/.exec(id);
  const meant = parts && [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  const near = meant && isPlainDate(meant) ? meant : undefined;
  return {
    code: 'file/wrong-name',
    message: `\`${id}\` doesn’t start with the date of a check-in.`,
    why: `Files here are named after the day of the check-in, so that the same day’s files belong together.`,
    fix:
      near !== undefined
        ? `Did you mean \`${near}\`?`
        : one === 'check-in'
          ? `Name it after a real date: \`${OWN.day}.md\`, or \`${OWN.day}-${OWN.partner}.md\` for one partner’s own side.`
          : `Name it after the check-in’s day: \`${OWN.day}.yaml\`.`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

const SPANS = { week: 'a week', month: 'a month', span: 'several days' } as const;

function mismatch(field: 'date' | 'author', inside: string, outside: string): ProblemDetails {
  return {
    code: `file/${field}-mismatch`,
    message: `\`${field}\` is \`${inside}\`, but the file’s name says \`${outside}\`.`,
    why: 'One of the two is wrong, and there’s no telling which.',
    fix: `Write \`${outside}\` here, or rename the file.`,
    suggestion: outside,
  };
}

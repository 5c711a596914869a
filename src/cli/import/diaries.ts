import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { todayIn } from '../../journal/configuration.ts';
import { eachBySchema, parseJson } from './input.ts';
import { type ImportedEntry, passedOverIf, type Read, readOr } from './model.ts';

/*
 * Day One's "JSON" export, unzipped: `entries`, each with `text` (Markdown with more escapes than it needs), `creationDate` (an
 * instant in UTC), `timeZone` (IANA) and `tags`; pictures, films and sound are `![](dayone-moment:…)` in the text. Day One has no
 * specification of it; this is the shape of the exports that its converters read (for one, github.com/ploum/dayone2markdown).
 */
const dayOneEntrySchema = z.object(
  {
    text: z.string({ error: 'text' }).default(''),
    creationDate: z.iso.datetime({ offset: true, error: 'an instant such as "2026-05-01T18:22:00Z"' }),
    timeZone: z.string({ error: 'text' }).optional(),
    tags: z.array(z.string({ error: 'text' }), { error: 'a list' }).default([]),
  },
  { error: 'an entry' },
);

const MEDIA = /!\[[^\]]*\]\(dayone[^)]*\)/g;

/** @param timezone where entries were written that do not say where */
export function readDayOne(text: string, timezone: string): Read<ImportedEntry> {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const file = z.object({ entries: z.array(z.unknown()) }).safeParse(parsed.value);
  if (!file.success)
    return {
      problems: [{ message: 'There’s no list of `entries` in it. Export as JSON from Day One, and unzip it.' }],
    };
  const { items, problems } = eachBySchema(file.data.entries, dayOneEntrySchema, 'entry');
  if (problems.length > 0) return { problems };
  const entries: ImportedEntry[] = [];
  let media = 0;
  let empty = 0;
  items.forEach(({ text: written, creationDate, timeZone, tags }, index) => {
    const local = localTime(creationDate, timeZone ?? timezone);
    media += written.match(MEDIA)?.length ?? 0;
    const body = markdownOf(written);
    if (local === undefined)
      problems.push({
        place: `entry ${index + 1}`,
        message: `Its \`timeZone\` \`${timeZone}\` is none that is known, or its \`creationDate\` is out of reach.`,
      });
    else if (body === '') empty += 1;
    else entries.push({ ...local, ...titled(body), tags });
  });
  return readOr(problems, entries, [
    ...passedOverIf(media, 'picture, film or sound', 'pictures, films and sounds', {
      one: 'stays in Day One: it is not imported.',
      more: 'stay in Day One: they are not imported.',
    }),
    ...passedOverIf(empty, 'entry', 'entries', { one: 'has no words.', more: 'have no words.' }),
  ]);
}

function localTime(instant: string, zone: string): { date: PlainDate; time: string } | undefined {
  const moment = new Date(instant);
  // `GMT+0200`, as some entries have it, is `+02:00` to everybody else.
  const timeZone = zone.replace(/^(?:GMT|UTC)([+-]\d{2}):?(\d{2})$/, '$1:$2');
  try {
    const time = moment.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    return { date: todayIn(timeZone, { now: () => moment }), time };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A heading in the first line is an entry's title, which Day One has no field for. */
function titled(markdown: string): Pick<ImportedEntry, 'title' | 'body'> {
  const [first, title] = /^#{1,6} +(\S.*)(?:\n|$)/.exec(markdown) ?? [];
  return first === undefined ? { body: markdown } : { title, body: markdown.slice(first.length).trim() };
}

/** Without media, and without the escapes that Markdown does not need. */
function markdownOf(text: string): string {
  let inCode = false;
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(MEDIA, '')
    .split('\n')
    .map((line) => {
      const isFence = /^\s*(?:```|~~~)/.test(line);
      if (isFence) inCode = !inCode;
      return isFence || inCode || line.includes('`') ? line : withoutEscapes(line);
    });
  return lines
    .join('\n')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .trim();
}

/** What stands before a line's first letter can make a list or a heading of it, and keeps its escapes. */
function withoutEscapes(line: string): string {
  const first = line.search(/\p{L}/u);
  if (first < 0) return line;
  return line.slice(0, first) + line.slice(first).replace(/(?<!\\)\\(?:([.+-])|(!)(?!\[))/g, '$1$2');
}

/*
 * What `jrnl --format json` prints (source: github.com/jrnl-org/jrnl, jrnl/plugins/json_exporter.py and docs/formats.md):
 * `entries`, each with `title`, `body`, `date` (YYYY-MM-DD) and `time` (HH:MM) by the clock of the writer, and `tags` with their
 * `@` or `#`.
 */
const jrnlEntrySchema = z.object(
  {
    title: z.string({ error: 'text' }).default(''),
    body: z.string({ error: 'text' }).default(''),
    date: z.custom<PlainDate>(
      (date) => typeof date === 'string' && isPlainDate(date),
      'a day that exists, such as "2026-05-01"',
    ),
    time: z
      .string({ error: 'a time' })
      .regex(/^\d{2}:\d{2}$/, { error: 'a time such as "18:22"' })
      .default('00:00'),
    tags: z.array(z.string({ error: 'text' }), { error: 'a list' }).default([]),
  },
  { error: 'an entry' },
);

export function readJrnl(text: string): Read<ImportedEntry> {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const file = z.object({ entries: z.array(z.unknown()) }).safeParse(parsed.value);
  if (!file.success)
    return { problems: [{ message: 'There’s no list of `entries` in it. `jrnl --format json` prints one.' }] };
  const { items, problems } = eachBySchema(file.data.entries, jrnlEntrySchema, 'entry');
  const entries = items.map(({ title, body, date, time, tags }) => ({
    date,
    time,
    ...(title.trim() !== '' && { title: title.trim() }),
    body: body.replaceAll('\r\n', '\n').trim(),
    tags: tags.map((tag) => tag.replace(/^[@#]/, '')),
  }));
  return readOr(problems, entries);
}

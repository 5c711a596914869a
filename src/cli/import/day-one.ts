import { z } from 'zod';
import type { PlainDate } from '../../domain/plain-date.ts';
import { withoutForbidden } from '../../domain/unseen.ts';
import { todayIn } from '../../journal/configuration.ts';
import {
  type AttachmentsContext,
  attachedFields,
  type Media,
  mediaOf,
  Told,
  withPictures,
} from './day-one-attachments.ts';
import { eachBySchema, parseJson } from './input.ts';
import { leftOutEntry, originOf } from './jrnl.ts';
import { type ImportedEntry, type InputProblem, type Read } from './model.ts';
import { richTextMarkdown } from './rich-text.ts';
import { contentsOf, shownIn, type Source, sourceText } from './source.ts';

/*
 * Day One's "JSON" export, a ZIP: a `.json` for each journal, and `photos`, `videos`, `audios` and `pdfs` with files
 * named by their `md5`. Each has `entries` with `text` (Markdown with more escapes than it needs), `creationDate` (an
 * instant in UTC), `timeZone` (IANA), `tags`, and lists of attachments. Where an attachment is shown, `text` has
 * `![](dayone-moment://IDENTIFIER)`, for other kinds than photos `![](dayone-moment:/video/IDENTIFIER)`. Day One
 * doesn't publish a specification; this is the shape of the exports that its converters read (for one,
 * github.com/marph91/jimmy).
 */
const words = z.string().nullish().catch(undefined);

const entrySchema = z.object(
  {
    uuid: words,
    text: z.string({ error: 'text' }).nullish(),
    richText: words,
    creationDate: z.iso.datetime({ offset: true, error: 'an instant such as "2026-05-01T18:22:00Z"' }),
    timeZone: words,
    tags: z.array(z.string().nullable().catch(null)).nullish().catch(undefined),
    starred: z.boolean().nullish().catch(undefined),
    location: z
      .object({ placeName: words, userLabel: words, localityName: words, administrativeArea: words, country: words })
      .nullish()
      .catch(undefined),
    weather: z
      .object({ temperatureCelsius: z.number().nullish().catch(undefined), conditionsDescription: words })
      .nullish()
      .catch(undefined),
    ...attachedFields,
  },
  { error: 'an entry' },
);

type Entry = z.output<typeof entrySchema>;

const EXPORT = 'In Day One: File → Export → JSON. Name the ZIP that it writes, or the folder that comes out of it.';

/** Reads an export. @param timezone of entries that don't have one */
export async function readDayOne(source: Source, timezone: string): Promise<Read<ImportedEntry>> {
  const journals = journalFiles(source);
  if (journals.length === 0)
    return { problems: [{ message: `There’s no JSON file in it, but ${contentsOf(source)}. ${EXPORT}` }] };
  const media = await mediaOf(source, journals[0] ?? '');
  try {
    return await journalsRead(source, journals, media, timezone);
  } finally {
    media.source?.close();
  }
}

/** Returns the journals' files, which are at the top level of the export. */
function journalFiles(source: Source): readonly string[] {
  if (source.kind === 'file') return source.files;
  const all = source.files.filter((file) => /\.json$/i.test(file));
  const depths = all.map((file) => file.split('/').length);
  return all.filter((_, index) => depths[index] === Math.min(...depths));
}

async function journalsRead(
  source: Source,
  files: readonly string[],
  media: Media,
  timezone: string,
): Promise<Read<ImportedEntry>> {
  const problems: InputProblem[] = [];
  const leftOut: string[] = [];
  const read: Entry[] = [];
  for (const file of files) {
    const entries = await entriesIn(source, file);
    // A list of something else isn't a journal.
    if ('problems' in entries)
      problems.push(...entries.problems.map((one) => ({ ...one, file: shownIn(source, file) })));
    else {
      read.push(...entries.items.map(({ item }) => item));
      leftOut.push(...entries.damaged.map((one) => `${files.length > 1 ? `${file}: ` : ''}${leftOutEntry(one)}`));
    }
  }
  if (problems.length > 0) return { problems };
  const byIdentifier = new Map(
    read.flatMap(({ photos }) =>
      (photos ?? []).flatMap((one) => (one?.identifier && one.md5 ? [[one.identifier, one.md5] as const] : [])),
    ),
  );
  const told = new Told();
  const things: ImportedEntry[] = [];
  for (const entry of read) {
    const made = await importedEntry(entry, { byIdentifier, media, timezone, told });
    if (made) things.push(made);
  }
  return { things, passedOver: [...leftOut, ...told.sentences()] };
}

async function entriesIn(source: Source, file: string) {
  const read = await sourceText(source, file);
  if ('problems' in read) return read;
  const parsed = parseJson(read.text);
  if ('problems' in parsed) return parsed;
  const journal = z.object({ entries: z.array(z.unknown()) }).safeParse(parsed.value);
  if (!journal.success) return { problems: [{ message: `There’s no list of \`entries\` in it. ${EXPORT}` }] };
  const { items, problems } = eachBySchema(journal.data.entries, entrySchema, 'entry');
  return { items, damaged: problems };
}

interface Context extends AttachmentsContext {
  timezone: string;
}

async function importedEntry(entry: Entry, context: Context): Promise<ImportedEntry | undefined> {
  const { timezone, told } = context;
  const local = localTime(entry.creationDate, entry.timeZone) ?? localTime(entry.creationDate, timezone);
  if (local === undefined) throw new Error(`The journal’s time zone, ${timezone}, doesn’t exist.`);
  const { date } = local;
  if (entry.timeZone && localTime(entry.creationDate, entry.timeZone) === undefined)
    told.add(
      date,
      'entry is dated by the journal’s clock: its time zone isn’t known',
      'entries are dated by the journal’s clock: their time zones aren’t known',
    );
  const written = (entry.text ?? '').trim() === '' ? richTextMarkdown(entry.richText ?? '') : undefined;
  const { text, pictures } = await withPictures(written ?? entry.text ?? '', entry, date, context);
  const body = markdownOf(text);
  if (body === '') {
    told.add(date, 'entry has no words', 'entries have no words');
    return undefined;
  }
  const details = detailsOf(entry);
  return {
    origin: originOf(entry.uuid ?? ''),
    ...local,
    ...titled(body),
    tags: (entry.tags ?? []).filter((tag) => tag !== null),
    ...(pictures.size > 0 && { pictures }),
    ...(Object.keys(details).length > 0 && { details }),
  };
}

function detailsOf({ starred, location, weather }: Entry): NonNullable<ImportedEntry['details']> {
  const { userLabel, placeName, localityName, administrativeArea, country } = location ?? {};
  const parts = [userLabel || placeName, localityName, administrativeArea, country].filter((part) => part);
  const place = [...new Set(parts)].join(', ');
  const celsius = weather?.temperatureCelsius;
  const degrees = celsius === null || celsius === undefined ? '' : `${Math.round(celsius)} °C`;
  const sky = [degrees, weather?.conditionsDescription ?? ''].filter(Boolean).join(', ');
  return {
    ...(starred === true && { starred: '★' }),
    ...(place !== '' && { location: place }),
    ...(sky !== '' && { weather: sky }),
  };
}

function localTime(instant: string, zone: string | null | undefined): { date: PlainDate; time: string } | undefined {
  const moment = new Date(instant);
  // Some exports escape the slash twice. `GMT+0200`, as some entries have it, is `+02:00` everywhere else.
  const timeZone = (zone ?? '').replaceAll('\\', '').replace(/^(?:GMT|UTC)([+-]\d{2}):?(\d{2})$/, '$1:$2');
  try {
    const time = moment.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    return { date: todayIn(timeZone, { now: () => moment }), time };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Splits off a heading in the first line, which is an entry's title: Day One has no field for it. */
function titled(markdown: string): Pick<ImportedEntry, 'title' | 'body'> {
  const [first, title] = /^#{1,6} +(\S.*)(?:\n|$)/.exec(markdown) ?? [];
  return first === undefined ? { body: markdown } : { title, body: markdown.slice(first.length).trim() };
}

/** Matches links between entries, which lead into Day One. */
const OWN_LINK = /(?<!!)\[([^\]]*)\]\(dayone[^)]*\)/g;

/** Returns Markdown without unnecessary escapes, and without what the files of a journal may not contain. */
function markdownOf(text: string): string {
  let inCode = false;
  const lines = withoutForbidden(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\u200b', ''))
    .replace(OWN_LINK, '$1')
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

/**
 * Removes unnecessary escapes from a line. Escapes before its first letter are kept, because otherwise it could become
 * a list or a heading.
 */
function withoutEscapes(line: string): string {
  const first = line.search(/\p{L}/u);
  if (first < 0) return line;
  return line.slice(0, first) + line.slice(first).replace(/(?<!\\)\\(?:([.+-])|(!)(?!\[))/g, '$1$2');
}

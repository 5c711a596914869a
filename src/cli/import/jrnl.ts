import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { eachBySchema, parseJson } from './input.ts';
import { type ImportedEntry, type InputProblem, type Read } from './model.ts';
import { contentsOf, shownIn, type Source, sourceText } from './source.ts';

/*
 * The output of `jrnl --format json` (source: github.com/jrnl-org/jrnl, jrnl/plugins/json_exporter.py and
 * docs/formats.md): `entries`, each with `title`, `body`, `date` (YYYY-MM-DD) and `time` (HH:MM) in the writer's local
 * time, `tags` with their `@` or `#`, and `starred`; with `--file` and a folder, a file for each entry. In a journal in
 * Day One's format, each entry has a `uuid`.
 */
const entrySchema = z.object(
  {
    title: z.string({ error: 'text' }).nullish(),
    body: z.string({ error: 'text' }).nullish(),
    date: z.custom<PlainDate>(
      (date) => typeof date === 'string' && isPlainDate(date),
      'a real date, such as "2026-05-01"',
    ),
    time: z
      .string({ error: 'a time' })
      .regex(/^\d{2}:\d{2}(?::\d{2})?$/, { error: 'a time such as "18:22"' })
      .nullish(),
    tags: z.array(z.string({ error: 'text' }), { error: 'a list' }).nullish(),
    starred: z.boolean().nullish().catch(undefined),
    uuid: z.string().nullish().catch(undefined),
  },
  { error: 'an entry' },
);

const COMMAND = '`jrnl --format json > journal.json` writes what can be read here: name that file.';

/**
 * Reads the entries from exports of jrnl (`jrnl --export json`): a file, or all JSON files of a folder. If one of the
 * files can't be read, the result is only the problems.
 */
export async function readJrnl(source: Source): Promise<Read<ImportedEntry>> {
  const files = source.kind === 'file' ? source.files : source.files.filter((file) => /\.json$/i.test(file));
  if (files.length === 0)
    return { problems: [{ message: `There’s no JSON file in it, but ${contentsOf(source)}. ${COMMAND}` }] };
  const entries: ImportedEntry[] = [];
  const passedOver: string[] = [];
  const problems: InputProblem[] = [];
  for (const file of files) {
    const read = await entriesIn(source, file);
    if ('problems' in read) problems.push(...read.problems.map((one) => ({ ...one, file: shownIn(source, file) })));
    else {
      entries.push(...read.entries);
      passedOver.push(...read.leftOut.map((one) => (source.kind === 'file' ? one : `${file}: ${one}`)));
    }
  }
  return problems.length > 0 ? { problems } : { things: entries, passedOver };
}

type FileRead = { entries: ImportedEntry[]; leftOut: string[] } | { problems: readonly InputProblem[] };

async function entriesIn(source: Source, file: string): Promise<FileRead> {
  const read = await sourceText(source, file);
  if ('problems' in read) return /\.journal$/i.test(file) ? { problems: [OWN_FILE] } : read;
  // Dates are in brackets since 2.0, and weren't before; an encrypted file starts with a word of its own.
  if (/^\s*\[?\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}|^gAAAA/.test(read.text)) return { problems: [OWN_FILE] };
  const parsed = parseJson(read.text);
  if ('problems' in parsed) return parsed;
  const list = z.object({ entries: z.array(z.unknown()) }).safeParse(parsed.value).data?.entries;
  const single = z.object({ date: z.string(), title: z.string() }).safeParse(parsed.value);
  if (list === undefined && !single.success)
    return { problems: [{ message: `There’s no list of \`entries\` in it. ${COMMAND}` }] };
  const { items, problems } = eachBySchema(list ?? [parsed.value], entrySchema, 'entry');
  return { entries: items.map(({ item }) => entryOf(item)), leftOut: problems.map(leftOutEntry) };
}

const OWN_FILE: InputProblem = { message: `It’s jrnl’s own file. ${COMMAND}` };

/**
 * Reports an entry that can't be read; the others are still imported. @example 'entry 3: its `date` has to
 * be …'
 */
export function leftOutEntry({ place, message }: InputProblem): string {
  return `${place}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

function entryOf({ title, body, date, time, tags, starred, uuid }: z.output<typeof entrySchema>): ImportedEntry {
  return {
    ...(uuid && { origin: originOf(uuid) }),
    date,
    time: time ?? '00:00',
    ...((title ?? '').trim() !== '' && { title: title?.trim() }),
    body: (body ?? '').replaceAll('\r\n', '\n').trim(),
    tags: (tags ?? []).map((tag) => tag.replace(/^[@#]/, '')),
    ...(starred === true && { details: { starred: '★' } }),
  };
}

/** Returns as much of another tool's id as identifies an entry, in a form that a file name can contain. */
export function originOf(uuid: string): string | undefined {
  const plain = uuid.toLowerCase().replace(/[^0-9a-z]/g, '');
  return plain === '' ? undefined : plain.slice(0, 12);
}

import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../../domain/plain-date.ts';
import { type ImportedEntry, type Read, readOr } from '../imported.ts';
import { eachBySchema, parseJson } from '../json.ts';

/*
 * What `jrnl --format json` prints (source: github.com/jrnl-org/jrnl, jrnl/plugins/json_exporter.py and docs/formats.md):
 * `entries`, each with `title`, `body`, `date` (YYYY-MM-DD) and `time` (HH:MM) by the clock of the writer, and `tags` with their
 * `@` or `#`.
 */
const entrySchema = z.object(
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
    return { problems: [{ message: 'There is no list of `entries` in it. `jrnl --format json` prints one.' }] };
  const { items, problems } = eachBySchema(file.data.entries, entrySchema, 'entry');
  const entries = items.map(({ title, body, date, time, tags }) => ({
    date,
    time,
    ...(title.trim() !== '' && { title: title.trim() }),
    body: body.replaceAll('\r\n', '\n').trim(),
    tags: tags.map((tag) => tag.replace(/^[@#]/, '')),
  }));
  return readOr(problems, entries);
}

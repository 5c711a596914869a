import { chosenDay } from '../journal/configuration.ts';
import { readJournal } from '../journal/read-journal.ts';
import { journalJson, type JournalJson } from '../output/journal-json/journal-json.ts';
import type { Checked, ExportOptions, JournalOptions } from './package-types.d.ts';
import { openJournal, viewContextFor } from './runtime/journal.ts';

/*
 * The functions that other programs import from the package. Their types are in package-types.d.ts, which is packed
 * (pack.ts).
 */

/**
 * Checks a journal like `npm run check`.
 * @param folder the journal's folder
 * @throws UsageError if `today` isn't a real date
 */
export function check(folder: string, { today }: JournalOptions = {}): Checked {
  const { files, problems } = readJournal(folder, { today: today === undefined ? undefined : chosenDay(today) });
  return { documents: files, problems };
}

/**
 * Returns a journal as the data of `journal.json`, by default with everything in it.
 * @param folder the journal's folder
 * @throws Error with the report of `check` if the journal has errors; UsageError if `today` isn't a real date
 */
export function exportJournal(folder: string, { today, audience = 'private' }: ExportOptions = {}): JournalJson {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  const place = today === undefined ? { folder } : { folder, today: chosenDay(today) };
  const journal = openJournal(place, audience, { out, error: out, colours: false });
  if (!journal) throw new Error(said.join('\n'));
  return journalJson(viewContextFor(journal), './journal.schema.json');
}

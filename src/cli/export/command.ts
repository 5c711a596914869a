import { join } from 'node:path';
import { UsageError } from '../../loading/today.ts';
import { type Command, EXIT, type Output } from '../frame/command.ts';
import { diskFailure } from '../frame/disk-failure.ts';
import { JOURNAL_OPTIONS, journalPlace } from '../frame/journal-options.ts';
import { openJournal, speakOf } from '../frame/open-journal.ts';
import type { CommandOption } from '../frame/options.ts';
import { AlreadyThere, type NewFile, writeNewFiles } from '../frame/write-files.ts';
import { exportedJson, exportFiles } from './export-files.ts';
import { refuseInside, stateOfFolder } from './target-folder.ts';

const AUDIENCES = ['public', 'partners', 'private'] as const;
type Audience = (typeof AUDIENCES)[number];

const DEFAULT_FOLDER = 'export';

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  audience: {
    type: 'string',
    oneOf: AUDIENCES,
    about: 'whose journal (private, which is everything, as it is without)',
  },
  to: { type: 'string', value: 'folder', about: `a folder that is new or empty (${DEFAULT_FOLDER} as it is without)` },
  stdout: { type: 'boolean', about: 'write no files: print journal.json (npm run --silent export keeps npm quiet)' },
} as const satisfies Record<string, CommandOption>;

/** For whom an export is, as a sentence goes on. */
const HOLDS: Readonly<Record<Audience, string>> = {
  public: 'what everybody may see',
  partners: 'what the partners may see: do not publish it',
  private: 'everything, drafts and private pages too: keep it to yourself',
};

/** `npm run export` */
export const exportJournal: Command<typeof OPTIONS> = {
  name: 'export',
  about: `Writes the journal for other programs, as one audience may see it: journal.json (what was written, and all that follows
from it), journal.schema.json (what every field means), and benchmarks/<id>.csv (date, partner, reading, actual, planned).
It changes nothing in the journal, and writes over nothing. It is no backup: check-ins dated after today, and pictures, are
not in it; the files of the journal itself are.`,
  options: OPTIONS,
  ends: { [EXIT.ok]: 'when it is written', [EXIT.problems]: 'when it is not' },
  run({ audience = 'private', to, stdout = false, ...values }, output) {
    if (stdout && to !== undefined)
      throw new UsageError('`--stdout` writes no files, so that `--to` says nothing: leave one of them out.');
    const place = journalPlace(values);
    const folder = to ?? DEFAULT_FOLDER;
    if (!stdout) refuseInside(folder, place.folder);
    const journal = openJournal(place, audience, output);
    if (!journal) return EXIT.problems;
    const context = speakOf(journal);
    if (stdout) {
      output.out(exportedJson(context).trimEnd());
      return EXIT.ok;
    }
    return write(folder, exportFiles(context), audience, output);
  },
};

function write(folder: string, files: readonly NewFile[], audience: Audience, { out, error }: Output) {
  const state = stateOfFolder(folder, files);
  if (state === 'same') {
    out(`\`${folder}\` holds this very export already. Nothing was written.`);
    return EXIT.ok;
  }
  const taken = `\`${folder}\` is not empty, and nothing is ever overwritten. Name another folder with \`--to\`, or delete this one first.`;
  if (state === 'taken') {
    error(taken);
    return EXIT.problems;
  }
  try {
    writeNewFiles(folder, files);
  } catch (failure) {
    const disk = diskFailure(failure);
    if (failure instanceof AlreadyThere) error(taken);
    else if (disk !== undefined) error(`\`${folder}\` could not be written, and nothing is left of it: ${disk}.`);
    else throw failure;
    return EXIT.problems;
  }
  out(
    [...files.map(({ path }) => `  ${join(folder, path)}`), `For the audience ${audience}: ${HOLDS[audience]}.`].join(
      '\n',
    ),
  );
  return EXIT.ok;
}

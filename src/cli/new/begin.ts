import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../domain/journal.ts';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { hasErrors } from '../../loading/problem.ts';
import { readJournal } from '../../loading/read-journal.ts';
import { reportJournal } from '../../loading/report-journal.ts';
import { EXIT, type ExitCode, type Output } from '../frame/command.ts';
import { withFiles } from '../frame/with-files.ts';
import { AlreadyThere, type NewFile, writeNewFiles } from '../frame/write-files.ts';

export interface Beginning {
  folder: string;
  journal: Journal;
  notes: readonly string[];
}

/**
 * Writes a new document, unless there is one of its name or the journal would have errors with it; and says what there is
 * to say of it.
 */
export function begin(file: NewFile, { folder, journal, notes }: Beginning, output: Output): ExitCode {
  const there = sameDocument(file.path, journal) ?? (existsSync(join(folder, file.path)) ? file.path : undefined);
  if (there !== undefined) return alreadyThere(join(folder, there), output);
  const files = withFiles(folder, [file]);
  const read = readJournal(folder, { files, today: dayOf(file, journal.today) });
  const problems = read.problems.filter((problem) => problem.file === file.path);
  if (problems.length > 0)
    output.error(reportJournal({ ...read, problems }, folder, { colours: output.colours, files }));
  if (hasErrors(read.problems)) {
    output.error('Nothing was written.');
    return EXIT.problems;
  }
  try {
    writeNewFiles(folder, [file]);
  } catch (error) {
    // Somebody else's came in this very moment.
    if (error instanceof AlreadyThere) return alreadyThere(join(folder, file.path), output);
    throw error;
  }
  output.out([`Wrote ${join(folder, file.path)}.`, ...notes, NEXT].join('\n'));
  return EXIT.ok;
}

const NEXT = 'Open it, go on writing, and then let `npm run check` read it.';

function alreadyThere(path: string, output: Output): ExitCode {
  output.error(`${path} is there already, and nothing is ever overwritten. Open it to go on writing in it.`);
  return EXIT.problems;
}

/** A document of the same name may be kept in a folder within its own, or with another ending. */
function sameDocument(path: string, { documents: { partnership: _, ...collections } }: Journal): string | undefined {
  const nameOf = (file: string) =>
    [
      file.split('/')[0],
      file
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/, ''),
    ].join('/');
  return Object.values(collections)
    .flatMap((documents) => documents.map(({ file }) => file))
    .find((file) => nameOf(file) === nameOf(path));
}

/** A check-in is written for its day, and may be begun before it: on that day it is read. */
function dayOf({ path }: NewFile, today: PlainDate): PlainDate {
  const date = /^check-ins\/(.{10})/.exec(path)?.[1] ?? '';
  return isPlainDate(date) && date > today ? date : today;
}

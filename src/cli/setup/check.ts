import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { readJournal } from '../../loading/read-journal.ts';
import { reportJournal } from '../../loading/report-journal.ts';
import { type NewFile, writeNewFiles } from '../frame/write-files.ts';

/**
 * Reads a journal that is yet to be put in its place, as `check --strict` does, in a folder that nobody sees.
 * @throws Error with the report, where our own questions let something through that the journal's reader does not
 */
export function checkBeforehand(files: readonly NewFile[], today: PlainDate): void {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-setup-'));
  try {
    writeNewFiles(folder, files);
    const read = readJournal(folder, { today });
    if (read.problems.length > 0) throw new Error(reportJournal(read, folder, { colours: false }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import './older-node.ts';
import { rmSync } from 'node:fs';
import { diskFailure } from '../journal/files/disk-failure.ts';
import { partnersFolder } from '../site/audience.ts';
import { refreshJournalSource } from '../site/journal-source.ts';
import { useMemoryForRendering } from './memory.ts';
import { writeSite } from './write-site.ts';

/*
 * Builds the partners' journal as plain files, from which it's sealed: the program of the process that
 * `sealing/partners-process.ts` starts. The public build has already checked the journal.
 */
const folder = partnersFolder();
if (folder === undefined) throw new Error('The partners’ pages are built only to be sealed, and nowhere else.');
// If the parent process was killed, this one removes what is written here.
process.stdin.on('end', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(1);
});
process.stdin.resume().unref();
useMemoryForRendering();
try {
  await writeSite(refreshJournalSource('partners'), folder);
} catch (error) {
  const disk = diskFailure(error);
  if (disk === undefined) throw error;
  console.error(disk);
  process.exitCode = 1;
}

import { resolve, sep } from 'node:path';
import type { Audience } from '../domain/audience/model.ts';
import type { Documents } from '../domain/documents.ts';
import { chosenDay, readConfiguration } from '../journal/configuration.ts';
import { type ReadJournal, readJournal, visibleDocuments } from '../journal/read-journal.ts';
import { reportJournal, wantsColours } from '../journal/problems/report.ts';
import { audienceOf } from './audience.ts';

/** The journal as the pages, Astro's collections and its hooks share it: one reading a build, one a change while serving. */
export interface JournalSource {
  /** Absolute. */
  folder: string;
  audience: Audience;
  /** The latest reading. */
  read: ReadJournal;
  /** What the audience may see of the latest reading without errors. */
  visible: Documents | undefined;
}

/*
 * Astro loads its configuration (whose hooks check the journal) and `live.config.ts` (whose loaders hand it out) as two
 * module graphs of one process. So a variable of this module would be there twice; a registered symbol is one.
 */
const SHARED = Symbol.for('alongside.journal-source');
// `globalThis` is typed without symbols of others.
const shared = globalThis as { [SHARED]?: JournalSource };

/** The latest reading; the first, for whom a build is, where no hook has asked for another audience. */
export function journalSource(): JournalSource {
  return shared[SHARED] ?? refreshJournalSource(audienceOf('build'));
}

/** Reads the journal again. With errors in it, what this audience could see before stays so. */
export function refreshJournalSource(audience: Audience): JournalSource {
  const { contentFolder, today } = readConfiguration();
  const folder = resolve(contentFolder);
  const read = readJournal(folder, { today: today === undefined ? undefined : chosenDay(today) });
  const before = shared[SHARED]?.audience === audience ? shared[SHARED].visible : undefined;
  const visible = read.documents ? visibleDocuments(read.documents, audience) : before;
  return (shared[SHARED] = { folder, audience, read, visible });
}

/** All problems of a reading, as text for people. */
export function reportOf({ read, folder }: JournalSource, colours = wantsColours(process.stderr)): string {
  return reportJournal(read, folder.replace(`${process.cwd()}${sep}`, ''), { colours });
}

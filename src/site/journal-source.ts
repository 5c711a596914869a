import { resolve, sep } from 'node:path';
import type { Audience } from '../domain/audience/model.ts';
import { defined } from '../domain/defined.ts';
import type { Documents } from '../domain/documents.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { ReadPicture } from '../journal/files/pictures.ts';
import { chosenDay, readConfiguration, todayIn } from '../journal/configuration.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { KeptReadings, ReadJournal } from '../journal/read-folder.ts';
import { visibleDocuments } from '../journal/visible-documents.ts';
import { reportJournal, wantsColours } from '../journal/problems/report.ts';
import type { PictureSize } from '../views/common/context.ts';
import { audienceOf, SHARED_ASSETS } from './audience.ts';

/**
 * Which journal a site is made from, and for which day and address: set by the environment, or, in a cohort, for each
 * journal.
 */
export interface JournalSettings {
  contentFolder: string;
  /** The day to use as today, as written. */
  today?: string | undefined;
  /** The site's address without its base; takes precedence over the partnership's. */
  site?: string | undefined;
  /** The site's base; takes precedence over the partnership's. */
  base?: string | undefined;
  /** The root of the styles, scripts and typefaces that several sites share; absent if this site has its own. */
  assets?: string | undefined;
}

/** A picture that a page shows. */
export interface AskedPicture {
  /** The file that it's made from. */
  source: string;
  /** The result of reading the file. */
  read: ReadPicture;
  size: PictureSize;
}

/** What is known about a picture's file, until it changes. */
export interface KnownPicture {
  changed: string;
  read: ReadPicture;
  /** The digest of its bytes. */
  digest: string;
}

/**
 * The journal as shared by the pages, Astro's collections and its hooks: one reading for each build, or for each change
 * while serving. All of a process's state about a journal is in here, so that nothing of it is left when the next one
 * of a cohort starts.
 */
export interface JournalSource {
  settings: JournalSettings;
  /** An absolute path. */
  folder: string;
  audience: Audience;
  /** The latest reading. */
  read: ReadJournal;
  /** What the audience may see of the latest reading without errors. */
  visible: Documents | undefined;
  /**
   * The day of the latest reading, in the partnership's time zone; undefined if there hasn't been a reading without
   * errors.
   */
  today: PlainDate | undefined;
  /** What the pages rendered so far show, by the file that their addresses name. */
  askedPictures: Map<string, AskedPicture>;
  /** By path. */
  knownPictures: Map<string, KnownPicture>;
  /** Cached readings of the private journal, which is read again after each change; builds read only once. */
  kept?: KeptReadings;
}

/*
 * Astro loads its configuration (whose hooks check the journal) and `live.config.ts` (whose loaders return its entries)
 * as two module graphs in one process. A variable of this module would exist twice, but a registered symbol is shared.
 */
const SHARED = Symbol.for('alongside.journal-source');
// `globalThis` has no types for other symbols.
const shared = globalThis as { [SHARED]?: JournalSource };

/** Returns the latest reading. The first one is for the build's audience, unless a hook has requested another. */
export function journalSource(): JournalSource {
  return shared[SHARED] ?? refreshJournalSource(audienceOf('build'));
}

/**
 * Reads the journal again. If it has errors, this audience keeps seeing the previous version.
 * @throws UsageError if today isn't a day
 */
export function refreshJournalSource(
  audience: Audience,
  settings: JournalSettings = settingsOfEnvironment(),
): JournalSource {
  const folder = resolve(settings.contentFolder);
  const chosen = settings.today;
  const latest = shared[SHARED];
  const before = latest?.folder === folder && latest.audience === audience ? latest : undefined;
  const kept = audience === 'private' ? (before?.kept ?? new Map()) : undefined;
  const today = chosen === undefined ? undefined : chosenDay(chosen);
  const read = readJournal(folder, { today, ...defined({ kept }) });
  const visible = read.documents ? visibleDocuments(read.documents, audience) : before?.visible;
  return (shared[SHARED] = {
    settings,
    folder,
    audience,
    read,
    visible,
    today: visible && todayIn(visible.partnership.data.timezone, { chosen }),
    askedPictures: before?.askedPictures ?? new Map<string, AskedPicture>(),
    knownPictures: before?.knownPictures ?? new Map<string, KnownPicture>(),
    ...defined({ kept }),
  });
}

/** Returns the environment's settings. An empty value counts as not set. */
function settingsOfEnvironment(): JournalSettings {
  const { ALONGSIDE_SITE: site, ALONGSIDE_BASE: base, [SHARED_ASSETS]: assets } = process.env;
  return { ...readConfiguration(), site: site || undefined, base: base || undefined, assets: assets || undefined };
}

/** Returns a report of all problems in a reading. */
export function reportOf({ read, folder }: JournalSource, colours = wantsColours(process.stderr)): string {
  return reportJournal(read, folder.replace(`${process.cwd()}${sep}`, ''), { colours });
}

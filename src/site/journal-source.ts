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

/** Which journal a site is made of, for which day and address: one's by the environment, a cohort's each by its own. */
export interface JournalSettings {
  contentFolder: string;
  /** The day to take for today, as written. */
  today?: string | undefined;
  /** The site's address without its base, before what the partnership says. */
  site?: string | undefined;
  /** The site's base, before what the partnership says. */
  base?: string | undefined;
  /** The root of the styles, scripts and typefaces that several sites share; none: this site has its own. */
  assets?: string | undefined;
}

/** A picture that a page shows. */
export interface AskedPicture {
  /** The file that it is made from. */
  source: string;
  /** As the file has it. */
  read: ReadPicture;
  size: PictureSize;
}

/** What is known of a picture's file, until it changes. */
export interface KnownPicture {
  changed: string;
  read: ReadPicture;
  /** Of its bytes. */
  digest: string;
}

/**
 * The journal as the pages, Astro's collections and its hooks share it: one reading a build, one a change while serving. All
 * that a process keeps of a journal is in here, so that nothing is left of it when the next one of a cohort begins.
 */
export interface JournalSource {
  settings: JournalSettings;
  /** Absolute. */
  folder: string;
  audience: Audience;
  /** The latest reading. */
  read: ReadJournal;
  /** What the audience may see of the latest reading without errors. */
  visible: Documents | undefined;
  /** The day of the latest reading, where the partnership lives; none where there is no reading without errors yet. */
  today: PlainDate | undefined;
  /** What the pages that were rendered so far show, by the file that their addresses name. */
  askedPictures: Map<string, AskedPicture>;
  /** By path. */
  knownPictures: Map<string, KnownPicture>;
  /** Of the private journal, which is read again with each change; builds read once. */
  kept?: KeptReadings;
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

/**
 * Reads the journal again. With errors in it, what this audience could see before stays so.
 * @throws UsageError where today is not a day
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

/** As the environment says. Empty is the same as not set. */
function settingsOfEnvironment(): JournalSettings {
  const { ALONGSIDE_SITE: site, ALONGSIDE_BASE: base, [SHARED_ASSETS]: assets } = process.env;
  return { ...readConfiguration(), site: site || undefined, base: base || undefined, assets: assets || undefined };
}

/** All problems of a reading, as text for people. */
export function reportOf({ read, folder }: JournalSource, colours = wantsColours(process.stderr)): string {
  return reportJournal(read, folder.replace(`${process.cwd()}${sep}`, ''), { colours });
}

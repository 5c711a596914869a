import { isAbsolute, relative, sep } from 'node:path';
import { makeJournal } from '../domain/journal.ts';
import { speechOf } from '../i18n/speech.ts';
import type { ViewContext } from '../views/common/context.ts';
import { makeRepositoryLinks, mayLeadToRepository } from '../views/common/repository-links.ts';
import { makeUrls } from '../views/common/urls.ts';
import { siteAddress } from './address.ts';
import { collectedDocuments } from './documents.ts';
import { journalSource, type JournalSource } from './journal-source.ts';
import { journalPictures } from './pictures.ts';

let latest: { source: JournalSource; made: Promise<ViewContext> } | undefined;

/**
 * Returns the journal of this build's audience, with the site's words and links. It's made once for each reading of the
 * journal, and is of that reading's day.
 */
export function viewContext(): Promise<ViewContext> {
  const source = journalSource();
  if (latest?.source !== source) latest = { source, made: make(source) };
  return latest.made;
}

async function make({ audience, folder, today }: JournalSource): Promise<ViewContext> {
  const documents = await collectedDocuments();
  const partnership = documents.partnership.data;
  const { locale, context, site } = partnership;
  if (today === undefined) throw new Error('There’s no journal without errors yet.');
  const repository = mayLeadToRepository(audience, partnership)
    ? makeRepositoryLinks({ repository: site.repository, folder: folderInRepository(folder) })
    : undefined;
  return {
    journal: makeJournal(documents, { audience, today, showsComing: audience === 'private' }),
    ...speechOf(locale, context),
    urls: makeUrls(siteAddress().base),
    ...(repository && { repository }),
    pictureOf: journalPictures(documents, folder),
  };
}

/** Returns the journal's folder, relative to the project, which is the root of a repository; undefined if it's outside. */
function folderInRepository(folder: string): string | undefined {
  const path = relative(process.cwd(), folder).replaceAll(sep, '/');
  return path.startsWith('..') || isAbsolute(path) ? undefined : path;
}

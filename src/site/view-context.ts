import { isAbsolute, relative, sep } from 'node:path';
import { getCollection } from 'astro:content';
import { makeJournal } from '../domain/journal.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { readConfiguration, todayIn } from '../journal/configuration.ts';
import { speechOf } from '../i18n/speech.ts';
import type { Picture, ViewContext } from '../views/shared/context.ts';
import { makeRepositoryLinks, mayLeadToRepository } from '../views/shared/repository-links.ts';
import { makeUrls } from '../views/shared/urls.ts';
import { audienceOf } from './audience.ts';
import { collectedDocuments } from './documents.ts';
import { journalSource } from './journal-source.ts';

/** The collections whose documents show pictures. */
const ILLUSTRATED = ['partnership', 'partners', 'goals', 'benchmarks', 'checkIns', 'milestones', 'pages'] as const;

let made: Promise<ViewContext> | undefined;

/**
 * The journal of this build's audience, and how the site speaks of it: made once a build. While serving, a change of the
 * journal loads this module anew, and so makes it anew. The one place that asks which day it is.
 */
export function viewContext(): Promise<ViewContext> {
  made ??= make();
  return made;
}

async function make(): Promise<ViewContext> {
  const [documents, pictures] = await Promise.all([collectedDocuments(), collectedPictures()]);
  const partnership = documents.partnership.data;
  const { locale, context, timezone, site } = partnership;
  const audience = audienceOf(import.meta.env.DEV ? 'dev' : 'build');
  const today = todayIn(timezone, { chosen: readConfiguration().today });
  const repository = mayLeadToRepository(audience, partnership)
    ? makeRepositoryLinks({ repository: site.repository, folder: folderInRepository() })
    : undefined;
  return {
    journal: makeJournal(documents, { audience, today }),
    ...speechOf(locale, context),
    urls: makeUrls(import.meta.env.BASE_URL),
    ...(repository && { repository }),
    pictureOf: (collection, id, path) => pictures.get(pictureKey(collection, id, path)),
  };
}

/** The journal's folder, relative to the project, which is a repository's root; none where it lies outside. */
function folderInRepository(): string | undefined {
  const folder = relative(process.cwd(), journalSource().folder).replaceAll(sep, '/');
  return folder.startsWith('..') || isAbsolute(folder) ? undefined : folder;
}

async function collectedPictures(): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const collection of ILLUSTRATED)
    for (const { id, data } of await getCollection(collection))
      for (const [path, picture] of Object.entries(data.images))
        pictures.set(pictureKey(collection, id, path), picture);
  return pictures;
}

function pictureKey(collection: Collection, id: string, path: string): string {
  return `${collection}/${id}/${path}`;
}

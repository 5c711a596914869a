import { join } from 'node:path';
import { makeChanges } from '../../journal/files/write-files.ts';
import { planRename, readBefore } from '../rename/plan.ts';

/*
 * What an older version took and this one doesn't, where a program can bring it up to date. Each finds out itself whether there is
 * anything to do, so that it doesn't matter from which version somebody comes.
 */

/** What was brought up to date. */
export interface Migrated {
  /** What, and why, a sentence each. */
  told: string[];
  /** Files that are new, relative to the repository. */
  created: string[];
}

const COLLECTIONS = ['goals', 'benchmarks', 'milestones'] as const;

/**
 * Ids of four digits, which the site's pages of a year have. Each is renamed before the next is looked for, as both may be named in
 * one file.
 * @throws AlreadyThere where the new name is taken
 */
export function migrate(folder: string): Migrated {
  const content = join(folder, 'content');
  const migrated: Migrated = { told: [], created: [] };
  for (const collection of COLLECTIONS)
    for (;;) {
      const before = readBefore(content);
      const year = before.tree.documents.find((found) => found.collection === collection && /^\d{4}$/.test(found.id));
      if (!year) break;
      const to = `our-${year.id}`;
      const place = { folder: content, today: undefined, repository: undefined };
      const { root, changes, moved } = planRename(place, { collection, from: year.id, to }, before);
      makeChanges(root, changes);
      migrated.told.push(
        `\`content/${year.file}\` is called \`${to}\` now, wherever it’s named: four-digit names are reserved for the site’s pages of a year.`,
      );
      migrated.created.push(...moved.map(([, path]) => `content/${path}`));
    }
  return migrated;
}

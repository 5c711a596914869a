import { join } from 'node:path';
import { makeChanges } from '../../journal/files/write-files.ts';
import { planRename, readBefore } from '../rename/plan.ts';

/*
 * Migrations for what an older version accepted and this one doesn't, if a program can do them. Each finds out by
 * itself whether there is anything to do, so it doesn't matter which version came before.
 */

/** What was migrated. */
export interface Migrated {
  /** Sentences about what was changed, and why. */
  told: string[];
  /** New files, relative to the repository. */
  created: string[];
}

const COLLECTIONS = ['goals', 'benchmarks', 'milestones'] as const;

/**
 * Renames ids of four digits, which clash with the site's pages of years. Each is renamed before looking for the next,
 * because both may be named in the same file.
 * @throws AlreadyThere if the new name is taken
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

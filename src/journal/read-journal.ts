import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole, readPicture } from './files/read-picture.ts';
import { realFiles } from './files/real-files.ts';
import { type Problem, sortProblems } from './problems/problem.ts';
import { hiddenEmbeds } from './hidden-embeds.ts';
import type { ShownPhoto } from './rules/index.ts';
import { readFolder, type ReadingOptions, type ReadJournal } from './read-folder.ts';

/**
 * Reads a journal's folder from the disk, or from another file system: every document, validated, and every problem.
 * Never throws because of a journal's content, only if the disk itself fails.
 * @example readJournal('content').documents?.partnership.data.name
 */
export function readJournal(folder: string, options: Partial<ReadingOptions> = {}): ReadJournal {
  const { sources, photos, today, ...read } = readFolder(folder, { files: realFiles, readPicture, ...options });
  // They can only be found in a journal without errors.
  const hidden = read.documents ? hiddenEmbeds(sources, read.documents, today) : [];
  const journal: ReadJournal =
    hidden.length === 0
      ? read
      : { ...read, documents: undefined, problems: sortProblems([...read.problems, ...hidden]) };
  photosOf.set(journal, photos);
  return journal;
}

const photosOf = new WeakMap<ReadJournal, readonly ShownPhoto[]>();

/**
 * Adds the problems that only show when photos are drawn, which takes longer than reading everything else: damaged
 * bytes in the middle of one.
 * @param drawn digests of photos that have been drawn to their last pixel before; newly drawn ones are added
 */
export async function withDamagedPhotos(
  journal: ReadJournal,
  folder: string,
  drawn: Set<string> = new Set(),
): Promise<ReadJournal> {
  const problems: Problem[] = [];
  for (const [file, [first, ...others] = []] of Map.groupBy(photosOf.get(journal) ?? [], (photo) => photo.file)) {
    if (!first) continue;
    const bytes = readFileSync(join(folder, file));
    const digest = createHash('sha256').update(bytes).digest('base64url');
    if (drawn.has(digest)) continue;
    if (await isWhole(bytes, first.read)) drawn.add(digest);
    else problems.push(...[first, ...others].flatMap((photo) => photo.damaged()));
  }
  if (problems.length === 0) return journal;
  return { ...journal, documents: undefined, problems: sortProblems([...journal.problems, ...problems]) };
}

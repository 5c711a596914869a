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
 * Reads a journal's folder on the disk, or in what else has files: every document, validated, and every problem. Never throws for
 * what a journal holds; it throws where the disk itself fails.
 * @example readJournal('content').documents?.partnership.data.name
 */
export function readJournal(folder: string, options: Partial<ReadingOptions> = {}): ReadJournal {
  const { sources, photos, today, ...read } = readFolder(folder, { files: realFiles, readPicture, ...options });
  // They're known only of a journal that is sound else.
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
 * A journal with the problems that only show when its photos are drawn, which takes longer than to read all the rest: bytes
 * that are damaged in the middle of one.
 * @param drawn digests of photos that were drawn to their last pixel before; those that are now are added
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

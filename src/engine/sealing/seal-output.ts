import { mkdirSync, rmSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SealingKeys } from '../../sealing/content-key.ts';
import { seal, sealedName } from '../../sealing/envelope.ts';
import type { PublishedKeyring } from '../../sealing/keyring-schema.ts';
import { filesIn } from '../output-folder.ts';
import { sealingActionFor } from './sealed-id.ts';

/** How many files are in memory at a time; pages are small, pictures can be some megabytes. */
const AT_ONCE = 16;

export interface SealedCount {
  pages: number;
  files: number;
}

/**
 * Seals a built site into another folder, in which only code stays unencrypted.
 * @param from the partners' build
 * @param into `together/` of the public one
 */
export async function sealOutput(
  from: string,
  into: string,
  { keys, published }: { keys: SealingKeys; published: PublishedKeyring },
): Promise<SealedCount> {
  const sealed = join(into, 'sealed');
  const count: SealedCount = { pages: 0, files: 0 };
  mkdirSync(sealed, { recursive: true });
  const dispose = async (path: string) => {
    const action = sealingActionFor(path);
    if (action.kind === 'leave') return;
    if (action.kind === 'publish') {
      mkdirSync(dirname(join(into, path)), { recursive: true });
      await copyFile(join(from, path), join(into, path));
      return;
    }
    const bytes = await seal(keys, action.id, await readFile(join(from, path)));
    await writeFile(join(sealed, await sealedName(keys, action.id)), bytes);
    count[action.id.startsWith('page:') ? 'pages' : 'files'] += 1;
  };
  try {
    await eachOf(filesIn(from), dispose);
    await writeFile(join(into, 'keyring.json'), `${JSON.stringify(published)}\n`);
  } catch (error) {
    for (const part of ['sealed', '_astro', 'keyring.json']) rmSync(join(into, part), { recursive: true, force: true });
    throw error;
  }
  return count;
}

/** Processes every item, several at a time; the first failure ends it. */
async function eachOf<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const work = async () => {
    for (const item of rest) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

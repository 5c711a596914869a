import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const JOURNALS = join(import.meta.dirname, '../journals');

/** Returns every file under a folder of `tests/journals`, by its path below `content`; empty if there is no such folder. */
export function journalFiles(folder: string): Record<string, Uint8Array> {
  const root = join(JOURNALS, folder);
  const files: Record<string, Uint8Array> = {};
  if (!existsSync(root)) return files;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`content${path.slice(root.length)}`] = readFileSync(path);
  }
  return files;
}

export function mistakes(): string[] {
  return readdirSync(join(JOURNALS, 'mistakes')).toSorted();
}

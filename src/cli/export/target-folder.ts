import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../loading/today.ts';
import type { NewFile } from '../frame/write-files.ts';

/** What is in the way of files that are to be written: nothing, these very files, or something else. */
export type FolderState = 'free' | 'same' | 'taken';

/** @throws UsageError where it is no folder */
export function stateOfFolder(folder: string, files: readonly NewFile[]): FolderState {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return 'free';
  if (!found.isDirectory()) throw new UsageError(`\`${folder}\` is a file: name a folder with \`--to\`.`);
  const there = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (there.length === 0) return 'free';
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const paths = there
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const isSame =
    paths.length === files.length &&
    paths.every((path) => readFileSync(join(folder, path), 'utf8') === texts.get(path));
  return isSame ? 'same' : 'taken';
}

/** @throws UsageError where a folder is inside the journal's, which holds documents alone */
export function refuseInside(folder: string, journal: string): void {
  const path = relative(realpathSync(journal), realPathOf(resolve(folder)));
  if (path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path))
    throw new UsageError(
      `\`${folder}\` is inside the journal, where only its own files may be: name another folder with \`--to\`.`,
    );
}

/** Of a folder that need not be there yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}

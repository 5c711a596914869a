import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change, NewFile } from '../../journal/files/write-files.ts';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import { runGit } from '../../journal/git/repository.ts';
import { digestOf, type EngineRecord } from '../setup/record.ts';
import type { FileOutcome } from './report.ts';

export interface EngineFilesPlan {
  changes: readonly Change[];
  outcomes: readonly FileOutcome[];
}

/**
 * Plans what happens to the files that the engine wrote: unchanged ones are updated or removed; those that the pair
 * changed or removed stay that way.
 * @param files the engine's, as this version writes them
 * @param recorded what was written before, according to the record in package.json
 */
export function planEngineFiles(
  folder: string,
  files: readonly NewFile[],
  recorded: EngineRecord['files'],
): EngineFilesPlan {
  const changes: Change[] = [];
  const outcomes: FileOutcome[] = [];
  for (const { path, text } of files) {
    const theirs = textOf(folder, path);
    const before = recorded[path];
    if (theirs === text) continue;
    if (theirs === undefined && before !== undefined) {
      if (digestOf(text) !== before) outcomes.push({ path, outcome: 'away' });
    } else if (theirs === undefined) {
      changes.push({ kind: 'create', path, text });
      outcomes.push({ path, outcome: 'new' });
    } else if (digestOf(theirs) === before) {
      if (digestOf(text) === before) continue;
      changes.push({ kind: 'replace', path, text, before: theirs });
      outcomes.push({ path, outcome: 'written' });
    } else if (digestOf(text) !== before)
      outcomes.push({ path, outcome: 'theirs', difference: difference(theirs, text) });
  }
  const current = new Set(files.map(({ path }) => path));
  for (const [path, before] of Object.entries(recorded)) {
    const theirs = current.has(path) ? undefined : textOf(folder, path);
    if (theirs === undefined) continue;
    const isUntouched = digestOf(theirs) === before;
    if (isUntouched) changes.push({ kind: 'remove', path });
    outcomes.push({ path, outcome: isUntouched ? 'removed' : 'theirs' });
  }
  return { changes, outcomes };
}

function textOf(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Returns the difference between two texts, as git shows it, without file names. */
function difference(from: string, to: string): string {
  const folder = temporaryFolder('difference');
  try {
    writeFileSync(join(folder.path, 'a'), from);
    writeFileSync(join(folder.path, 'b'), to);
    const { out } = runGit(folder.path, ['diff', '--no-index', '--no-color', '--no-ext-diff', 'a', 'b']);
    return out
      .toString()
      .replace(/^[\s\S]*?(?=^@@)/m, '')
      .trimEnd();
  } finally {
    folder.remove();
  }
}

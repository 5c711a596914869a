import { join } from 'node:path';
import { parseKeyring } from '../sealing/keyring-schema.ts';
import { SealingError } from '../sealing/sealing-error.ts';
import type { FileSystem } from './files/file-system.ts';
import { FILE_START, type Problem, problemAt } from './problems/problem.ts';

/** Beside `partnership.md`; written by `npm run keys`. */
export const KEYRING_FILE = 'keyring.json';

/** What is wrong with a journal's keyring, where it has one. It asks for no passphrase. */
export function keyringProblems(others: ReadonlySet<string>, folder: string, files: FileSystem): Problem[] {
  if (!others.has(KEYRING_FILE)) return [];
  try {
    parseKeyring(new TextDecoder().decode(files.read(join(folder, KEYRING_FILE))));
    return [];
  } catch (error) {
    const message = error instanceof SealingError ? error.message : 'The keyring cannot be opened.';
    return [
      problemAt(KEYRING_FILE, FILE_START, {
        code: 'file/keyring',
        message,
        why: 'Without it the partners’ pages can be neither sealed nor opened.',
        fix: 'It is never written by hand: bring back an earlier version of it from git.',
      }),
    ];
  }
}

import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyringText } from '../../sealing/keyring.ts';
import { type Keyring, parseKeyring } from '../../sealing/keyring-schema.ts';

const NAME = 'keyring.json';

/** A keyring as it was found on the disk. */
export interface FoundKeyring {
  keyring: Keyring;
  text: string;
}

export function keyringPath(folder: string): string {
  return join(folder, NAME);
}

/**
 * The journal's keyring; none where there is none.
 * @throws SealingError for a file that is no sound keyring
 */
export function readKeyring(folder: string): FoundKeyring | undefined {
  const text = textOf(folder);
  return text === undefined ? undefined : { keyring: parseKeyring(text), text };
}

/** Writes a journal's first keyring. False, and nothing written, where there is one, also one of this very moment. */
export function createKeyringFile(folder: string, keyring: Keyring): boolean {
  return withWritten(folder, keyring, (written) => {
    try {
      // Unlike a renaming, a link never takes the place of a file.
      linkSync(written, keyringPath(folder));
      return true;
    } catch (error) {
      if (isFailure(error, 'EEXIST')) return false;
      throw error;
    }
  });
}

/**
 * Puts a keyring in the place of the one that it was made from. False, and nothing written, where another has come there since:
 * somebody can take minutes to type a passphrase.
 */
export function replaceKeyringFile(folder: string, from: FoundKeyring, keyring: Keyring): boolean {
  if (textOf(folder) !== from.text) return false;
  withWritten(folder, keyring, (written) => renameSync(written, keyringPath(folder)));
  return true;
}

/** A file is there whole or not at all: it is written under another name first. */
function withWritten<Result>(folder: string, keyring: Keyring, place: (written: string) => Result): Result {
  const written = join(folder, `.${NAME}.${randomUUID()}`);
  try {
    const file = openSync(written, 'wx');
    try {
      writeFileSync(file, keyringText(keyring));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return place(written);
  } finally {
    rmSync(written, { force: true });
  }
}

function textOf(folder: string): string | undefined {
  try {
    return readFileSync(keyringPath(folder), 'utf8');
  } catch (error) {
    if (isFailure(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isFailure(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

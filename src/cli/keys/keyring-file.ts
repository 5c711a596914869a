import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyringText } from '../../sealing/keyring.ts';
import { type Keyring, parseKeyring } from '../../sealing/keyring-schema.ts';
import { AlreadyThere, replaceFile, writeNewFiles } from '../frame/write-files.ts';

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
  try {
    writeNewFiles(folder, [{ path: NAME, text: keyringText(keyring) }]);
    return true;
  } catch (error) {
    if (error instanceof AlreadyThere) return false;
    throw error;
  }
}

/**
 * Puts a keyring in the place of the one that it was made from. False, and nothing written, where another has come there since:
 * somebody can take minutes to type a passphrase.
 */
export function replaceKeyringFile(folder: string, from: FoundKeyring, keyring: Keyring): boolean {
  if (textOf(folder) !== from.text) return false;
  replaceFile(folder, { path: NAME, text: keyringText(keyring) });
  return true;
}

function textOf(folder: string): string | undefined {
  try {
    return readFileSync(keyringPath(folder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { type Keyring, parseKeyring } from '../../sealing/keyring-schema.ts';
import { keyringText } from '../../sealing/keyring.ts';
import { EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { AlreadyThere, replaceFile, writeNewFiles } from '../runtime/write-files.ts';
import { isGuessable, type NewPassphrase, type PassphraseSource } from './passphrases.ts';

const NAME = 'keyring.json';

/** A keyring as it was found on the disk. */
interface FoundKeyring {
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

/** What every action has at hand. */
export interface KeysContext {
  /** The journal's folder. */
  folder: string;
  /** The ids of the journal's partners, in order. */
  partners: readonly string[];
  source: PassphraseSource;
  output: Output;
}

/** Partner id to the passphrase that they have from now on. */
type NewPassphrases = ReadonlyMap<string, NewPassphrase>;

/** The keyring that there is; where there is none, it is said. */
export function foundKeyring({ folder, output }: KeysContext): FoundKeyring | undefined {
  const found = readKeyring(folder);
  if (!found) output.error(`There is no ${keyringPath(folder)} yet. \`npm run keys -- init\` makes one.`);
  return found;
}

/** @throws UsageError for an id that no partner of the journal has */
export function requirePartner({ partners, folder }: KeysContext, id: string): void {
  if (partners.includes(id)) return;
  const near = nearest(id, partners);
  const known = partners.length === 0 ? 'There is none yet.' : `There are ${partners.join(', ')}.`;
  throw new UsageError(
    `No partner in \`${folder}/partners\` has this id. ${near === undefined ? known : `Did you mean \`${near}\`?`}`,
  );
}

export function changedMeanwhile({ folder, output }: KeysContext): ExitCode {
  output.error(`${keyringPath(folder)} was changed meanwhile, so nothing was written. Look at it and try again.`);
  return EXIT.problems;
}

/** Says what cannot be said later: passphrases that were drawn. */
export function showPassphrases({ output }: KeysContext, passphrases: NewPassphrases): void {
  const drawn = [...passphrases].filter(([, { from }]) => from === 'drawn');
  const width = Math.max(...drawn.map(([partner]) => partner.length));
  if (drawn.length > 0) {
    output.out('\nDrawn, shown this once, and kept nowhere:\n');
    for (const [partner, { passphrase }] of drawn) output.out(`  ${partner.padEnd(width)}  ${passphrase}`);
    output.out('\nHand each to its partner where nobody else reads along; never put one into the repository.');
  }
  for (const [partner, passphrase] of passphrases)
    if (isGuessable(passphrase))
      output.out(
        `\nThe passphrase of ${partner} may be guessed by a patient machine. Five words or more that no saying holds, or 20 characters from a password manager, are better.`,
      );
}

export function passphrasesOf(passphrases: NewPassphrases): Record<string, string> {
  return Object.fromEntries([...passphrases].map(([partner, { passphrase }]) => [partner, passphrase]));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../journal/configuration.ts';
import { ChangedMeanwhile, naming } from '../../journal/files/disk-failure.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { type Keyring, parseKeyring } from '../../sealing/keyring-schema.ts';
import { keyringText } from '../../sealing/keyring.ts';
import type { Output } from '../runtime/command.ts';
import { AlreadyThere, type Change, type PreparedChanges, prepareChanges } from '../../journal/files/write-files.ts';
import { isGuessable, type NewPassphrase, type PassphraseSource } from './passphrases.ts';

const NAME = 'keyring.json';

/** A keyring as it was found on disk. */
interface FoundKeyring {
  keyring: Keyring;
  text: string;
}

/**
 * Returns the path of a journal's keyring.
 * @param folder the journal's folder
 */
export function keyringPath(folder: string): string {
  return join(folder, NAME);
}

/**
 * Reads the journal's keyring; undefined if there is none.
 * @throws SealingError for an invalid file
 */
export function readKeyring(folder: string): FoundKeyring | undefined {
  const text = textOf(folder);
  return text === undefined ? undefined : { keyring: parseKeyring(text), text };
}

function textOf(folder: string): string | undefined {
  try {
    return naming(keyringPath(folder), () => readFileSync(keyringPath(folder), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What every action has access to. */
export interface KeysContext {
  /** The journal's folder. */
  folder: string;
  /** The ids of the journal's partners, in order. */
  partners: readonly string[];
  /** The ids of partners who have left, who don't get access any more. */
  former: readonly string[];
  source: PassphraseSource;
  output: Output;
}

/** New passphrases, by partner id. */
type NewPassphrases = ReadonlyMap<string, NewPassphrase>;

/** Returns the keyring; if there is none, it says so. */
export function foundKeyring({ folder, output }: KeysContext): FoundKeyring | undefined {
  const found = readKeyring(folder);
  if (!found) output.error(`There’s no ${keyringPath(folder)} yet. \`npm run keys -- init\` makes one.`);
  return found;
}

/** Checks that an id is a partner's. @throws UsageError if it isn't */
export function requirePartner({ partners, former, folder }: KeysContext, id: string): void {
  if (partners.includes(id)) return;
  if (former.includes(id))
    throw new UsageError(`${id} has left (\`left\` in ${join(folder, 'partners', id)}.md), and gets no key.`);
  const near = nearest(id, partners);
  const known = partners.length === 0 ? 'There are none yet.' : `The partners are ${partners.join(', ')}.`;
  throw new UsageError(
    `No partner in \`${folder}/partners\` has this id. ${near === undefined ? known : `Did you mean \`${near}\`?`}`,
  );
}

/** A keyring to be written. */
interface KeyringChange {
  keyring: Keyring;
  /** The keyring that it was made from; absent if there is none, in which case none may have been created meanwhile. */
  from?: FoundKeyring;
  /** The changed passphrases; generated ones are shown. */
  passphrases?: NewPassphrases;
}

/**
 * Writes a keyring. Generated passphrases are shown first, because they can't be shown again: the keyring is only
 * written once the output, a terminal or a file, has accepted them.
 * @returns whether it was written; if not, the reason was reported
 */
export async function writeKeyring(context: KeysContext, change: KeyringChange): Promise<boolean> {
  const { keyring, from, passphrases = new Map<string, NewPassphrase>() } = change;
  const { folder, output } = context;
  const file = { path: NAME, text: keyringText(keyring) };
  const planned: Change = from ? { kind: 'replace', before: from.text, ...file } : { kind: 'create', ...file };
  let prepared: PreparedChanges | undefined;
  let isShown = false;
  try {
    prepared = prepareChanges(folder, [planned]);
    isShown = showDrawn(output, passphrases);
    const whyNot = isShown ? await output.delivered?.() : undefined;
    if (whyNot !== undefined) {
      output.error(`The new passphrase couldn’t be shown: ${whyNot}. ${WITHOUT}`);
      return false;
    }
    prepared.make();
    return true;
  } catch (error) {
    if (isShown) output.error(WITHOUT);
    if (error instanceof AlreadyThere) return tellAlreadyThere(context);
    if (error instanceof ChangedMeanwhile) return tellChangedMeanwhile(context);
    throw error;
  } finally {
    prepared?.leave();
  }
}

const WITHOUT = 'No keyring was written, so any words that you see above don’t open anything.';

/**
 * Says that there's a keyring already.
 * @returns false, for the command to end with
 */
export function tellAlreadyThere({ folder, output }: KeysContext): false {
  output.error(
    `${keyringPath(folder)} already exists, and is never overwritten. \`add\` lets a partner in, \`rotate\` makes a new key. If you’ve all forgotten your passphrases, delete it and start again: then the pages are sealed again from the journal.`,
  );
  return false;
}

/** Reports that the file changed meanwhile, because typing a passphrase can take minutes. */
function tellChangedMeanwhile({ folder, output }: KeysContext): false {
  output.error(`${keyringPath(folder)} was changed in the meantime, so nothing was written. Look at it and try again.`);
  return false;
}

/** Shows generated passphrases, which can't be shown later. @returns whether there are any */
function showDrawn({ out }: Output, passphrases: NewPassphrases): boolean {
  const drawn = [...passphrases].filter(([, { from }]) => from === 'drawn');
  if (drawn.length === 0) return false;
  const width = Math.max(...drawn.map(([partner]) => partner.length));
  out('Random words, shown only this once and not stored anywhere:\n');
  for (const [partner, { passphrase }] of drawn) out(`  ${partner.padEnd(width)}  ${passphrase}`);
  out('\nGive each one to its partner privately, and never put one in the repository.\n');
  return true;
}

/** Warns about each passphrase of a partner's own that a machine could guess. */
export function warnOfGuessable({ out }: Output, passphrases: NewPassphrases): void {
  for (const [partner, passphrase] of passphrases)
    if (isGuessable(passphrase))
      out(
        `\nA computer with enough time could guess ${partner}’s passphrase. Five random words or more, or 20 characters from a password manager, are safer.`,
      );
}

/** Returns the passphrases by partner, as a keyring is made from them. */
export function passphrasesOf(passphrases: NewPassphrases): Record<string, string> {
  return Object.fromEntries([...passphrases].map(([partner, { passphrase }]) => [partner, passphrase]));
}

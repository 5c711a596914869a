import { nearest } from '../../loading/near.ts';
import { UsageError } from '../../loading/today.ts';
import { EXIT, type ExitCode, type Output } from '../frame/command.ts';
import { type FoundKeyring, keyringPath, readKeyring } from './keyring-file.ts';
import { isGuessable, type NewPassphrase, type PassphraseSource } from './passphrases.ts';

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
export type NewPassphrases = ReadonlyMap<string, NewPassphrase>;

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

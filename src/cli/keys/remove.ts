import { UsageError } from '../../loading/today.ts';
import { removePartner } from '../../sealing/keyring.ts';
import { EXIT, type ExitCode } from '../frame/command.ts';
import { changedMeanwhile, foundKeyring, type KeysContext } from './context.ts';
import { keyringPath, replaceKeyringFile } from './keyring-file.ts';

/** Takes a partner's entry out. No passphrase is asked for: whoever can write the file could do so by hand. */
export function remove(context: KeysContext, partner: string): ExitCode {
  const { folder, output } = context;
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  const holders = Object.keys(found.keyring.partners);
  if (!holders.includes(partner)) throw new UsageError(`Keys have ${holders.join(', ')}, and nobody else.`);
  if (holders.length === 1) {
    output.error(
      `${partner} has the only key, and a keyring that nobody can open is of no use. To have no sealed pages, delete ${keyringPath(folder)}.`,
    );
    return EXIT.problems;
  }
  if (!replaceKeyringFile(folder, found, removePartner(found.keyring, partner))) return changedMeanwhile(context);
  output.out(`Wrote ${keyringPath(folder)}: the passphrase of ${partner} opens nothing in it any more.

That alone does not shut ${partner} out: who has opened the pages once, or has an older copy of this file, can have the
journal’s key. \`npm run keys -- rotate\` makes a new key, for all pages that are published from then on. What was published
before stays readable to whoever kept it.`);
  return EXIT.ok;
}

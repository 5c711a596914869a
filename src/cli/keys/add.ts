import { addPartner, publishKeyring, unlock } from '../../sealing/keyring.ts';
import { EXIT, type ExitCode } from '../frame/command.ts';
import { changedMeanwhile, foundKeyring, type KeysContext, requirePartner, showPassphrases } from './context.ts';
import { keyringPath, replaceKeyringFile } from './keyring-file.ts';
import { currentPassphrase, givenNewPassphrase, newPassphrase, refuseShared } from './passphrases.ts';

/** Lets a partner in. Only who can open the keyring can. */
export async function add(context: KeysContext, partner: string): Promise<ExitCode> {
  const { folder, output, source } = context;
  requirePartner(context, partner);
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  if (Object.hasOwn(found.keyring.partners, partner)) {
    output.error(`${partner} has a key already. For another passphrase, \`remove\` that key and \`add\` a new one.`);
    return EXIT.problems;
  }
  const current = await currentPassphrase(source);
  const key = await unlock(await publishKeyring(found.keyring), current);
  const chosen = givenNewPassphrase(source) ?? (await newPassphrase(partner, source));
  refuseShared([current, chosen.passphrase]);
  const keyring = await addPartner(found.keyring, key, partner, chosen.passphrase);
  if (!replaceKeyringFile(folder, found, keyring)) return changedMeanwhile(context);
  output.out(`Wrote ${keyringPath(folder)}: ${partner} can open the sealed pages from the next build on.`);
  showPassphrases(context, new Map([[partner, chosen]]));
  return EXIT.ok;
}

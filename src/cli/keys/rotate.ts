import { createKeyring, partnerOf } from '../../sealing/keyring.ts';
import { SealingError } from '../../sealing/sealing-error.ts';
import { EXIT, type ExitCode } from '../frame/command.ts';
import { changedMeanwhile, foundKeyring, type KeysContext, passphrasesOf, showPassphrases } from './context.ts';
import { keyringPath, replaceKeyringFile } from './keyring-file.ts';
import {
  currentPassphrase,
  givenNewPassphrase,
  newPassphrase,
  type NewPassphrase,
  refuseShared,
} from './passphrases.ts';

/**
 * Makes a new content key for everyone who has one. Passphrases are stored nowhere, and the new key can be given only to a
 * passphrase that is at hand: whoever runs this keeps theirs (or gives a new one), and every other partner types one now or gets
 * six words, which must be handed over.
 */
export async function rotate(context: KeysContext): Promise<ExitCode> {
  const { folder, output, source } = context;
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  const holders = Object.keys(found.keyring.partners);
  const stranger = holders.find((holder) => !context.partners.includes(holder));
  if (stranger !== undefined) {
    output.error(
      `${stranger} has a key but no file in \`${folder}/partners\`, and would have the new key too. Run \`npm run keys -- remove ${stranger}\` first, or bring the file back.`,
    );
    return EXIT.problems;
  }
  const current = await currentPassphrase(source);
  const runner = await partnerOf(found.keyring, current);
  if (runner === undefined) throw new SealingError('wrong-passphrase', 'This passphrase opens none of the locks.');
  const passphrases = new Map<string, NewPassphrase>();
  for (const holder of holders)
    passphrases.set(
      holder,
      holder === runner
        ? (givenNewPassphrase(source) ?? { passphrase: current, from: 'partner' })
        : await newPassphrase(holder, source),
    );
  refuseShared(Object.values(passphrasesOf(passphrases)));
  const keyring = await createKeyring(passphrasesOf(passphrases));
  if (!replaceKeyringFile(folder, found, keyring)) return changedMeanwhile(context);
  output.out(`Wrote ${keyringPath(folder)} with a new key, for ${holders.join(', ')}.`);
  showPassphrases(context, passphrases);
  output.out(`
Of the passphrases before, ${source.environment['ALONGSIDE_NEW_PASSPHRASE'] ? 'none was kept' : `only that of ${runner} was kept`}. Where ALONGSIDE_PASSPHRASE is kept for the build,
see that it holds one that opens this keyring. Build and publish now: until then the old pages stand. Devices that remember
the old key ask again. What was published before stays readable to whoever kept it and the old key.`);
  return EXIT.ok;
}

import { UsageError } from '../../loading/today.ts';
import { createKeyring } from '../../sealing/keyring.ts';
import { EXIT, type ExitCode } from '../frame/command.ts';
import { type KeysContext, passphrasesOf, requirePartner, showPassphrases } from './context.ts';
import { createKeyringFile, keyringPath, readKeyring } from './keyring-file.ts';
import { givenNewPassphrase, newPassphrase, type NewPassphrase, refuseShared } from './passphrases.ts';

/** Makes the journal's keyring, for every partner or for those who are named. */
export async function init(context: KeysContext, named: readonly string[]): Promise<ExitCode> {
  const { folder, output, source } = context;
  for (const partner of named) requirePartner(context, partner);
  const partners = named.length === 0 ? context.partners : [...new Set(named)];
  if (partners.length === 0)
    throw new UsageError(`A key is for a partner, and there is none in \`${folder}/partners\` yet.`);
  if (readKeyring(folder)) return alreadyThere(context);
  const given = givenNewPassphrase(source);
  if (given && partners.length > 1)
    throw new UsageError(
      'ALONGSIDE_NEW_PASSPHRASE is one partner’s. Name that partner after `init`, then `add` the others.',
    );
  const passphrases = new Map<string, NewPassphrase>();
  for (const partner of partners) passphrases.set(partner, given ?? (await newPassphrase(partner, source)));
  refuseShared(Object.values(passphrasesOf(passphrases)));
  if (!createKeyringFile(folder, await createKeyring(passphrasesOf(passphrases)))) return alreadyThere(context);
  output.out(`Wrote ${keyringPath(folder)}, for ${partners.join(', ')}. It belongs into the repository.`);
  showPassphrases(context, passphrases);
  output.out('\nThe build seals the partners’ pages when ALONGSIDE_PASSPHRASE holds any one of the passphrases.');
  return EXIT.ok;
}

function alreadyThere({ folder, output }: KeysContext): ExitCode {
  output.error(
    `${keyringPath(folder)} is there already, and is never overwritten. \`add\` lets a partner in, \`rotate\` makes a new key. Where no passphrase is known any more, delete it and start again: the pages are sealed anew from the journal.`,
  );
  return EXIT.problems;
}

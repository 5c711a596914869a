import { ownValue } from '../../domain/defined.ts';
import { UsageError } from '../../journal/configuration.ts';
import { addPartner, createKeyring, partnerOf, publishKeyring, removePartner, unlock } from '../../sealing/keyring.ts';
import { SealingError } from '../../sealing/sealing-error.ts';
import { EXIT, type ExitCode } from '../runtime/command.ts';
import {
  foundKeyring,
  keyringPath,
  type KeysContext,
  passphrasesOf,
  readKeyring,
  requirePartner,
  tellAlreadyThere,
  warnOfGuessable,
  writeKeyring,
} from './context.ts';
import {
  currentPassphrase,
  givenNewPassphrase,
  newPassphrase,
  type NewPassphrase,
  refuseShared,
} from './passphrases.ts';

/** Gives a partner access. Only someone who can open the keyring can do it. */
export async function add(context: KeysContext, partner: string): Promise<ExitCode> {
  const { folder, output, source } = context;
  requirePartner(context, partner);
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  if (Object.hasOwn(found.keyring.partners, partner)) {
    output.error(`${partner} already has a key. For another passphrase, \`remove\` that key and \`add\` a new one.`);
    return EXIT.problems;
  }
  const current = await currentPassphrase(source);
  const key = await unlock(await publishKeyring(found.keyring), current);
  const chosen = givenNewPassphrase(source) ?? (await newPassphrase(partner, source));
  refuseShared([current, chosen.passphrase]);
  const keyring = await addPartner(found.keyring, key, partner, chosen.passphrase);
  const passphrases = new Map([[partner, chosen]]);
  if (!(await writeKeyring(context, { keyring, from: found, passphrases }))) return EXIT.problems;
  output.out(`Wrote ${keyringPath(folder)}: ${partner} can open the sealed pages from the next build on.`);
  warnOfGuessable(output, passphrases);
  return EXIT.ok;
}

/** Makes the journal's keyring, for every partner or for those who are named. */
export async function init(context: KeysContext, named: readonly string[]): Promise<ExitCode> {
  const { folder, output, source } = context;
  for (const partner of named) requirePartner(context, partner);
  const partners = named.length === 0 ? context.partners : [...new Set(named)];
  if (partners.length === 0)
    throw new UsageError(`There are no partners in \`${folder}/partners\` yet, so there’s no one to make a key for.`);
  if (readKeyring(folder)) {
    tellAlreadyThere(context);
    return EXIT.problems;
  }
  const given = givenNewPassphrase(source);
  if (given && partners.length > 1)
    throw new UsageError(
      'ALONGSIDE_NEW_PASSPHRASE is for one partner. Name that partner after `init`, then `add` the others.',
    );
  const passphrases = new Map<string, NewPassphrase>();
  for (const partner of partners) passphrases.set(partner, given ?? (await newPassphrase(partner, source)));
  refuseShared(Object.values(passphrasesOf(passphrases)));
  const keyring = await createKeyring(passphrasesOf(passphrases));
  if (!(await writeKeyring(context, { keyring, passphrases }))) return EXIT.problems;
  output.out(`Wrote ${keyringPath(folder)}, for ${partners.join(', ')}. It belongs in the repository.`);
  warnOfGuessable(output, passphrases);
  output.out('\nThe build seals the partners’ pages when ALONGSIDE_PASSPHRASE holds any one of the passphrases.');
  return EXIT.ok;
}

/** Lists who has a key and who doesn't. */
export function listKeys(context: KeysContext): ExitCode {
  const { folder, output, partners, former } = context;
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  const holders = found.keyring.partners;
  const everyone = [...new Set([...partners, ...Object.keys(holders)])].sort();
  const width = Math.max(...everyone.map((partner) => partner.length));
  output.out(`${keyringPath(folder)}, key ${found.keyring.key}`);
  for (const partner of everyone) output.out(`  ${partner.padEnd(width)}  ${standing(partner)}`);
  return EXIT.ok;

  function standing(partner: string): string {
    const entry = ownValue(holders, partner);
    if (!entry) return `has no key: npm run keys -- add ${partner}`;
    const rounds = `${entry.kdf.iterations.toLocaleString('en')} rounds of ${entry.kdf.name}`;
    if (partners.includes(partner)) return rounds;
    if (former.includes(partner)) return `${rounds}, but has left: npm run keys -- remove ${partner}, then rotate`;
    return `${rounds}, but no file in partners/: npm run keys -- remove ${partner}, then rotate`;
  }
}

/** Removes a partner's entry. It doesn't need a passphrase: anyone who can write the file could do it by hand. */
export async function remove(context: KeysContext, partner: string): Promise<ExitCode> {
  const { folder, output } = context;
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  const holders = Object.keys(found.keyring.partners);
  if (!holders.includes(partner))
    throw new UsageError(`${partner} has no key. These partners have one: ${holders.join(', ')}.`);
  if (holders.length === 1) {
    output.error(
      `${partner} has the only key, and a keyring that no one can open is useless. To have no sealed pages, delete ${keyringPath(folder)}.`,
    );
    return EXIT.problems;
  }
  const keyring = removePartner(found.keyring, partner);
  if (!(await writeKeyring(context, { keyring, from: found }))) return EXIT.problems;
  output.out(`Wrote ${keyringPath(folder)}: ${partner}’s passphrase no longer opens it.

That alone doesn’t shut ${partner} out: anyone who’s opened the pages, or has an older copy of this file, may still have the
journal’s key. \`npm run keys -- rotate\` makes a new key, for all pages that are published from then on. What was published
before stays readable to anyone who kept it.`);
  return EXIT.ok;
}

/**
 * Makes a new content key for everyone who has one. Passphrases aren't stored, and the new key can only be encrypted
 * for a known passphrase: the user keeps theirs (or gives a new one), and every other partner types one now or gets six
 * words, which must be handed over.
 */
export async function rotate(context: KeysContext): Promise<ExitCode> {
  const { folder, output, source } = context;
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  const holders = Object.keys(found.keyring.partners);
  const stranger = holders.find((holder) => !context.partners.includes(holder));
  if (stranger !== undefined) {
    const hasLeft = context.former.includes(stranger);
    output.error(
      hasLeft
        ? `${stranger} has left, and would get the new key too. Run \`npm run keys -- remove ${stranger}\` first.`
        : `${stranger} has a key but no file in \`${folder}/partners\`, and would get the new key too. Run \`npm run keys -- remove ${stranger}\` first, or bring the file back.`,
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
  if (!(await writeKeyring(context, { keyring, from: found, passphrases }))) return EXIT.problems;
  output.out(`Wrote ${keyringPath(folder)} with a new key, for ${holders.join(', ')}.`);
  warnOfGuessable(output, passphrases);
  output.out(`
${source.environment['ALONGSIDE_NEW_PASSPHRASE'] ? 'None of the old passphrases' : `Of the old passphrases, only ${runner}’s`} still works. Make sure that the ALONGSIDE_PASSPHRASE of your
build is one that opens this keyring. Build and publish now: until then, the old pages stay up. Devices that remember the old key
will ask again. What was published before stays readable to anyone who kept it and the old key.`);
  return EXIT.ok;
}

import { EXIT, type ExitCode } from '../frame/command.ts';
import { foundKeyring, type KeysContext } from './context.ts';
import { keyringPath } from './keyring-file.ts';

/** Says who has a key and who has none. */
export function list(context: KeysContext): ExitCode {
  const { folder, output, partners } = context;
  const found = foundKeyring(context);
  if (!found) return EXIT.problems;
  const holders = found.keyring.partners;
  const everyone = [...new Set([...partners, ...Object.keys(holders)])].sort();
  const width = Math.max(...everyone.map((partner) => partner.length));
  output.out(`${keyringPath(folder)}, key ${found.keyring.key}`);
  for (const partner of everyone) output.out(`  ${partner.padEnd(width)}  ${standing(partner)}`);
  return EXIT.ok;

  function standing(partner: string): string {
    const entry = holders[partner];
    if (!entry) return `has no key: npm run keys -- add ${partner}`;
    const rounds = `${entry.kdf.iterations.toLocaleString('en')} rounds of ${entry.kdf.name}`;
    if (partners.includes(partner)) return rounds;
    return `${rounds}, but no file in partners/: npm run keys -- remove ${partner}, then rotate`;
  }
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { type BuiltSite, buildSound } from './build-site.ts';
import { withExampleCopy } from './example-copy.ts';
import { EXAMPLE_TODAY } from './example-site.ts';

/** The passphrases of the sealed example. The first contains a letter that keyboards can type in two ways. */
export const PASSPHRASES = {
  robin: 'lunar basket über orphan twelve magnet',
  sam: 'shy velvet pancake noble finish train',
} as const;

/** Builds the example journal with a keyring, so that its partners' pages are sealed. */
export function buildSealedExample(options: { base?: string } = {}): Promise<BuiltSite> {
  return withExampleCopy(async (content) => {
    writeFileSync(join(content, 'keyring.json'), keyringText(await createKeyring(PASSPHRASES)));
    return buildSound({ content, today: EXAMPLE_TODAY, passphrase: PASSPHRASES.robin, ...options });
  });
}

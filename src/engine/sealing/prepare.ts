import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { KEYRING_FILE } from '../../journal/keyring.ts';
import { visibleDocuments } from '../../journal/visible-documents.ts';
import { type SealingKeys, sealingKeys } from '../../sealing/content-key.ts';
import { parseKeyring, type PublishedKeyring } from '../../sealing/keyring-schema.ts';
import { publishKeyring, unlock } from '../../sealing/keyring.ts';
import { SealingError } from '../../sealing/sealing-error.ts';
import type { JournalSource } from '../../site/journal-source.ts';
import { BuildStopped } from '../../site/build-stopped.ts';
import { PASSPHRASE, type SealingOptions } from './options.ts';

/** What the build seals with, or why it doesn't. */
export type Sealing =
  | { kind: 'ready'; keys: SealingKeys; published: PublishedKeyring }
  | { kind: 'left-out'; notice: string }
  | { kind: 'nothing-to-seal' };

/**
 * Determines, before anything is written, whether there is something to seal, and with which keys.
 * @throws BuildStopped if sealing is required but impossible, and for a wrong passphrase
 */
export async function prepareSealing(
  source: Pick<JournalSource, 'folder' | 'read'>,
  options: SealingOptions,
): Promise<Sealing> {
  if (!hasPartnersOnly(source)) return { kind: 'nothing-to-seal' };
  const path = join(source.folder, KEYRING_FILE);
  if (!existsSync(path))
    return leaveOut('there’s no `keyring.json` in the journal (`npm run keys -- init` makes one)', options);
  if (options.passphrase === undefined)
    return leaveOut(`${options.variable ?? PASSPHRASE} isn’t set (any partner’s passphrase will do)`, options);
  try {
    const published = await publishKeyring(parseKeyring(readFileSync(path, 'utf8')));
    const keys = await sealingKeys(await unlock(published, options.passphrase));
    return { kind: 'ready', keys, published };
  } catch (error) {
    throw error instanceof SealingError ? new BuildStopped(inWords(error, options)) : error;
  }
}

/** Returns whether the partners may see anything that the public may not, even a part of a document. */
function hasPartnersOnly({ read: { documents } }: Pick<JournalSource, 'read'>): boolean {
  if (!documents) return false;
  return !isDeepStrictEqual(visibleDocuments(documents, 'partners'), visibleDocuments(documents, 'public'));
}

function leaveOut(reason: string, { isRequired }: SealingOptions): Sealing {
  if (isRequired) throw new BuildStopped(`Nothing was built: the partners’ pages must be sealed, and ${reason}.`);
  return { kind: 'left-out', notice: `The partners’ pages are left out, because ${reason}.` };
}

function inWords({ problem, message }: SealingError, { variable = PASSPHRASE }: SealingOptions): string {
  if (problem === 'wrong-passphrase')
    return `Nothing was built: the passphrase in ${variable} doesn’t open any of the keys in \`keyring.json\`. Use one that does, or none to leave the partners’ pages out.`;
  return `Nothing was built: \`keyring.json\` can’t be used. ${message} Don’t edit it by hand: restore an earlier version of it from git.`;
}

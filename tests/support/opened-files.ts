import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openingKeys } from '../../src/sealing/content-key.ts';
import { open } from '../../src/sealing/envelope.ts';
import { sealedName } from '../../src/sealing/file-id.ts';
import { unlock } from '../../src/sealing/keyring.ts';
import { parsePublishedKeyring } from '../../src/sealing/keyring-schema.ts';

/** Opens files of a built site by their ids, as the page `together/` does; none where there is no such file. */
export async function openerOf(
  site: string,
  passphrase: string,
): Promise<(id: string) => Promise<Buffer<ArrayBuffer> | undefined>> {
  const together = join(site, 'together');
  const published = parsePublishedKeyring(readFileSync(join(together, 'keyring.json'), 'utf8'));
  const keys = await openingKeys(await unlock(published, passphrase));
  return async (id) => {
    const path = join(together, 'sealed', await sealedName(keys, id));
    const file = readOrNone(path);
    return file && Buffer.from(await open(keys, id, new Uint8Array(file)));
  };
}

function readOrNone(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

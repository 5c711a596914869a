import { SEARCH_INDEX } from '../../src/views/search/search-index.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openingKeys } from '../../src/sealing/content-key.ts';
import { open, sealedName } from '../../src/sealing/envelope.ts';
import { parsePublishedKeyring } from '../../src/sealing/keyring-schema.ts';
import { unlock } from '../../src/sealing/keyring.ts';

/**
 * Returns a function that opens files of a built site by their ids, as the page `together/` does; undefined for a file
 * that doesn't exist.
 */
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

export interface Opened {
  id: string;
  bytes: Buffer;
}

/** The list of the search's other files. */
const SEARCH_ID = `file:${SEARCH_INDEX}.gz`;

/**
 * Returns every sealed file that a reader can reach from the home page, by links and pictures.
 * @param root the address that they're under
 */
export async function openAll(
  openFile: (id: string) => Promise<Buffer | undefined>,
  root = '/together/',
): Promise<Opened[]> {
  const opened = new Map<string, Opened>();
  // Nothing links to the page of a year while there's only one, nor to the search's files, which its script requests.
  const waiting = ['page:', 'page:404.html', 'page:timeline/2026/', SEARCH_ID];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (opened.has(id)) continue;
    const file = await openFile(id);
    if (!file) continue;
    const bytes = id.endsWith('.gz') ? gunzipSync(file) : file;
    opened.set(id, { id, bytes });
    // The build writes it as a list of paths.
    if (id === SEARCH_ID)
      for (const file of JSON.parse(bytes.toString('utf8')) as string[]) waiting.push(`file:${file}.gz`);
    if (!id.startsWith('page:')) continue;
    for (const [, address = ''] of bytes.toString('utf8').matchAll(/[\s"'](\/[^"'\s#<>]*)/g)) {
      if (!address.startsWith(root)) continue;
      const path = address.slice(root.length);
      const decoded = decodeURIComponent(path);
      waiting.push(decoded === '' || decoded.endsWith('/') ? `page:${decoded}` : `file:${decoded}`);
    }
  }
  return [...opened.values()];
}

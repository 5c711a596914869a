import type { OpeningKeys } from '../../sealing/content-key.ts';
import { open, sealedName } from '../../sealing/envelope.ts';
import { parsePublishedKeyring, type PublishedKeyring } from '../../sealing/keyring-schema.ts';
import type { Bytes } from '../../sealing/primitives.ts';
import { FetchError } from './problem.ts';

/**
 * Loads the site's keyring.
 * @throws FetchError `nothing-sealed`, `unreachable`; SealingError
 */
export async function fetchKeyring(root: string): Promise<PublishedKeyring> {
  const response = await fetched(`${root}keyring.json`, { cache: 'no-cache' });
  if (!response) throw new FetchError('nothing-sealed');
  return parsePublishedKeyring(await response.text());
}

/** The sealed files, by id. */
export class SealedFiles {
  readonly #root: string;
  readonly #keys: OpeningKeys;

  /** @param root the address under which everything sealed is, with its slash at the end */
  constructor(root: string, keys: OpeningKeys) {
    this.#root = root;
    this.#keys = keys;
  }

  nameOf(id: string): Promise<string> {
    return sealedName(this.#keys, id);
  }

  async has(name: string): Promise<boolean> {
    return (await fetched(`${this.#root}sealed/${name}`)) !== undefined;
  }

  /** Loads and opens a file. @throws FetchError `not-found`, `unreachable`; SealingError */
  async open(id: string): Promise<Bytes> {
    const response = await fetched(`${this.#root}sealed/${await this.nameOf(id)}`);
    if (!response) throw new FetchError('not-found');
    return open(this.#keys, id, new Uint8Array(await response.arrayBuffer()));
  }
}

/** Fetches a file; undefined if it doesn't exist. */
async function fetched(address: string, options?: RequestInit): Promise<Response | undefined> {
  const response = await fetch(address, options).catch(() => undefined);
  if (response?.status === 404) return undefined;
  if (!response?.ok) throw new FetchError('unreachable');
  return response;
}

import { type Bytes, toBase32, utf8 } from './bytes.ts';
import type { OpeningKeys } from './content-key.ts';
import { hmac } from './primitives.ts';

/*
 * What a sealed file is called inside the journal, such as its path, and what from outside. The id is never written down in
 * the clear; whoever opens a file has to know which one it wants.
 */

const NAME_BYTES = 16;

/**
 * An id as bytes. No id is the beginning of another followed by a zero, which is what lets a zero end it.
 * @throws RangeError for an id that is empty, has a zero character, or is no well-formed text (two of those could be one)
 */
export function idBytes(id: string): Bytes {
  if (id === '' || id.includes('\0') || !id.isWellFormed())
    throw new RangeError('A sealed file needs an id of plain text.');
  return utf8(id);
}

/**
 * The name of a sealed file: 26 lower-case letters and digits that say nothing about the id without the key.
 * @example await sealedName(keys, 'check-ins/2026-05-01/') // 'q3v4…'
 */
export async function sealedName(keys: Pick<OpeningKeys, 'names'>, id: string): Promise<string> {
  return toBase32(await hmac(keys.names, idBytes(id), NAME_BYTES));
}

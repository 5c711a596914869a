import type { OpeningKeys, SealingKeys } from './content-key.ts';
import { type Bytes, concat, hmac, toBase32, utf8, webCrypto } from './primitives.ts';
import { SealingError } from './sealing-error.ts';

/** The smallest bucket. Most pages of a journal are of one size from outside. */
export const MIN_BUCKET = 8 * 1024;
/** 1 GiB: more than any page or picture, and within what every engine can hold in one piece. */
export const MAX_BUCKET = 2 ** 30;

const LENGTH_BYTES = 4;

/**
 * The size of the file that takes so many bytes: the next power of two, from 8 KiB.
 * @throws RangeError over 1 GiB
 */
export function bucketFor(bytes: number): number {
  let bucket = MIN_BUCKET;
  while (bucket < bytes) bucket *= 2;
  if (bucket > MAX_BUCKET) throw new RangeError(`${bytes} bytes are too many to be sealed in one file.`);
  return bucket;
}

export function isBucket(bytes: number): boolean {
  return bytes >= MIN_BUCKET && bytes <= MAX_BUCKET && Number.isInteger(Math.log2(bytes));
}

/**
 * A content with its length before it (four bytes, the highest first) and zeros after it.
 * @param overhead how many bytes of the file are not of this block
 */
export function pad(content: Uint8Array, overhead: number): Bytes {
  const block = new Uint8Array(bucketFor(overhead + LENGTH_BYTES + content.length) - overhead);
  new DataView(block.buffer).setUint32(0, content.length);
  block.set(content, LENGTH_BYTES);
  return block;
}

/** The content of a block that `pad` made; none of any other block. */
export function unpad(block: Bytes): Bytes | undefined {
  const end = LENGTH_BYTES + new DataView(block.buffer, block.byteOffset).getUint32(0);
  if (end > block.length || block.subarray(end).some((byte) => byte !== 0)) return undefined;
  return block.slice(LENGTH_BYTES, end);
}

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

/*
 * A sealed file. `.github/SECURITY.md` describes it byte by byte; a test holds one file of it, so that it changes only on purpose.
 *
 *   magic (4) | version (1) | nonce (12) | AES-256-GCM of: length (4), content, zeros | tag (16)
 */

/** The first byte is no text in any encoding, so that nothing takes a sealed file for a page. */
const MAGIC = [0x8a, 0x41, 0x4c, 0x53];
const VERSION = 1;
const HEADER = new Uint8Array([...MAGIC, VERSION]);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_END = new Uint8Array(1);
const OVERHEAD = HEADER.length + NONCE_BYTES + TAG_BYTES;

/**
 * Seals a content under its id. The same content under the same id and key gives the same bytes: whoever watches a site learns
 * which files changed, never what is in them, and a build rewrites only those. The nonce is a keyed digest of id and content, so
 * that two contents share one only by chance: at most 2^-33 with 2^32 files.
 * @throws RangeError for an id that cannot be one, or over 1 GiB
 */
export async function seal(keys: SealingKeys, id: string, content: Uint8Array): Promise<Bytes> {
  const name = idBytes(id);
  const nonce = await hmac(keys.nonces, concat(name, ID_END, content), NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: concat(HEADER, name) };
  const sealed = await webCrypto().encrypt(parameters, keys.encryption, pad(content, OVERHEAD));
  return concat(HEADER, nonce, new Uint8Array(sealed));
}

/**
 * The content that was sealed under this id.
 * @throws SealingError `unsupported-version`, or `damaged` for every other file than the one that was sealed
 */
export async function open(keys: OpeningKeys, id: string, file: Bytes): Promise<Bytes> {
  if (!isBucket(file.length) || MAGIC.some((byte, index) => file[index] !== byte)) throw damaged();
  if (file[MAGIC.length] !== VERSION)
    throw new SealingError('unsupported-version', 'This page was sealed by another version of Alongside.');
  const iv = file.subarray(HEADER.length, HEADER.length + NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv, additionalData: concat(HEADER, idBytes(id)) };
  const sealed = file.subarray(HEADER.length + NONCE_BYTES);
  // WebCrypto gives one error for whatever is wrong; there is nothing more to say.
  const block = await webCrypto()
    .decrypt(parameters, keys.decryption, sealed)
    .catch(() => undefined);
  const content = block && unpad(new Uint8Array(block));
  if (!content) throw damaged();
  return content;
}

function damaged(): SealingError {
  return new SealingError('damaged', 'This file isn’t what was sealed here: it’s damaged, or it belongs elsewhere.');
}

import type { OpeningKeys, SealingKeys } from './content-key.ts';
import { type Bytes, concat, hmac, toBase32, utf8, webCrypto } from './primitives.ts';
import { SealingError } from './sealing-error.ts';

/** The smallest file size in bytes. It makes most pages of a journal the same size from outside. */
export const MIN_BUCKET = 8 * 1024;
/** The largest file size, 1 GiB: more than any page or picture, and what every JavaScript engine can hold in one piece. */
export const MAX_BUCKET = 2 ** 30;

const LENGTH_BYTES = 4;

/**
 * Returns the size of the file for a number of bytes: the next power of two, from 8 KiB.
 * @throws RangeError over 1 GiB
 */
export function bucketFor(bytes: number): number {
  let bucket = MIN_BUCKET;
  while (bucket < bytes) bucket *= 2;
  if (bucket > MAX_BUCKET) throw new RangeError(`${bytes} bytes are too many to be sealed in one file.`);
  return bucket;
}

/** Returns whether a sealed file can have this size in bytes: a power of two within the limits. */
export function isBucket(bytes: number): boolean {
  return bytes >= MIN_BUCKET && bytes <= MAX_BUCKET && Number.isInteger(Math.log2(bytes));
}

/**
 * Returns content preceded by its length (four bytes, big-endian) and followed by zeros.
 * @param overhead how many bytes of the file aren't in this block
 */
export function pad(content: Uint8Array, overhead: number): Bytes {
  const block = new Uint8Array(bucketFor(overhead + LENGTH_BYTES + content.length) - overhead);
  new DataView(block.buffer).setUint32(0, content.length);
  block.set(content, LENGTH_BYTES);
  return block;
}

/** Returns the content of a block made by `pad`; undefined for any other block. */
export function unpad(block: Bytes): Bytes | undefined {
  const end = LENGTH_BYTES + new DataView(block.buffer, block.byteOffset).getUint32(0);
  if (end > block.length || block.subarray(end).some((byte) => byte !== 0)) return undefined;
  return block.slice(LENGTH_BYTES, end);
}

/*
 * A sealed file's id inside the journal, such as its path, and its name from outside. The id is never stored in plain
 * text; to open a file, a program has to know which one it wants.
 */

const NAME_BYTES = 16;

/**
 * Returns an id as bytes. No id is the beginning of another one followed by a zero, so a zero can mark its end.
 * @throws RangeError for an id that is empty, has a zero character, or isn't well-formed Unicode (two of those could be
 * encoded the same)
 */
export function idBytes(id: string): Bytes {
  if (id === '' || id.includes('\0') || !id.isWellFormed())
    throw new RangeError('A sealed file needs an id of plain text.');
  return utf8(id);
}

/**
 * Returns the name of a sealed file: 26 lower-case letters and digits that reveal nothing about the id without the key.
 * @example await sealedName(keys, 'check-ins/2026-05-01/') // 'q3v4…'
 */
export async function sealedName(keys: Pick<OpeningKeys, 'names'>, id: string): Promise<string> {
  return toBase32(await hmac(keys.names, idBytes(id), NAME_BYTES));
}

/*
 * The format of a sealed file. `.github/SECURITY.md` describes it byte by byte; a test has one such file, so that the
 * format can't change by accident.
 *
 *   magic (4) | version (1) | nonce (12) | AES-256-GCM of: length (4), content, zeros | tag (16)
 */

/** The first byte isn't text in any encoding, so that a sealed file is never mistaken for a page. */
const MAGIC = [0x8a, 0x41, 0x4c, 0x53];
const VERSION = 1;
const HEADER = new Uint8Array([...MAGIC, VERSION]);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_END = new Uint8Array(1);
const OVERHEAD = HEADER.length + NONCE_BYTES + TAG_BYTES;

/**
 * Seals content under its id. The same content under the same id and key gives the same bytes: an observer of a site
 * learns which files changed, but not what is in them, and a build rewrites only those. The nonce is a keyed digest of
 * id and content, so two contents share one only by chance: the probability is at most 2^-33 with 2^32 files.
 * @throws RangeError for an invalid id, or over 1 GiB
 */
export async function seal(keys: SealingKeys, id: string, content: Uint8Array): Promise<Bytes> {
  const name = idBytes(id);
  const nonce = await hmac(keys.nonces, concat(name, ID_END, content), NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: concat(HEADER, name) };
  const sealed = await webCrypto().encrypt(parameters, keys.encryption, pad(content, OVERHEAD));
  return concat(HEADER, nonce, new Uint8Array(sealed));
}

/**
 * Opens the content that was sealed under this id.
 * @throws SealingError `unsupported-version`, or `damaged` for any file other than the one that was sealed
 */
export async function open(keys: OpeningKeys, id: string, file: Bytes): Promise<Bytes> {
  if (!isBucket(file.length) || MAGIC.some((byte, index) => file[index] !== byte)) throw damaged();
  if (file[MAGIC.length] !== VERSION)
    throw new SealingError('unsupported-version', 'This page was sealed by another version of Alongside.');
  const iv = file.subarray(HEADER.length, HEADER.length + NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv, additionalData: concat(HEADER, idBytes(id)) };
  const sealed = file.subarray(HEADER.length + NONCE_BYTES);
  // WebCrypto has a single error for all causes.
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

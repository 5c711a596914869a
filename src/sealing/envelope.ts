import { type Bytes, concat } from './bytes.ts';
import type { OpeningKeys, SealingKeys } from './content-key.ts';
import { idBytes } from './file-id.ts';
import { isBucket, pad, unpad } from './padding.ts';
import { hmac, webCrypto } from './primitives.ts';
import { SealingError } from './sealing-error.ts';

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
  return new SealingError('damaged', 'This file is not what was sealed here: it is damaged, or it belongs elsewhere.');
}

import { type Bytes, concat, fromBase64Url, toBase64Url, utf8 } from './bytes.ts';
import type { ContentKey } from './content-key.ts';
import {
  BLIND_BYTES,
  DERIVATION,
  IV_BYTES,
  KEYRING_VERSION,
  type KeyringEntry,
  LEAST_ITERATIONS,
  type Lock,
  SALT_BYTES,
  TAG_BYTES,
} from './keyring-schema.ts';
import { normalisePassphrase, passphraseBytes } from './passphrase.ts';
import { hmac, hmacKey, pbkdf2, randomBytes, webCrypto } from './primitives.ts';
import { SealingError } from './sealing-error.ts';

const WRAPPING_KEY_BYTES = 32;

/**
 * What stands for a partner in the published keyring: a digest of the id under the entry's `blind`, which is not published. So a
 * lock is bound to its partner, and the site does not say who the partners are, not even to someone who tries names.
 */
export async function partnerTag({ blind }: Pick<KeyringEntry, 'blind'>, partner: string): Promise<string> {
  return toBase64Url(await hmac(await hmacKey(decoded(blind)), utf8(partner), TAG_BYTES));
}

/** @throws RangeError for an empty passphrase */
export async function lockFor(partner: string, passphrase: string, key: ContentKey): Promise<KeyringEntry> {
  if (normalisePassphrase(passphrase) === '') throw new RangeError('A passphrase cannot be empty.');
  const blind = toBase64Url(randomBytes(BLIND_BYTES));
  const kdf = { name: DERIVATION, iterations: LEAST_ITERATIONS, salt: toBase64Url(randomBytes(SALT_BYTES)) } as const;
  const iv = randomBytes(IV_BYTES);
  const tag = await partnerTag({ blind }, partner);
  const parameters = { name: 'AES-GCM', iv, additionalData: additionalData(key.id, tag) };
  const wrapped = await webCrypto().encrypt(parameters, await wrappingKey(passphrase, kdf), key.bytes);
  return { blind, kdf, iv: toBase64Url(iv), wrapped: toBase64Url(new Uint8Array(wrapped)) };
}

/** The content key behind a lock; none where the passphrase or anything else is not what it was locked with. */
export async function openLock(lock: Lock, keyId: string, passphrase: string): Promise<ContentKey | undefined> {
  const wrapping = await wrappingKey(passphrase, lock.kdf);
  const parameters = { name: 'AES-GCM', iv: decoded(lock.iv), additionalData: additionalData(keyId, lock.tag) };
  const bytes = await webCrypto()
    .decrypt(parameters, wrapping, decoded(lock.wrapped))
    .catch(() => undefined);
  return bytes && { id: keyId, bytes: new Uint8Array(bytes) };
}

async function wrappingKey(passphrase: string, { salt, iterations }: Lock['kdf']): Promise<CryptoKey> {
  const derived = { salt: decoded(salt), iterations, length: WRAPPING_KEY_BYTES };
  const bytes = await pbkdf2(passphraseBytes(passphrase), derived);
  return webCrypto().importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** All parts but the first have one length, so that no two of these are the same. */
function additionalData(keyId: string, tag: string): Bytes {
  return concat(utf8('alongside keyring'), new Uint8Array([KEYRING_VERSION]), decoded(keyId), decoded(tag));
}

/** What a schema has read as base64url. */
function decoded(text: string): Bytes {
  const bytes = fromBase64Url(text);
  if (!bytes) throw new SealingError('damaged', 'The keyring is damaged.');
  return bytes;
}

import { type Bytes, hkdf, hmacKey, randomBytes, toBase64Url, utf8, webCrypto } from './primitives.ts';

export const KEY_BYTES = 32;
export const KEY_ID_BYTES = 16;

/** The one secret of a journal, from which all its keys are derived. */
export interface ContentKey {
  /** Random, in base64url. It isn't secret: it tells keys apart after a rotation. */
  id: string;
  bytes: Bytes;
}

/** The keys for readers: they can't be extracted, and can't seal anything. */
export interface OpeningKeys {
  /** The content key's id. */
  id: string;
  decryption: CryptoKey;
  names: CryptoKey;
}

/** The keys for the build. They can't open anything. */
export interface SealingKeys {
  encryption: CryptoKey;
  nonces: CryptoKey;
  names: CryptoKey;
}

/** Makes a new random key. Save it only inside a keyring. */
export function createContentKey(): ContentKey {
  return { id: toBase64Url(randomBytes(KEY_ID_BYTES)), bytes: randomBytes(KEY_BYTES) };
}

/** Derives a reader's keys from the content key, with HKDF (RFC 5869). */
export async function openingKeys(key: ContentKey): Promise<OpeningKeys> {
  return { id: key.id, decryption: await cipherKey(key, 'decrypt'), names: await digestKey(key, 'names') };
}

/** Derives the build's keys from the content key, with HKDF (RFC 5869). */
export async function sealingKeys(key: ContentKey): Promise<SealingKeys> {
  return {
    encryption: await cipherKey(key, 'encrypt'),
    nonces: await digestKey(key, 'nonces'),
    names: await digestKey(key, 'names'),
  };
}

async function cipherKey(key: ContentKey, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return webCrypto().importKey('raw', await derived(key, 'encryption'), 'AES-GCM', false, [usage]);
}

async function digestKey(key: ContentKey, purpose: 'names' | 'nonces'): Promise<CryptoKey> {
  return hmacKey(await derived(key, purpose));
}

function derived(key: ContentKey, purpose: 'encryption' | 'names' | 'nonces'): Promise<Bytes> {
  return hkdf(key.bytes, { salt: utf8(key.id), info: utf8(`alongside 1 ${purpose}`), length: KEY_BYTES });
}

import type { Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/*
 * The only file that asks WebCrypto to derive, and the only one that looks for it. Each function is one published method with
 * nothing added, so that the vectors of its RFC hold it.
 */

/** @throws SealingError `insecure-context` in a page that came without HTTPS, where browsers leave WebCrypto out */
export function webCrypto(): SubtleCrypto {
  // The types promise it always; browsers do so only in a secure context.
  const { subtle } = crypto as { subtle: SubtleCrypto | undefined };
  if (subtle) return subtle;
  throw new SealingError('insecure-context', 'Sealed pages open only over HTTPS, or on this machine itself.');
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** PBKDF2 (RFC 8018) with HMAC-SHA-256. `length` is in bytes. */
export async function pbkdf2(
  password: Bytes,
  { salt, iterations, length }: { salt: Bytes; iterations: number; length: number },
): Promise<Bytes> {
  const key = await webCrypto().importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await webCrypto().deriveBits(derived, key, length * 8));
}

/** HKDF (RFC 5869) with SHA-256, extract and expand. `length` is in bytes. */
export async function hkdf(
  secret: Bytes,
  { salt, info, length }: { salt: Bytes; info: Bytes; length: number },
): Promise<Bytes> {
  const key = await webCrypto().importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await webCrypto().deriveBits(derived, key, length * 8));
}

/** A key for `hmac` that cannot be read back. */
export function hmacKey(secret: Bytes): Promise<CryptoKey> {
  return webCrypto().importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** The first bytes of HMAC-SHA-256 (RFC 2104). */
export async function hmac(key: CryptoKey, message: Bytes, length: number): Promise<Bytes> {
  return new Uint8Array(await webCrypto().sign('HMAC', key, message), 0, length);
}

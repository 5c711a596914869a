import { SealingError } from './sealing-error.ts';

/** Bytes that aren't shared between threads, as WebCrypto requires. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Encodes text as UTF-8. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Joins byte arrays in a new one. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Encodes bytes by RFC 4648 section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Decodes a text written by `toBase64Url`; undefined for any other text, even if a lenient decoder would accept it.
 * @example fromBase64Url('AQI') // Uint8Array [1, 2]
 */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : undefined;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Encodes bytes by RFC 4648 section 6, in lower case and without padding: safe as a file name where case is ignored.
 * @example toBase32(utf8('foobar')) // 'mzxw6ytboi'
 */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32.charAt((held >>> (bits - 5)) & 31);
    held &= 31;
  }
  return bits === 0 ? text : text + BASE32.charAt((held << (5 - bits)) & 31);
}

/*
 * The only file that derives keys with WebCrypto, and checks for its presence. Each function is one published method
 * without any additions, so that the test vectors of its RFC apply.
 */

/** Returns WebCrypto. @throws SealingError `insecure-context` in a page without HTTPS, where browsers don't provide it */
export function webCrypto(): SubtleCrypto {
  // The types promise that it exists; browsers only provide it in a secure context.
  const { subtle } = crypto as { subtle: SubtleCrypto | undefined };
  if (subtle) return subtle;
  throw new SealingError('insecure-context', 'Sealed pages open only over HTTPS, or on this machine itself.');
}

/**
 * Returns random bytes from the system's secure generator.
 * @param length at most 65,536
 */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Derives bytes with PBKDF2 (RFC 8018) and HMAC-SHA-256. `length` is in bytes. */
export async function pbkdf2(
  password: Bytes,
  { salt, iterations, length }: { salt: Bytes; iterations: number; length: number },
): Promise<Bytes> {
  const key = await webCrypto().importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await webCrypto().deriveBits(derived, key, length * 8));
}

/** Derives bytes with HKDF (RFC 5869) and SHA-256, extract and expand. `length` is in bytes. */
export async function hkdf(
  secret: Bytes,
  { salt, info, length }: { salt: Bytes; info: Bytes; length: number },
): Promise<Bytes> {
  const key = await webCrypto().importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await webCrypto().deriveBits(derived, key, length * 8));
}

/** Makes a key for `hmac` that can't be extracted. */
export function hmacKey(secret: Bytes): Promise<CryptoKey> {
  return webCrypto().importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** Returns the first bytes of HMAC-SHA-256 (RFC 2104). */
export async function hmac(key: CryptoKey, message: Bytes, length: number): Promise<Bytes> {
  return new Uint8Array(await webCrypto().sign('HMAC', key, message), 0, length);
}

import { SealingError } from './sealing-error.ts';

/** Bytes of their own, not shared between threads: what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** RFC 4648 section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * The bytes of a text that `toBase64Url` wrote; none for any other text, also where a lax decoder would find bytes in it.
 * @example fromBase64Url('AQI') // Uint8Array [1, 2]
 */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : undefined;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * RFC 4648 section 6, lower-case and without padding: safe as a file's name wherever case is not told apart.
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

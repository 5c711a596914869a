import { type ContentKey, createContentKey } from './content-key.ts';
import {
  BLIND_BYTES,
  DERIVATION,
  IV_BYTES,
  type Keyring,
  KEYRING_VERSION,
  type KeyringEntry,
  MIN_ITERATIONS,
  type Lock,
  type PublishedKeyring,
  SALT_BYTES,
  TAG_BYTES,
} from './keyring-schema.ts';
import { normalisePassphrase, passphraseBytes } from './passphrase.ts';
import {
  type Bytes,
  concat,
  fromBase64Url,
  hmac,
  hmacKey,
  pbkdf2,
  randomBytes,
  toBase64Url,
  utf8,
  webCrypto,
} from './primitives.ts';
import { SealingError } from './sealing-error.ts';

const WRAPPING_KEY_BYTES = 32;

/**
 * Returns what represents a partner in the published keyring: a digest of the id with the entry's `blind`, which isn't
 * published. So a lock is bound to its partner, but the site doesn't reveal who the partners are, even to someone who
 * tries names.
 */
export async function keyTag(
  { blind, lockedAs }: Pick<KeyringEntry, 'blind' | 'lockedAs'>,
  partner: string,
): Promise<string> {
  return toBase64Url(await hmac(await hmacKey(decoded(blind)), utf8(lockedAs ?? partner), TAG_BYTES));
}

/** Makes a lock. @throws RangeError for an empty passphrase */
export async function lockFor(partner: string, passphrase: string, key: ContentKey): Promise<KeyringEntry> {
  if (normalisePassphrase(passphrase) === '') throw new RangeError('A passphrase can’t be empty.');
  const blind = toBase64Url(randomBytes(BLIND_BYTES));
  const kdf = { name: DERIVATION, iterations: MIN_ITERATIONS, salt: toBase64Url(randomBytes(SALT_BYTES)) } as const;
  const iv = randomBytes(IV_BYTES);
  const tag = await keyTag({ blind }, partner);
  const parameters = { name: 'AES-GCM', iv, additionalData: additionalData(key.id, tag) };
  const wrapped = await webCrypto().encrypt(parameters, await wrappingKey(passphrase, kdf), key.bytes);
  return { blind, kdf, iv: toBase64Url(iv), wrapped: toBase64Url(new Uint8Array(wrapped)) };
}

/** Returns the content key behind a lock; undefined if the passphrase or anything else isn't what it was locked with. */
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

/**
 * Combines values into additional data. All parts except the first have the same length, so different values never give
 * the same result.
 */
function additionalData(keyId: string, tag: string): Bytes {
  return concat(utf8('alongside keyring'), new Uint8Array([KEYRING_VERSION]), decoded(keyId), decoded(tag));
}

/** Decodes what a schema has accepted as base64url. */
function decoded(text: string): Bytes {
  const bytes = fromBase64Url(text);
  if (!bytes) throw new SealingError('damaged', 'The keyring is damaged.');
  return bytes;
}

/** Partner id to passphrase. */
export type Passphrases = Readonly<Record<string, string>>;

/**
 * Makes a keyring with a new content key, which each of these passphrases opens. To rotate the key, call it with the
 * passphrases of those who stay: what was sealed with the former key stays open to those who had that key, but nothing
 * sealed from now on does. Passphrases aren't stored, so a partner can only get the new key by a passphrase that is at
 * hand, their own or a new one.
 * @throws RangeError for an empty passphrase
 */
export async function createKeyring(passphrases: Passphrases): Promise<Keyring> {
  const key = createContentKey();
  const entries = Object.entries(passphrases).map(
    async ([partner, passphrase]) => [partner, await lockFor(partner, passphrase, key)] as const,
  );
  return keyringOf(key.id, await Promise.all(entries));
}

/**
 * Adds a partner to a keyring.
 * @param key from `unlock`: only someone who can open a keyring can add a partner
 * @throws RangeError for a partner who already has a key, a key of another keyring, or an empty passphrase
 */
export async function addPartner(
  keyring: Keyring,
  key: ContentKey,
  partner: string,
  passphrase: string,
): Promise<Keyring> {
  if (Object.hasOwn(keyring.partners, partner)) throw new RangeError(`${partner} has a key already.`);
  if (key.id !== keyring.key) throw new RangeError('This key belongs to another keyring.');
  return keyringOf(key.id, [...Object.entries(keyring.partners), [partner, await lockFor(partner, passphrase, key)]]);
}

/**
 * Removes a partner from a keyring. That alone doesn't revoke access for someone who has opened it before, or has a
 * copy: they know the content key. Only a new key (`createKeyring`) keeps them out of what is sealed later.
 */
export function removePartner(keyring: Keyring, partner: string): Keyring {
  return keyringOf(
    keyring.key,
    Object.entries(keyring.partners).filter(([id]) => id !== partner),
  );
}

/** Returns the keyring's published form: every lock without its partner's id, in an order that reveals nothing. */
export async function publishKeyring({ key, partners }: Keyring): Promise<PublishedKeyring> {
  const locks = Object.entries(partners).map(async ([partner, { blind, lockedAs, ...lock }]) => ({
    tag: await keyTag({ blind, lockedAs }, partner),
    ...lock,
  }));
  return {
    version: KEYRING_VERSION,
    key,
    locks: (await Promise.all(locks)).toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
  };
}

/**
 * Returns the content key, given any partner's passphrase. Every lock is tried, so that neither the answer nor the time
 * reveals whose passphrase it was.
 * @throws SealingError `wrong-passphrase`, whatever the reason
 * @example const keys = await openingKeys(await unlock(parsePublishedKeyring(text), passphrase));
 */
export async function unlock({ key, locks }: PublishedKeyring, passphrase: string): Promise<ContentKey> {
  const opened = await Promise.all(locks.map((lock) => openLock(lock, key, passphrase)));
  const found = opened.find((contentKey) => contentKey !== undefined);
  if (found) return found;
  throw new SealingError('wrong-passphrase', 'This passphrase opens none of the locks.');
}

/** Returns whose passphrase it is. For the command line, which has the keyring's own file. */
export async function partnerOf(keyring: Keyring, passphrase: string): Promise<string | undefined> {
  for (const [partner, entry] of Object.entries(keyring.partners)) {
    const { blind: _blind, lockedAs: _lockedAs, ...lock } = entry;
    const tag = await keyTag(entry, partner);
    if (await openLock({ tag, ...lock }, keyring.key, passphrase)) return partner;
  }
  return undefined;
}

/** Returns the text for `content/keyring.json`, always the same for the same keyring. */
export function keyringText(keyring: Keyring): string {
  return `${JSON.stringify(keyring, undefined, 2)}\n`;
}

function keyringOf(key: string, entries: readonly (readonly [string, KeyringEntry])[]): Keyring {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { version: KEYRING_VERSION, key, partners: Object.fromEntries(sorted) };
}

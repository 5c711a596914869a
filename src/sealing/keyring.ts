import { type ContentKey, createContentKey } from './content-key.ts';
import { type Keyring, KEYRING_VERSION, type KeyringEntry, type PublishedKeyring } from './keyring-schema.ts';
import { lockFor, openLock, partnerTag } from './lock.ts';
import { SealingError } from './sealing-error.ts';

/** Partner id to passphrase. */
export type Passphrases = Readonly<Record<string, string>>;

/**
 * A keyring with a new content key, which each of these passphrases opens. A rotation is this with the passphrases of those who
 * stay: what was sealed with the key before it stays open to whoever had that one, and nothing sealed from now on does. Nobody's
 * passphrase is stored, so nobody can be given the new key without a passphrase at hand, theirs or a new one.
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
 * The keyring with one partner more.
 * @param key from `unlock`: only who can open a keyring can let another in
 * @throws RangeError for a partner who has a key, a key of another keyring, or an empty passphrase
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
 * The keyring without a partner. That alone takes nothing from someone who has opened it before, or has a copy of it: they know
 * the content key. Only a new one (`createKeyring`) shuts them out of what is sealed later.
 */
export function removePartner(keyring: Keyring, partner: string): Keyring {
  return keyringOf(
    keyring.key,
    Object.entries(keyring.partners).filter(([id]) => id !== partner),
  );
}

/** What may be published: every lock, no partner's id, in an order that says nothing. */
export async function publishKeyring({ key, partners }: Keyring): Promise<PublishedKeyring> {
  const locks = Object.entries(partners).map(async ([partner, { blind, ...lock }]) => ({
    tag: await partnerTag({ blind }, partner),
    ...lock,
  }));
  return {
    version: KEYRING_VERSION,
    key,
    locks: (await Promise.all(locks)).toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
  };
}

/**
 * The content key, by any partner's passphrase. Every lock is tried, so that neither the answer nor its time tells whose
 * passphrase it was.
 * @throws SealingError `wrong-passphrase`, whatever the reason
 * @example const keys = await openingKeys(await unlock(parsePublishedKeyring(text), passphrase));
 */
export async function unlock({ key, locks }: PublishedKeyring, passphrase: string): Promise<ContentKey> {
  const opened = await Promise.all(locks.map((lock) => openLock(lock, key, passphrase)));
  const found = opened.find((contentKey) => contentKey !== undefined);
  if (found) return found;
  throw new SealingError('wrong-passphrase', 'This passphrase opens none of the locks.');
}

/** Whose passphrase it is; for the command line, where the keyring's own file is. */
export async function partnerOf(keyring: Keyring, passphrase: string): Promise<string | undefined> {
  for (const [partner, entry] of Object.entries(keyring.partners)) {
    const { blind: _, ...lock } = entry;
    const tag = await partnerTag(entry, partner);
    if (await openLock({ tag, ...lock }, keyring.key, passphrase)) return partner;
  }
  return undefined;
}

/** As it is written to `content/keyring.json`: the same keyring, the same text. */
export function keyringText(keyring: Keyring): string {
  return `${JSON.stringify(keyring, undefined, 2)}\n`;
}

function keyringOf(key: string, entries: readonly (readonly [string, KeyringEntry])[]): Keyring {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { version: KEYRING_VERSION, key, partners: Object.fromEntries(sorted) };
}

import { describe, expect, it } from 'vitest';
import { createContentKey, openingKeys, sealingKeys } from '../../src/sealing/content-key.ts';
import { open, seal } from '../../src/sealing/envelope.ts';
import {
  addPartner,
  createKeyring,
  keyringText,
  partnerOf,
  publishKeyring,
  removePartner,
  unlock,
} from '../../src/sealing/keyring.ts';
import {
  type Keyring,
  parseKeyring,
  parsePublishedKeyring,
  type PublishedKeyring,
} from '../../src/sealing/keyring-schema.ts';

const ROBIN = 'lunar basket über orphan twelve magnet';
const SAM = 'shy velvet pancake noble finish train';
const WRONG = { name: 'SealingError', problem: 'wrong-passphrase' };

const keyring = await createKeyring({ sam: SAM, robin: ROBIN });
const published = await publishKeyring(keyring);
const key = await unlock(published, ROBIN);

/** Returns a changed copy. */
function altered(text: string, alter: (value: Record<string, unknown>) => void): string {
  const value = JSON.parse(text) as Record<string, unknown>; // It's our own text, and only its outer shape is used.
  alter(value);
  return JSON.stringify(value);
}

describe('a keyring', () => {
  it('opens to the same key with any partner’s passphrase', async () => {
    expect(key.bytes.length).toBe(32);
    expect(await unlock(published, SAM)).toEqual(key);
  });

  it.each([
    ['put together from parts', ROBIN.normalize('NFD')],
    ['with invisible spaces', `  ${ROBIN.replaceAll(' ', '\u00a0 ')}\n`],
    ['in wide letters', ROBIN.replace('lunar', 'ｌｕｎａｒ')],
  ])('opens with a passphrase that is typed %s', async (_how, typed) => {
    expect(await unlock(published, typed)).toEqual(key);
  });

  it.each([
    ['another one', 'noble finish train shy velvet pancake'],
    ['one in capitals', ROBIN.toUpperCase()],
    ['one without its accents', ROBIN.replace('ü', 'u')],
    ['none', ''],
    ['only a part', 'lunar basket über orphan twelve'],
  ])('doesn’t open with %s, and always says the same', async (_what, typed) => {
    await expect(unlock(published, typed)).rejects.toMatchObject({
      ...WRONG,
      message: 'This passphrase opens none of the locks.',
    });
  });

  it('is read back from its file, which is the same for the same keyring', () => {
    const text = keyringText(keyring);
    expect(parseKeyring(text)).toEqual(keyring);
    expect(keyringText(parseKeyring(text))).toBe(text);
    expect(Object.keys(keyring.partners)).toEqual(['robin', 'sam']);
  });

  it('has a new key, salts and wrappings each time', async () => {
    const other = await createKeyring({ sam: SAM, robin: ROBIN });
    expect(other.key).not.toBe(keyring.key);
    const salts = [keyring, other].flatMap(({ partners }) => Object.values(partners).map(({ kdf }) => kdf.salt));
    expect(new Set(salts).size).toBe(4);
  });

  it('knows whose passphrase it is', async () => {
    expect(await partnerOf(keyring, SAM)).toBe('sam');
    expect(await partnerOf(keyring, 'somebody else’s passphrase')).toBeUndefined();
  });

  it('refuses an empty passphrase', async () => {
    await expect(createKeyring({ robin: ' \n ' })).rejects.toThrow(RangeError);
  });
});

describe('a published keyring', () => {
  it('doesn’t say who the partners are, or let a guess be checked', () => {
    const text = JSON.stringify(published);
    expect(text).not.toMatch(/robin|sam/);
    for (const { blind } of Object.values(keyring.partners)) expect(text).not.toContain(blind);
  });

  it('is read back from its text', () => {
    expect(parsePublishedKeyring(JSON.stringify(published))).toEqual(published);
  });
});

describe('adding a partner', () => {
  it('lets them open what the others open, and keeps the others’ passphrases', async () => {
    const three = await addPartner(keyring, key, 'kim', 'a passphrase of somebody new');
    const locks = await publishKeyring(three);
    expect(await unlock(locks, 'a passphrase of somebody new')).toEqual(key);
    expect(three.partners['robin']).toEqual(keyring.partners['robin']);
  });

  it('refuses an existing partner, and another keyring’s key', async () => {
    await expect(addPartner(keyring, key, 'sam', 'a passphrase of somebody new')).rejects.toThrow(RangeError);
    await expect(addPartner(keyring, createContentKey(), 'kim', 'a passphrase of somebody')).rejects.toThrow(
      RangeError,
    );
  });
});

describe('a partner who was removed', () => {
  const without = removePartner(keyring, 'sam');

  it('can’t open the keyring', async () => {
    await expect(unlock(await publishKeyring(without), SAM)).rejects.toMatchObject(WRONG);
  });

  it('can open what was sealed with their old key, and nothing after a rotation', async () => {
    const kept = await openingKeys(await unlock(published, SAM));
    const before = await seal(await sealingKeys(key), 'letter', new Uint8Array([1]));
    expect(await open(kept, 'letter', before)).toEqual(new Uint8Array([1]));

    const rotated = await createKeyring({ robin: ROBIN });
    const newKey = await unlock(await publishKeyring(rotated), ROBIN);
    const after = await seal(await sealingKeys(newKey), 'letter', new Uint8Array([1]));
    await expect(open(kept, 'letter', after)).rejects.toMatchObject({ problem: 'damaged' });
    await expect(unlock(await publishKeyring(rotated), SAM)).rejects.toMatchObject(WRONG);
  });

  it('gains nothing by putting the old entry into the new keyring', async () => {
    const rotated = await createKeyring({ robin: ROBIN });
    const forged: Keyring = { ...rotated, partners: { ...rotated.partners, ...keyring.partners } };
    await expect(unlock(await publishKeyring(forged), SAM)).rejects.toMatchObject(WRONG);
  });
});

describe('a keyring that was tampered with', () => {
  it('doesn’t open with partners exchanged', async () => {
    const { robin, sam } = keyring.partners;
    if (!robin || !sam) expect.fail();
    const swapped = await publishKeyring({ ...keyring, partners: { robin: sam, sam: robin } });
    await expect(unlock(swapped, ROBIN)).rejects.toMatchObject(WRONG);
  });

  it('doesn’t open under another key id', async () => {
    await expect(unlock({ ...published, key: createContentKey().id }, ROBIN)).rejects.toMatchObject(WRONG);
  });

  const parts = {
    tag: (lock) => ({ ...lock, tag: flipped(lock.tag) }),
    salt: (lock) => ({ ...lock, kdf: { ...lock.kdf, salt: flipped(lock.kdf.salt) } }),
    iterations: (lock) => ({ ...lock, kdf: { ...lock.kdf, iterations: lock.kdf.iterations + 1 } }),
    iv: (lock) => ({ ...lock, iv: flipped(lock.iv) }),
    wrapped: (lock) => ({ ...lock, wrapped: flipped(lock.wrapped) }),
  } satisfies Record<string, (lock: PublishedKeyring['locks'][number]) => PublishedKeyring['locks'][number]>;
  it.each(Object.entries(parts))('doesn’t open with other %s', async (_part, alter) => {
    const forged = parsePublishedKeyring(JSON.stringify({ ...published, locks: published.locks.map(alter) }));
    await expect(unlock(forged, ROBIN)).rejects.toMatchObject(WRONG);
  });

  /** Changes a text's first letter, because every letter except the last encodes six full bits. */
  function flipped(text: string): string {
    return `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  }

  const withKdf = (kdf: object) =>
    altered(keyringText(keyring), (value) => {
      value['partners'] = {
        robin: { ...keyring.partners['robin'], kdf: { ...keyring.partners['robin']?.kdf, ...kdf } },
      };
    });

  it.each([0, 1, 599_999, -1])('is refused with %d rounds', (iterations) => {
    expect(() => parseKeyring(withKdf({ iterations }))).toThrow(
      expect.objectContaining({ name: 'SealingError', problem: 'weak-derivation' }),
    );
  });

  it.each([0, 2, 1.5])('is refused as version %d', (version) => {
    const other = altered(keyringText(keyring), (value) => (value['version'] = version));
    expect(() => parseKeyring(other)).toThrow(expect.objectContaining({ problem: 'unsupported-version' }));
  });

  it.each([
    ['isn’t JSON', '{'],
    ['isn’t an object', '[]'],
    ['has no version', altered(keyringText(keyring), (value) => delete value['version'])],
    ['has a field too many', altered(keyringText(keyring), (value) => (value['note'] = 'hello'))],
    ['has a partner with an invalid id', altered(keyringText(keyring), (value) => (value['partners'] = { 'A b': {} }))],
    ['has another derivation', withKdf({ name: 'PBKDF2-HMAC-SHA-1' })],
    ['would keep a phone busy for minutes', withKdf({ iterations: 10_000_001 })],
    ['has half a round', withKdf({ iterations: 600_000.5 })],
    ['has a short salt', withKdf({ salt: 'AAAA' })],
    ['has rounds as a text', withKdf({ iterations: '600000' })],
  ])('is refused if it %s', (_how, text) => {
    expect(() => parseKeyring(text)).toThrow(expect.objectContaining({ name: 'SealingError', problem: 'damaged' }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContentKey, openingKeys, sealingKeys } from '../../src/sealing/content-key.ts';
import { MIN_BUCKET, open, seal, sealedName } from '../../src/sealing/envelope.ts';
import { type Bytes, utf8 } from '../../src/sealing/primitives.ts';
import { knownKeys as keys } from './keys.ts';

const ID = 'check-ins/2026-05-01/';
const CONTENT = utf8('<h1>What we promised</h1>');
/** Everything in a file that isn't content: header, nonce, tag, length. */
const OVERHEAD = 5 + 12 + 16 + 4;

const DAMAGED = { name: 'SealingError', problem: 'damaged' };
const UNSUPPORTED = { name: 'SealingError', problem: 'unsupported-version' };

const sealed = await seal(keys, ID, CONTENT);

function changed(file: Bytes, at: number, byte: number): Bytes {
  const copy = file.slice();
  copy[at] = byte;
  return copy;
}

describe('a sealed file', () => {
  it('opens to the bytes that were sealed', async () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: MIN_BUCKET - 60, max: MIN_BUCKET + 60 }).map((length) => new Uint8Array(length).fill(7)),
      // Zeros at the end are content, not padding.
      fc.integer({ min: 0, max: 100 }).map((length) => new Uint8Array(length)),
    );
    const ids = fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => id.isWellFormed() && !id.includes('\0'));
    await fc.assert(
      fc.asyncProperty(ids, contents, async (id, content) => {
        expect(await open(keys, id, await seal(keys, id, content))).toEqual(new Uint8Array(content));
      }),
    );
  });

  it('opens with a reader’s keys', async () => {
    const key = createContentKey();
    const file = await seal(await sealingKeys(key), ID, CONTENT);
    expect(await open(await openingKeys(key), ID, file)).toEqual(CONTENT);
  });

  it('doesn’t open with another journal’s keys', async () => {
    await expect(open(await openingKeys(createContentKey()), ID, sealed)).rejects.toMatchObject(DAMAGED);
  });

  it('doesn’t open under another id', async () => {
    await expect(open(keys, 'check-ins/2026-05-15/', sealed)).rejects.toMatchObject(DAMAGED);
  });

  it('has the size of a bucket, whatever its content', async () => {
    const sizes = [0, 1, MIN_BUCKET - OVERHEAD, MIN_BUCKET - OVERHEAD + 1, 40_000, 65_536].map(
      async (length) => (await seal(keys, ID, new Uint8Array(length))).length,
    );
    expect(await Promise.all(sizes)).toEqual([8192, 8192, 8192, 16_384, 65_536, 131_072]);
  });

  it('doesn’t show its content or id', () => {
    const text = Buffer.from(sealed).toString('latin1');
    expect(text).not.toContain('promised');
    expect(text).not.toContain('2026');
  });
});

describe('a file that was tampered with', () => {
  const regions = { magic: 0, nonce: 5, ciphertext: 17, padding: 4000, tag: MIN_BUCKET - 16 };
  it.each(Object.entries(regions))('doesn’t open with a changed bit in its %s', async (_region, at) => {
    for (const bit of [1, 0x80]) {
      const file = changed(sealed, at, (sealed[at] ?? 0) ^ bit);
      await expect(open(keys, ID, file)).rejects.toMatchObject(DAMAGED);
    }
  });

  it('doesn’t open with any byte changed', async () => {
    const at = fc.integer({ min: 5, max: MIN_BUCKET - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const file = changed(sealed, position, (sealed[position] ?? 0) ^ flip);
        await expect(open(keys, ID, file)).rejects.toMatchObject(DAMAGED);
      }),
    );
  });

  it.each([0, 2, 255])('doesn’t open as version %d', async (version) => {
    await expect(open(keys, ID, changed(sealed, 4, version))).rejects.toMatchObject(UNSUPPORTED);
  });

  it.each([0, 4, 33, 4096, MIN_BUCKET - 1])('doesn’t open if it’s cut to %d bytes', async (length) => {
    await expect(open(keys, ID, sealed.slice(0, length))).rejects.toMatchObject(DAMAGED);
  });

  it('doesn’t open with anything after it', async () => {
    const longer = new Uint8Array(MIN_BUCKET * 2);
    longer.set(sealed);
    await expect(open(keys, ID, longer)).rejects.toMatchObject(DAMAGED);
  });

  it('doesn’t open in the place of another', async () => {
    const other = await seal(keys, 'goals/marathon/', CONTENT);
    await expect(open(keys, ID, other)).rejects.toMatchObject(DAMAGED);
    expect(await open(keys, 'goals/marathon/', other)).toEqual(CONTENT);
  });
});

describe('sealing again', () => {
  it('gives the same bytes if nothing has changed', async () => {
    expect(await seal(keys, ID, CONTENT)).toEqual(sealed);
  });

  it('gives different bytes, and another nonce, if something has changed', async () => {
    const other = await seal(keys, ID, utf8('<h1>What we promise</h1>'));
    expect(other.slice(5, 17)).not.toEqual(sealed.slice(5, 17));
    expect(other.slice(17)).not.toEqual(sealed.slice(17));
  });

  it('changes only the file whose content has changed', async () => {
    const site = (goal: string) =>
      Promise.all([ID, 'goals/marathon/', 'milestones/'].map((id) => seal(keys, id, utf8(id === ID ? id : goal + id))));
    const [before, after] = [await site('a'), await site('b')];
    expect(before.map((file, index) => Buffer.compare(file, after[index] ?? new Uint8Array()) === 0)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has a different nonce if id and content are divided elsewhere', async () => {
    const [one, other] = [await seal(keys, 'ab', utf8('c')), await seal(keys, 'a', utf8('bc'))];
    expect(one.slice(5, 17)).not.toEqual(other.slice(5, 17));
  });
});

describe('the name of a sealed file', () => {
  it('is the same for the same id, and doesn’t reveal anything', async () => {
    const name = await sealedName(keys, ID);
    expect(name).toMatch(/^[a-z2-7]{26}$/);
    expect(await sealedName(keys, ID)).toBe(name);
  });

  it('is different for another id, and for another key', async () => {
    const other = await openingKeys(createContentKey());
    const names = [sealedName(keys, ID), sealedName(keys, ID.slice(0, -1)), sealedName(other, ID)];
    expect(new Set(await Promise.all(names)).size).toBe(3);
  });
});

it.each(['', 'a\0b', '\ud800'])('an id can’t be %j', async (id) => {
  await expect(seal(keys, id, CONTENT)).rejects.toThrow(RangeError);
  await expect(sealedName(keys, id)).rejects.toThrow(RangeError);
});

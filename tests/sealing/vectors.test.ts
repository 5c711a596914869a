import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, sealedName } from '../../src/sealing/envelope.ts';
import { parseKeyring } from '../../src/sealing/keyring-schema.ts';
import { publishKeyring, unlock } from '../../src/sealing/keyring.ts';
import { utf8 } from '../../src/sealing/primitives.ts';
import { KNOWN_KEY, knownKeys } from './keys.ts';

/*
 * One file and one keyring, fixed to the byte: what's published must open for as long as version 1 is supported. The
 * other half opens them using only `.github/SECURITY.md` and Node's own functions, none of ours, to prove that the
 * description is correct.
 */

const ID = 'check-ins/2026-05-01/';
const CONTENT = 'Tuesday 6:30, both of us.';
const PASSPHRASE = 'lunar basket orphan twelve magnet shy';

const KEYRING = `{
  "version": 1,
  "key": "AAECAwQFBgcICQoLDA0ODw",
  "partners": {
    "robin": {
      "blind": "k9BbHx7CCFGb7_JnoHVhcQ",
      "kdf": {
        "name": "PBKDF2-HMAC-SHA-256",
        "iterations": 600000,
        "salt": "2iluWDGW_WntP5dwYzeUfQ"
      },
      "iv": "Ei-Dfq0NvPbqHDoo",
      "wrapped": "7s7E13ikrFqWUXaf8GKSRpXwrzvnz4SDfUZxiBgzM6EgWZR8P6P5xbWqkL3OwcN3"
    }
  }
}`;

const file = await seal(knownKeys, ID, utf8(CONTENT));
const derived = (purpose: string) =>
  Buffer.from(hkdfSync('sha256', KNOWN_KEY.bytes, KNOWN_KEY.id, `alongside 1 ${purpose}`, 32));

describe('version 1 of a sealed file', () => {
  it('is these bytes', () => {
    expect(Buffer.from(file.subarray(0, 64)).toString('hex')).toBe(
      '8a414c530137f643d4bd06cc11014b198b99942b39ab61b2bca8c505656914c5ecd62e303ee0c4e4a1090868a98b48d3d512b7dd0d9929e22cff3d4e5495274c',
    );
    expect(createHash('sha256').update(file).digest('hex')).toBe(
      '4bb9b0c8b798be73300b9d1d35a4a5d96052c5df56893e78f5358d720b88fcd3',
    );
  });

  it('has this name', async () => {
    expect(await sealedName(knownKeys, ID)).toBe('ntgxidx4pe6iw2da3rz6ywboie');
  });

  it('opens by its description', () => {
    const nonce = file.subarray(5, 17);
    expect(nonce).toEqual(
      new Uint8Array(createHmac('sha256', derived('nonces')).update(`${ID}\0${CONTENT}`).digest().subarray(0, 12)),
    );
    const decipher = createDecipheriv('aes-256-gcm', derived('encryption'), nonce);
    decipher.setAAD(Buffer.concat([file.subarray(0, 5), Buffer.from(ID)]));
    decipher.setAuthTag(file.subarray(-16));
    const block = Buffer.concat([decipher.update(file.subarray(17, -16)), decipher.final()]);
    expect(block.length).toBe(8192 - 33);
    expect(block.subarray(4, 4 + block.readUInt32BE()).toString()).toBe(CONTENT);
  });

  it('is named by its description', async () => {
    const digest = createHmac('sha256', derived('names')).update(ID).digest().subarray(0, 16);
    const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = bits
      .match(/.{1,5}/g)
      ?.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(five.padEnd(5, '0'), 2)]);
    expect(await sealedName(knownKeys, ID)).toBe(letters?.join(''));
  });
});

describe('version 1 of a keyring', () => {
  it('opens to the content key', async () => {
    expect(await unlock(await publishKeyring(parseKeyring(KEYRING)), PASSPHRASE)).toEqual(KNOWN_KEY);
  });

  it('opens by its description', () => {
    const { key, partners } = parseKeyring(KEYRING);
    const { blind, kdf, iv, wrapped } = partners['robin'] ?? expect.fail();
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const wrappingKey = pbkdf2Sync(PASSPHRASE, bytes(kdf.salt), kdf.iterations, 32, 'sha256');
    const tag = createHmac('sha256', bytes(blind)).update('robin').digest().subarray(0, 16);
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, bytes(iv));
    decipher.setAAD(Buffer.concat([Buffer.from('alongside keyring\x01'), bytes(key), tag]));
    decipher.setAuthTag(bytes(wrapped).subarray(-16));
    const opened = Buffer.concat([decipher.update(bytes(wrapped).subarray(0, -16)), decipher.final()]);
    expect(new Uint8Array(opened)).toEqual(KNOWN_KEY.bytes);
  });
});

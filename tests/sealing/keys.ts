import { type ContentKey, openingKeys, sealingKeys } from '../../src/sealing/content-key.ts';
import { toBase64Url } from '../../src/sealing/primitives.ts';

/** A published content key, for files that have to come out the same. */
export const KNOWN_KEY: ContentKey = {
  id: toBase64Url(Uint8Array.from({ length: 16 }, (_, index) => index)),
  bytes: Uint8Array.from({ length: 32 }, (_, index) => 0x40 + index),
};

export const knownKeys = { ...(await openingKeys(KNOWN_KEY)), ...(await sealingKeys(KNOWN_KEY)) };

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketFor, isBucket, MIN_BUCKET, MAX_BUCKET, pad, unpad } from '../../src/sealing/envelope.ts';

const OVERHEAD = 33;

describe('a bucket', () => {
  it.each([
    [0, 8192],
    [8192, 8192],
    [8193, 16_384],
    [40_000, 65_536],
    [MAX_BUCKET, MAX_BUCKET],
  ])('for %d bytes has %d', (bytes, bucket) => {
    expect(bucketFor(bytes)).toBe(bucket);
  });

  it('holds at most 1 GiB', () => {
    expect(() => bucketFor(MAX_BUCKET + 1)).toThrow(RangeError);
  });

  it('is recognized by its size', () => {
    expect([8192, 16_384, MAX_BUCKET].map(isBucket)).toEqual([true, true, true]);
    expect([0, 4096, 8191, 8193, 24_576, MAX_BUCKET * 2].map(isBucket)).not.toContain(true);
  });
});

describe('padded content', () => {
  it('is restored exactly, and fills its bucket with what’s around it', () => {
    const contents = fc.integer({ min: 0, max: 3 * MIN_BUCKET }).map((length) => new Uint8Array(length).fill(0xff));
    fc.assert(
      fc.property(contents, (content) => {
        const block = pad(content, OVERHEAD);
        expect(isBucket(block.length + OVERHEAD)).toBe(true);
        expect(unpad(block)).toEqual(content);
      }),
    );
  });

  it.each([
    ['says that it is longer than its block', 0, 0x80],
    ['has something after its end', 1000, 1],
    ['has something at the end of its block', MIN_BUCKET - OVERHEAD - 1, 1],
  ])('is invalid if it %s', (_how, at, byte) => {
    const block = pad(new Uint8Array([1, 2, 3]), OVERHEAD);
    block[at] = byte;
    expect(unpad(block)).toBeUndefined();
  });
});

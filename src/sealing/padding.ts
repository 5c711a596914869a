import type { Bytes } from './bytes.ts';

/** The smallest bucket. Most pages of a journal are of one size from outside. */
export const LEAST_BUCKET = 8 * 1024;
/** 1 GiB: more than any page or picture, and within what every engine can hold in one piece. */
export const MOST_BUCKET = 2 ** 30;

const LENGTH_BYTES = 4;

/**
 * The size of the file that takes so many bytes: the next power of two, from 8 KiB.
 * @throws RangeError over 1 GiB
 */
export function bucketFor(bytes: number): number {
  let bucket = LEAST_BUCKET;
  while (bucket < bytes) bucket *= 2;
  if (bucket > MOST_BUCKET) throw new RangeError(`${bytes} bytes are too many to be sealed in one file.`);
  return bucket;
}

export function isBucket(bytes: number): boolean {
  return bytes >= LEAST_BUCKET && bytes <= MOST_BUCKET && Number.isInteger(Math.log2(bytes));
}

/**
 * A content with its length before it (four bytes, the highest first) and zeros after it.
 * @param overhead how many bytes of the file are not of this block
 */
export function pad(content: Uint8Array, overhead: number): Bytes {
  const block = new Uint8Array(bucketFor(overhead + LENGTH_BYTES + content.length) - overhead);
  new DataView(block.buffer).setUint32(0, content.length);
  block.set(content, LENGTH_BYTES);
  return block;
}

/** The content of a block that `pad` made; none of any other block. */
export function unpad(block: Bytes): Bytes | undefined {
  const end = LENGTH_BYTES + new DataView(block.buffer, block.byteOffset).getUint32(0);
  if (end > block.length || block.subarray(end).some((byte) => byte !== 0)) return undefined;
  return block.slice(LENGTH_BYTES, end);
}

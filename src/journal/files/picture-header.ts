import { crc32 } from 'node:zlib';

/** What can be read of a pixel picture without decoding it. */
export interface PictureHeader {
  format: 'avif' | 'gif' | 'jpeg' | 'png' | 'webp';
  /** In pixels, as displayed: turned the way the camera was held. */
  width: number;
  height: number;
  /** How many frames are drawn: more than one only for GIF, the one format that is animated on the site. */
  frames: number;
}

/** Why a file isn't a picture that can be shown. */
export type PictureFault = 'unknown' | 'heic' | 'cut-off';

/** Reads part of a file, fewer bytes if it ends sooner; a negative start counts from the end. */
export type ReadPart = (from: number, length: number) => Uint8Array;

/** How many bytes are read at a time. */
const PORTION = 64 * 1024;
/** The maximum number of parts: far more than a camera or a program writes. Each may need a disk access. */
const MAX_PARTS = 10_000;
/** The maximum size of a picture's description in bytes; phones write some thousand. */
const MAX_META = 1024 * 1024;

/**
 * Reads what kind of picture a file holds, how large it is, and whether it's complete. Whatever passes can be drawn,
 * unless bytes in its middle are damaged.
 */
export function readPictureHeader(readPart: ReadPart): PictureHeader | PictureFault {
  const part = portions(readPart);
  const start = part(0, 32);
  const text = latin(start);
  if (text.startsWith('\u{ff}\u{d8}\u{ff}')) return jpegHeader(part, readPart);
  if (text.startsWith('\u{89}PNG\r\n\u{1a}\n')) return pngHeader(part, readPart);
  if (/^GIF8[79]a/.test(text)) return gifHeader(part);
  if (/^RIFF[^]{4}WEBP/.test(text)) return webpHeader(part);
  if (/^[^]{4}ftyp/.test(text)) return avifHeader(part);
  return 'unknown';
}

/** Returns a function that reads small parts in sequence without a disk access for each. */
function portions(readPart: ReadPart): (from: number, length: number) => Buffer {
  let start = 0;
  let kept = Buffer.alloc(0);
  return (from, length) => {
    if (from < start || from + length > start + kept.length) {
      kept = Buffer.from(readPart(from, Math.max(PORTION, length)));
      start = from;
    }
    return kept.subarray(from - start, from - start + length);
  };
}

type Part = ReturnType<typeof portions>;

interface Size {
  width: number;
  height: number;
}

function asShown({ width, height }: Size, isTurned: boolean): Size {
  return isTurned ? { width: height, height: width } : { width, height };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** JPEG frames that a decoder accepts: baseline, extended, progressive; not lossless or arithmetic. */
const JPEG_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const JPEG_END = Buffer.from([0xff, 0xd9]);

/** Reads a JPEG header (ITU T.81, annex B): segments of a marker and a length, until the picture itself begins. */
function jpegHeader(part: Part, readPart: ReadPart): PictureHeader | PictureFault {
  let size: Size | undefined;
  let isTurned = false;
  let at = 2;
  for (let segments = 0; segments < MAX_PARTS; segments += 1) {
    const head = part(at, 4);
    if (head.length < 4) return 'cut-off';
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff) return 'unknown';
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = head.readUInt16BE(2);
    if (marker === 0xda) {
      if (!size) return 'unknown';
      return endsAsJpeg(at, readPart) ? { format: 'jpeg', ...asShown(size, isTurned), frames: 1 } : 'cut-off';
    }
    const body = part(at + 4, length - 2);
    if (length < 2) return 'unknown';
    if (body.length < length - 2) return 'cut-off';
    if (marker === 0xe1 && body.toString('latin1', 0, 6) === 'Exif\0\0') isTurned = isTurnedByExif(body.subarray(6));
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (!JPEG_FRAMES.has(marker) || body.length < 6 || body[0] !== 8) return 'unknown';
      if (![1, 3, 4].includes(body[5] ?? 0)) return 'unknown';
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    }
    at += 2 + length;
  }
  return 'unknown';
}

/** Returns whether a JPEG ends properly. A phone may append a video, so the picture's end may not be the file's. */
function endsAsJpeg(from: number, readPart: ReadPart): boolean {
  if (Buffer.from(readPart(-PORTION, PORTION)).includes(JPEG_END)) return true;
  let last = 0;
  for (let at = from; ; at += PORTION) {
    const bytes = readPart(at, PORTION);
    if (bytes.length === 0) return false;
    if ((last === 0xff && bytes[0] === 0xd9) || Buffer.from(bytes).includes(JPEG_END)) return true;
    last = bytes.at(-1) ?? 0;
  }
}

/** Returns whether the camera was held upright, so that width and height are swapped. */
function isTurnedByExif(tiff: Buffer): boolean {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const number = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < number(directory); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (number(at) === 0x0112) return number(at + 8) >= 5 && number(at + 8) <= 8;
    }
  } catch {
    // What can't be read doesn't turn the picture, in any program.
  }
  return false;
}

/** Bits per sample for each colour type. */
const PNG_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Reads a PNG header (third edition, section 5): chunks of a length, a name, data and a checksum. */
function pngHeader(part: Part, readPart: ReadPart): PictureHeader | PictureFault {
  const header = part(8, 25);
  if (header.length < 25) return 'cut-off';
  const data = header.subarray(4, 21);
  const [width, height, depth, colour] = [data.readUInt32BE(4), data.readUInt32BE(8), data[12] ?? 0, data[13] ?? 0];
  if (header.readUInt32BE(0) !== 13 || data.toString('latin1', 0, 4) !== 'IHDR') return 'unknown';
  if (header.readUInt32BE(21) !== crc32(data)) return 'unknown';
  if (!PNG_DEPTHS[colour]?.includes(depth) || data[14] !== 0 || data[15] !== 0 || (data[16] ?? 2) > 1) return 'unknown';
  if (!endsAsPng(part, readPart)) return 'cut-off';
  return { format: 'png', ...asShown({ width, height }, isTurnedPng(part)), frames: 1 };
}

function isTurnedPng(part: Part): boolean {
  let at = 8;
  for (let chunks = 0; chunks < MAX_PARTS; chunks += 1) {
    const head = part(at, 8);
    if (head.length < 8) return false;
    const length = head.readUInt32BE(0);
    if (head.toString('latin1', 4) === 'eXIf') return isTurnedByExif(part(at + 8, Math.min(length, MAX_META)));
    at += 12 + length;
  }
  return false;
}

function endsAsPng(part: Part, readPart: ReadPart): boolean {
  if (latin(readPart(-12, 12)).slice(4, 8) === 'IEND') return true;
  let at = 8;
  for (;;) {
    const head = part(at, 8);
    if (head.length < 8) return false;
    if (head.toString('latin1', 4) === 'IEND') return true;
    at += 12 + head.readUInt32BE(0);
  }
}

/** Reads a GIF header (GIF89a): blocks, most of them in pieces of at most 255 bytes, until a semicolon. */
function gifHeader(part: Part): PictureHeader | PictureFault {
  const start = part(0, 13);
  if (start.length < 13) return 'cut-off';
  const [width, height] = [start.readUInt16LE(6), start.readUInt16LE(8)];
  const skipPieces = (from: number): number => {
    for (let at = from; ;) {
      const length = part(at, 1)[0];
      if (length === undefined || length === 0) return at + 1;
      at += 1 + length;
    }
  };
  let frames = 0;
  let at = 13 + coloursOf(start[10] ?? 0);
  for (;;) {
    const kind = part(at, 1)[0];
    if (kind === undefined) return 'cut-off';
    if (kind === 0x3b) return frames > 0 ? { format: 'gif', width, height, frames } : 'unknown';
    if (kind === 0x21) at = skipPieces(at + 2);
    else if (kind === 0x2c) {
      frames += 1;
      at = skipPieces(at + 11 + coloursOf(part(at + 9, 1)[0] ?? 0));
    } else return frames > 0 ? 'cut-off' : 'unknown';
  }
}

/** Returns the size of a colour table in bytes, given the flags that announce it. */
function coloursOf(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Reads a WebP header (RFC 9649): a RIFF file, whose first chunk says how the picture is packed. */
function webpHeader(part: Part): PictureHeader | PictureFault {
  const start = part(0, 30);
  if (start.length < 30) return 'cut-off';
  const end = start.readUInt32LE(4) + 8;
  const size = webpSize(start);
  if (!size) return 'unknown';
  if (part(end - 1, 1).length === 0) return 'cut-off';
  return { format: 'webp', ...asShown(size, isTurnedWebp(part, end)), frames: 1 };
}

function isTurnedWebp(part: Part, end: number): boolean {
  for (let at = 12, chunks = 0; at + 8 <= end && chunks < MAX_PARTS; chunks += 1) {
    const head = part(at, 8);
    const length = head.readUInt32LE(4);
    if (head.toString('latin1', 0, 4) === 'EXIF') {
      const exif = part(at + 8, Math.min(length, MAX_META));
      // Some programs keep the prefix that Exif has in a JPEG.
      return isTurnedByExif(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
    }
    at += 8 + length + (length & 1);
  }
  return false;
}

function webpSize(start: Buffer): Size | undefined {
  const kind = start.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: start.readUIntLE(24, 3) + 1, height: start.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8L' && start[20] === 0x2f) {
    const bits = start.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind === 'VP8 ' && start.readUIntBE(23, 3) === 0x9d012a)
    return { width: start.readUInt16LE(26) & 0x3fff, height: start.readUInt16LE(28) & 0x3fff };
  return undefined;
}

/**
 * Reads an AVIF header (ISO/IEC 14496-12 and 23008-12): boxes of a length and a name; the one called `meta` describes
 * the picture.
 */
function avifHeader(part: Part): PictureHeader | PictureFault {
  let header: PictureHeader | PictureFault = 'unknown';
  let at = 0;
  for (let boxes = 0; boxes < MAX_PARTS; boxes += 1) {
    const head = part(at, 16);
    if (head.length < 8) return head.length === 0 ? header : 'cut-off';
    const name = head.toString('latin1', 4, 8);
    const short = head.readUInt32BE(0);
    if (short === 0 || (short === 1 && head.length < 16)) return header;
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) return header;
    if (part(at + length - 1, 1).length === 0) return 'cut-off';
    if (
      name === 'ftyp' &&
      !/avif|avis|mif1|miaf|hei[cxms]|hev[cx]/.test(part(at, Math.min(length, 256)).toString('latin1'))
    )
      return 'unknown';
    if (name === 'meta') header = length > MAX_META ? 'unknown' : describedPicture(part(at, length));
    at += length;
  }
  return 'unknown';
}

/** Returns the size of the largest picture described: large ones are made of tiles. */
function describedPicture(meta: Buffer): PictureHeader | PictureFault {
  const text = meta.toString('latin1');
  if (!text.includes('av01')) return /hvc1|hev1/.test(text) ? 'heic' : 'unknown';
  let size = { width: 0, height: 0 };
  for (let at = text.indexOf('ispe'); at !== -1 && at + 16 <= meta.length; at = text.indexOf('ispe', at + 4)) {
    const [width, height] = [meta.readUInt32BE(at + 8), meta.readUInt32BE(at + 12)];
    if (width * height > size.width * size.height) size = { width, height };
  }
  const turn = text.indexOf('irot');
  const isTurned = turn !== -1 && ((meta[turn + 4] ?? 0) & 1) === 1;
  return { format: 'avif', ...asShown(size, isTurned), frames: 1 };
}

import type { Sharp } from 'sharp';
import { readDrawing } from './drawing.ts';
import { BOUNDS, type FileSystem } from './file-system.ts';
import { readPictureHeader } from './picture-header.ts';
import { PICTURE_BOUNDS, type PictureReading, type ReadPicture } from './pictures.ts';

/** How many bytes it takes to recognize an SVG, which may begin with a declaration, a comment and a document type. */
const ENOUGH_BYTES = 4096;

/**
 * Reads what a page needs to know about a picture from its first and last bytes. Whatever counts as a picture here can
 * be drawn.
 */
export function readPicture(path: string, files: FileSystem): PictureReading {
  try {
    const header = readPictureHeader((from, length) => files.readPart(path, from, length));
    if (header === 'unknown') return readDrawingFile(path, files);
    return typeof header === 'string' ? { kind: header } : bounded({ ...header, notDrawn: [], text: '' });
  } catch {
    return { kind: 'unknown' };
  }
}

function readDrawingFile(path: string, files: FileSystem): PictureReading {
  const start = Buffer.from(files.readPart(path, 0, ENOUGH_BYTES)).toString('latin1');
  if (!/^(?:\u{ef}\u{bb}\u{bf})?\s*</u.test(start) || !/<svg[\s>/]|<\w+:svg[\s>/]/.test(start))
    return { kind: 'unknown' };
  const bytes = files.read(path);
  if (bytes.length > BOUNDS.file) return { kind: 'too-complex', because: 'it’s larger than 4 MB' };
  const drawing = readDrawing(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  return 'kind' in drawing ? drawing : bounded({ format: 'svg', frames: 1, ...drawing });
}

function bounded(picture: Omit<ReadPicture, 'kind'>): PictureReading {
  const { width, height, frames } = picture;
  if (!(width > 0 && height > 0)) return { kind: 'unknown' };
  const { side, pixels } = PICTURE_BOUNDS;
  const isThin = Math.max(width, height) / Math.min(width, height) > side;
  return isThin || Math.max(width, height) > side || width * height * frames > pixels
    ? { kind: 'too-large', width, height, frames }
    : { kind: 'picture', ...picture };
}

/** Matches warnings by libjpeg about photos that many cameras and programs make, and that are shown correctly. */
const HARMLESS =
  /^VipsJpeg: (?:Corrupt JPEG data: (?:\d+ extraneous bytes|bad ICC)|Invalid SOS parameters|Inconsistent progression|Unknown Adobe|Warning: unknown JFIF)/;

/**
 * Processes the pixels of a photo or an animation. A picture with a missing or damaged part is rejected: half of it
 * would be grey, without any error.
 * @param bytes of the picture's file. Given its name, sharp might return what was in it before.
 * @throws the decoder's error if the picture is damaged
 */
export async function fromPixels<Made>(
  bytes: Uint8Array,
  { frames }: Pick<ReadPicture, 'frames'>,
  make: (photo: Sharp) => Promise<Made>,
): Promise<Made> {
  // Loaded only when a picture is opened: loading it takes longer than building a small journal.
  const { default: sharp } = await import('sharp');
  const opened = (failOn: 'none' | 'warning') =>
    sharp(bytes, { failOn, pages: frames > 1 ? -1 : 1, limitInputPixels: PICTURE_BOUNDS.pixels });
  try {
    return await make(opened('warning'));
  } catch (error) {
    // A decoder that scales while it reads rejects some pictures that it reads without fault at full size.
    if (!isHarmless(error) && !(await isWhole(bytes, { frames }))) throw error;
    return await make(opened('none'));
  }
}

/** Returns whether a picture can be drawn to its last pixel. */
export async function isWhole(bytes: Uint8Array, { frames }: Pick<ReadPicture, 'frames'>): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    // At full size: when a picture is scaled down, its last rows may never be read.
    const options = { failOn: 'warning', pages: frames > 1 ? -1 : 1, limitInputPixels: PICTURE_BOUNDS.pixels } as const;
    await sharp(bytes, options).raw().toBuffer();
    return true;
  } catch (error) {
    return isHarmless(error);
  }
}

function isHarmless(error: unknown): boolean {
  const said = error instanceof Error ? error.message.trim().split('\n') : [];
  return said.length > 0 && said.every((line) => HARMLESS.test(line));
}

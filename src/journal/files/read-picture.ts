import type { Sharp } from 'sharp';
import { readDrawing } from './drawing.ts';
import { BOUNDS, type FileSystem } from './file-system.ts';
import { readPictureHeader } from './picture-header.ts';
import { PICTURE_BOUNDS, type PictureReading, type ReadPicture } from './pictures.ts';

/** An SVG may begin with a declaration, a comment and a document type. */
const ENOUGH_BYTES = 4096;

/** Reads what a page has to know of a picture, by its first bytes and its last; whatever is a picture here can be drawn. */
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

/** What libjpeg says of photos that many cameras and programs make so, and that lose nothing by it. */
const HARMLESS =
  /^VipsJpeg: (?:Corrupt JPEG data: (?:\d+ extraneous bytes|bad ICC)|Invalid SOS parameters|Inconsistent progression|Unknown Adobe|Warning: unknown JFIF)/;

/**
 * Makes something of the pixels of a photo or an animation. A picture of which a part is missing or damaged is none: half of
 * it would be grey, and nobody would be told.
 * @param bytes of the picture's file. By its name, sharp may still know what was in it before.
 * @throws whatever the decoder says, where the picture is damaged
 */
export async function fromPixels<Made>(
  bytes: Uint8Array,
  { frames }: Pick<ReadPicture, 'frames'>,
  make: (photo: Sharp) => Promise<Made>,
): Promise<Made> {
  // Loaded only where a picture is opened: it takes longer to load than a small journal to build.
  const { default: sharp } = await import('sharp');
  const opened = (failOn: 'none' | 'warning') =>
    sharp(bytes, { failOn, pages: frames > 1 ? -1 : 1, limitInputPixels: PICTURE_BOUNDS.pixels });
  try {
    return await make(opened('warning'));
  } catch (error) {
    // A decoder that makes a picture small while it reads finds fault with some that it reads without one at full size.
    if (!isHarmless(error) && !(await isWhole(bytes, { frames }))) throw error;
    return await make(opened('none'));
  }
}

/** Whether a picture can be drawn to its last pixel. */
export async function isWhole(bytes: Uint8Array, { frames }: Pick<ReadPicture, 'frames'>): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    // At full size: of a picture that is made small, the last rows may never be read.
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

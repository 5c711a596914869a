import type { Sharp } from 'sharp';
import { mdxToMdast } from 'satteri';
import type { CheckInBody } from '../../domain/check-in/model.ts';
import { parseBody } from '../parse-body.ts';
import { readProse } from '../prose/read-prose.ts';
import { resolveUrl } from '../prose/resolve-url.ts';
import { type DrawingFault, readDrawing } from './drawing.ts';
import { BOUNDS, type FileSystem } from './file-system.ts';
import { type PictureFault, type PictureHeader, readPictureHeader } from './picture-header.ts';

/** An SVG may begin with a declaration, a comment and a document type. */
const ENOUGH_BYTES = 4096;

/**
 * What a picture may be at most, so that none of them can stall or exhaust whoever draws it: 8,000 by 8,000 is more than a
 * camera of sixty megapixels takes. All the pictures of a GIF count.
 */
export const PICTURE_BOUNDS = { side: 12_000, pixels: 64_000_000 } as const;

/** A picture that can be drawn. */
export interface ReadPicture {
  kind: 'picture';
  format: PictureHeader['format'] | 'svg';
  /** In pixels, as it is shown. */
  width: number;
  height: number;
  frames: number;
  /** What of a drawing stays out of it, in words. */
  notDrawn: readonly string[];
  /** The words of a drawing. */
  text: string;
}

/** A picture as its file has it, or why it cannot be shown. */
export type PictureReading =
  | ReadPicture
  | DrawingFault
  | { kind: PictureFault }
  | { kind: 'too-large'; width: number; height: number; frames: number };

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
  if (bytes.length > BOUNDS.file) return { kind: 'too-complex', because: 'it is larger than 4 MB' };
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

/** Fields that name a picture. */
export const IMAGE_FIELDS = ['avatar', 'cover'] as const;

interface Illustrated {
  file: string;
  fields: Readonly<Record<string, unknown>>;
  body: string;
  content?: CheckInBody | undefined;
}

/** A picture of the journal that a document shows. */
interface UsedImage {
  /** As the document writes it. */
  written: string;
  /** The field that names it; none: the body. */
  field?: string;
  /** Relative to the journal's folder; starts with `../` where it leads out of it. */
  file: string;
}

/** The pictures beside a document that it shows; those of other sites are none. */
export function imagesOf({ file, fields, body, content }: Illustrated): UsedImage[] {
  const used: UsedImage[] = [];
  const add = (written: string, field?: string) => {
    const target = resolveUrl(file, written);
    if (target.kind === 'file') used.push({ written, file: target.file, ...(field === undefined ? {} : { field }) });
  };
  for (const field of IMAGE_FIELDS) if (typeof fields[field] === 'string') add(fields[field], field);
  for (const url of file.endsWith('.mdx') ? urlsInProgram(body) : urlsInBody(body, content)) add(url);
  return used;
}

function urlsInBody(body: string, content: CheckInBody | undefined): string[] {
  if (content) return content.images;
  return body.includes('![') ? parseBody(body).body.images : [];
}

/** The pictures in a page's Markdown; those of its components' attributes are the components' own. */
function urlsInProgram(body: string): string[] {
  return body.includes('![') ? readProse(mdxToMdast(body)).prose.pictures.map(({ url }) => url) : [];
}

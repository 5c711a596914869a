import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** An SVG may begin with a declaration, a comment and a document type. */
const ENOUGH_BYTES = 4096;

/** How the kinds of pictures begin that a browser shows, each byte as a Latin-1 letter. */
const BEGINNINGS = [
  /^\u{ff}\u{d8}\u{ff}/u, // JPEG
  /^\u{89}PNG\r\n/u,
  /^GIF8/,
  /^RIFF[^]{4}WEBP/,
  /^[^]{4}ftyp(?:avif|avis|mif1|miaf)/, // AVIF
  /<svg[\s>]/i,
];

/** Whether a file holds a picture, by its first bytes; not so where it cannot be opened. */
export function isPicture(file: string, folder: string, files: FileSystem): boolean {
  try {
    const bytes = files.readStart(join(folder, file), ENOUGH_BYTES);
    const text = Buffer.from(bytes).toString('latin1');
    return BEGINNINGS.some((beginning) => beginning.test(text));
  } catch {
    return false;
  }
}

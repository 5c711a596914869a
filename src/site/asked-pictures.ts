import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { naming } from '../journal/files/disk-failure.ts';
import { PICTURE_BOUNDS, type ReadPicture } from '../journal/files/pictures.ts';
import { fromPixels } from '../journal/files/read-picture.ts';
import type { PictureSize } from '../views/common/context.ts';
import { BuildStopped } from './build-stopped.ts';
import { type AskedPicture, journalSource } from './journal-source.ts';
import { forgetOthers, keepPicture, keptPicture } from './picture-cache.ts';

/** Returns what the pages rendered so far show, by the file that their addresses name. */
export function askedPictures(): Map<string, AskedPicture> {
  return journalSource().askedPictures;
}

/**
 * Makes the requested pictures for a site. Those made for an earlier build are reused; those that no page shows any
 * more are forgotten, because they may have become private.
 * @param cache of one audience of one journal
 * @param shown the files that pages refer to, if that is known: other requested pictures aren't made
 */
export async function writeAskedPictures(site: string, cache: string, shown?: ReadonlySet<string>): Promise<void> {
  const all = [...askedPictures()].filter(([file]) => !shown || shown.has(file));
  const rest = all.values();
  const work = async () => {
    for (const [file, asked] of rest) await writePicture(asked, join(site, file), join(cache, basename(file)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  forgetOthers(
    cache,
    all.map(([file]) => basename(file)),
  );
}

/** Writes a picture. @param kept where it's cached for next time */
export async function writePicture(asked: AskedPicture, to: string, kept: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const bytes = await madePicture(asked, kept);
  naming(to, () => writeFileSync(to, bytes));
}

/**
 * Makes a picture. Published pictures are redrawn from pixels, so that no byte of the original file gets out.
 * @param kept where it's cached for next time
 */
export async function madePicture(asked: AskedPicture, kept: string): Promise<Buffer<ArrayBuffer>> {
  const before = keptPicture(kept);
  if (before) return before;
  const bytes = Buffer.from(await drawn(asked));
  keepPicture(kept, bytes);
  return bytes;
}

async function drawn({ source, read, size }: AskedPicture): Promise<Buffer> {
  try {
    return await (read.format === 'svg' ? drawnSvg(source, read, size) : sizedPhoto(source, read, size));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The picture ${source} can’t be read: something in the middle of it is damaged. Open it in an image editor, and save it again.`;
    throw new BuildStopped(`${message} (${reason})`, { cause: error });
  }
}

/** Resizes a photo, turned the way the camera was held, and without the camera's metadata. */
function sizedPhoto(source: string, read: ReadPicture, { width, height, cut }: PictureSize): Promise<Buffer> {
  return fromPixels(readFileSync(source), read, (photo) =>
    photo
      .rotate()
      .resize({ width, height, fit: cut ? 'cover' : 'fill', withoutEnlargement: true })
      .webp(read.frames > 1 ? { loop: 0 } : {})
      .toBuffer(),
  );
}

/** Draws an SVG. Lines and flat colours are small in a lossless format, and would be blurred in a lossy one. */
async function drawnSvg(source: string, read: ReadPicture, { width, height, cut }: PictureSize): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { pngOf } = await import('../output/share/draw-card.ts');
  const shape = read.width / read.height;
  // A cropped picture has to cover its frame, and a very thin one must not disappear.
  const isCovering = cut || width / shape < 1;
  const wanted = isCovering ? Math.max(width, Math.ceil(height * shape)) : width;
  const most = Math.max(1, Math.floor(PICTURE_BOUNDS.side * Math.min(1, shape)));
  const png = await pngOf(readFileSync(source, 'utf8'), Math.min(wanted, most), read.text);
  return await sharp(png)
    .resize({ width, height, fit: cut ? 'cover' : 'fill' })
    .webp({ lossless: true })
    .toBuffer();
}

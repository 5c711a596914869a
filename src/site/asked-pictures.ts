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

/** What the pages that were rendered so far show, by the file that their addresses name. */
export function askedPictures(): Map<string, AskedPicture> {
  return journalSource().askedPictures;
}

/**
 * Makes the pictures that were asked for, into a site. What was made for an earlier one is taken again; what no page shows any
 * more is forgotten, because it may have become private.
 * @param cache of one audience of one journal
 * @param shown the files that pages name, where that is known: of what was asked for, all else is not made
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

/** @param kept where it is kept for the next time */
export async function writePicture(asked: AskedPicture, to: string, kept: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const bytes = await madePicture(asked, kept);
  naming(to, () => writeFileSync(to, bytes));
}

/**
 * Makes one picture. What is published is drawn anew, from pixels: of the file that it is made from, no byte gets out.
 * @param kept where it is kept for the next time
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

/** Turned as the camera was held, and without anything that the camera wrote into it. */
function sizedPhoto(source: string, read: ReadPicture, { width, height, cut }: PictureSize): Promise<Buffer> {
  return fromPixels(readFileSync(source), read, (photo) =>
    photo
      .rotate()
      .resize({ width, height, fit: cut ? 'cover' : 'fill', withoutEnlargement: true })
      .webp(read.frames > 1 ? { loop: 0 } : {})
      .toBuffer(),
  );
}

/** Lines and even colours, which are small without loss, and blurred with it. */
async function drawnSvg(source: string, read: ReadPicture, { width, height, cut }: PictureSize): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { pngOf } = await import('../output/share/draw-card.ts');
  const shape = read.width / read.height;
  // What is cut has to cover its frame, and what is very thin has to be there at all.
  const isCovering = cut || width / shape < 1;
  const wanted = isCovering ? Math.max(width, Math.ceil(height * shape)) : width;
  const most = Math.max(1, Math.floor(PICTURE_BOUNDS.side * Math.min(1, shape)));
  const png = await pngOf(readFileSync(source, 'utf8'), Math.min(wanted, most), read.text);
  return await sharp(png)
    .resize({ width, height, fit: cut ? 'cover' : 'fill' })
    .webp({ lossless: true })
    .toBuffer();
}

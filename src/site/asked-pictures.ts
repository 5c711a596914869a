import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { PictureSize } from '../views/shared/context.ts';
import { type AskedPicture, journalSource } from './journal-source.ts';

/** What the pages that were rendered so far show, by the file that their addresses name. */
export function askedPictures(): Map<string, AskedPicture> {
  return journalSource().askedPictures;
}

/**
 * Makes the pictures that were asked for, into a site. What was made for an earlier one is taken again; what no page shows any
 * more is forgotten, because it may have become private.
 * @param cache of one audience of one journal
 */
export async function writeAskedPictures(site: string, cache: string): Promise<void> {
  const rest = [...askedPictures()].values();
  const work = async () => {
    for (const [file, asked] of rest) await writePicture(asked, join(site, file), join(cache, basename(file)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  forgetOthers(cache);
}

function forgetOthers(cache: string): void {
  if (!existsSync(cache)) return;
  const shown = new Set([...askedPictures().keys()].map((file) => basename(file)));
  for (const name of readdirSync(cache)) if (!shown.has(name)) rmSync(join(cache, name), { force: true });
}

/**
 * Makes one picture.
 * @param kept where it is kept for the next time
 */
export async function writePicture(
  { source, size, isAnimation }: AskedPicture,
  to: string,
  kept: string,
): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  if (!size) return copyFileSync(source, to);
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true });
    // Whole or not at all, also when the build is broken off, and when another one makes the same.
    const unfinished = `${kept}.${process.pid}.new`;
    writeFileSync(unfinished, await sizedBytes(source, size, isAnimation));
    renameSync(unfinished, kept);
  }
  copyFileSync(kept, to);
}

/** Turned as the camera was held, and without anything that the camera wrote into it. */
async function sizedBytes(source: string, { width, height, cut }: PictureSize, isAnimation: boolean): Promise<Buffer> {
  // Loaded only where a picture is made: it takes longer to load than a small journal to build.
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(source, { failOn: 'none', pages: isAnimation ? -1 : 1 })
      .rotate()
      .resize({ width, height, fit: cut ? 'cover' : 'fill', withoutEnlargement: true })
      .webp(isAnimation ? { loop: 0 } : {})
      .toBuffer();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The picture ${source} cannot be read: ${reason}`, { cause: error });
  }
}

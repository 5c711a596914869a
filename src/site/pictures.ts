import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Documents } from '../domain/documents.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { realFiles } from '../journal/files/real-files.ts';
import { imagesOf, PICTURE_BOUNDS } from '../journal/files/pictures.ts';
import { readPicture } from '../journal/files/read-picture.ts';
import { resolveUrl } from '../journal/prose/resolve-url.ts';
import type { Picture, PictureSize } from '../views/common/context.ts';
import { siteAddress } from './address.ts';
import { askedPictures } from './asked-pictures.ts';
import { BuildStopped } from './build-stopped.ts';
import { type AskedPicture, journalSource, type KnownPicture } from './journal-source.ts';

/** The collections whose documents show pictures. */
const ILLUSTRATED = ['partnership', 'partners', 'goals', 'benchmarks', 'checkIns', 'milestones', 'pages'] as const;
/** How many characters of its name a picture keeps; each takes at most four of the 255 bytes that a name may have. */
const MAX_NAME = 50;
/**
 * The folder of a site's pictures; it's shared with scripts and styles, because hosts let browsers store its files
 * forever.
 */
const FOLDER = '_astro';
/** The version of the picture-making code; raising it invalidates cached pictures. */
const MAKING = 2;

/** Returns the picture that a document names by a path, either as written or escaped; undefined if there is none. */
export type PictureOf = (collection: Collection, id: string, path: string) => Picture | undefined;

/**
 * Returns a function that finds the pictures in a journal's documents.
 * @param folder the journal's absolute path
 */
export function journalPictures(documents: Documents, folder: string): PictureOf {
  const pictures = new Map<string, Picture>();
  const files = new Map<string, string>();
  for (const collection of ILLUSTRATED)
    for (const document of collection === 'partnership' ? [documents.partnership] : documents[collection]) {
      const { id, file, data, body } = document;
      const content = 'content' in document ? document.content : undefined;
      files.set(keyOf(collection, id, ''), file);
      for (const image of imagesOf({ file, fields: { ...data }, body, content }))
        pictures.set(keyOf(collection, id, image.file), pictureIn(join(folder, image.file)));
    }
  return (collection, id, path) => {
    const target = resolveUrl(files.get(keyOf(collection, id, '')) ?? '', path);
    return target.kind === 'file' ? pictures.get(keyOf(collection, id, target.file)) : undefined;
  };
}

function keyOf(collection: Collection, id: string, path: string): string {
  return `${collection}/${id}/${path}`;
}

function pictureIn(path: string): Picture {
  const { read, digest } = knownPicture(path);
  const width = wholePixels(read.width);
  const height = wholePixels(read.height);
  // With its additions, a name that the disk only just accepts would be too long.
  const name = [...basename(path, extname(path))].slice(0, MAX_NAME).join('');
  return {
    width,
    height,
    sharpUpTo: read.format === 'svg' ? drawnUpTo(width, height) : width,
    sized: (size) => {
      const file = `${name}.${nameHash([digest, size, MAKING])}.webp`;
      const asked: AskedPicture = { source: path, read, size };
      askedPictures().set(`${FOLDER}/${file}`, asked);
      return `${siteAddress().base}${FOLDER}/${encodeURIComponent(file)}`;
    },
  };
}

/** Rounds a side to whole pixels: a drawing may have any size, even a fraction of a pixel. */
function wholePixels(side: number): number {
  return Math.max(1, Math.round(side));
}

/** Returns the maximum width of a drawing: twice its own, for high-resolution screens, within the limit for pictures. */
function drawnUpTo(width: number, height: number): number {
  return Math.floor(width * Math.min(2, PICTURE_BOUNDS.side / Math.max(width, height)));
}

function knownPicture(path: string): KnownPicture {
  const { mtimeMs, size } = statSync(path);
  const changed = `${mtimeMs} ${size}`;
  const { knownPictures } = journalSource();
  const before = knownPictures.get(path);
  if (before?.changed === changed) return before;
  const read = readPicture(path, realFiles);
  // It was a picture when the journal was checked.
  if (read.kind !== 'picture') throw new BuildStopped(`The picture ${path} was changed while the site was built.`);
  const known = { changed, read, digest: createHash('sha256').update(readFileSync(path)).digest('hex') };
  knownPictures.set(path, known);
  return known;
}

/** Returns a short hash for an address, as long as Vite's. */
function nameHash(parts: readonly (string | number | PictureSize)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}

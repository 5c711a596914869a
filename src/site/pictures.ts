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
/** Letters that a picture keeps of its name; each takes at most four of the 255 bytes that a name may have. */
const MAX_NAME = 50;
/** Where a site has its pictures; with the scripts and styles, because hosts keep what is there for ever. */
const FOLDER = '_astro';
/** Changed when pictures are made in another way, so that none of those that were kept is taken. */
const MAKING = 2;

/** The picture that a document names by a path, as written or as it was escaped; none where it names none. */
export type PictureOf = (collection: Collection, id: string, path: string) => Picture | undefined;

/**
 * The pictures that a journal's documents show.
 * @param folder the journal's, absolute
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
  // With what is added to it, a name that a disk just has room for would be too long.
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

/** A drawing may be of any size, also of a part of a pixel. */
function wholePixels(side: number): number {
  return Math.max(1, Math.round(side));
}

/** Twice as large as it says, for screens with small pixels; no picture that was drawn is larger than one may be. */
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
  // It was one when the journal was checked.
  if (read.kind !== 'picture') throw new BuildStopped(`The picture ${path} was changed while the site was built.`);
  const known = { changed, read, digest: createHash('sha256').update(readFileSync(path)).digest('hex') };
  knownPictures.set(path, known);
  return known;
}

/** Short, for an address: as many letters as Vite's. */
function nameHash(parts: readonly (string | number | PictureSize)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Documents } from '../domain/documents.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { imagesOf } from '../journal/files/pictures.ts';
import type { Picture, PictureSize } from '../views/shared/context.ts';
import { siteAddress } from './address.ts';
import { askedPictures } from './asked-pictures.ts';
import { type AskedPicture, journalSource, type KnownPicture } from './journal-source.ts';

/** The collections whose documents show pictures. */
const ILLUSTRATED = ['partnership', 'partners', 'goals', 'benchmarks', 'checkIns', 'milestones', 'pages'] as const;
/** Where a site has its pictures; with the scripts and styles, because hosts keep what is there for ever. */
const FOLDER = '_astro';
/** Changed when pictures are made in another way, so that none of those that were kept is taken. */
const MAKING = 1;

/** The picture that a document names by a path, as written; none where it names none. */
export type PictureOf = (collection: Collection, id: string, path: string) => Picture | undefined;

/**
 * The pictures that a journal's documents show.
 * @param folder the journal's, absolute
 */
export async function journalPictures(documents: Documents, folder: string): Promise<PictureOf> {
  const pictures = new Map<string, Picture>();
  for (const collection of ILLUSTRATED)
    for (const document of collection === 'partnership' ? [documents.partnership] : documents[collection]) {
      const { id, file, data, body } = document;
      const content = 'content' in document ? document.content : undefined;
      for (const image of imagesOf({ file, fields: { ...data }, body, content }))
        pictures.set(keyOf(collection, id, image.written), await pictureIn(join(folder, image.file)));
    }
  return (collection, id, path) => pictures.get(keyOf(collection, id, path));
}

function keyOf(collection: Collection, id: string, path: string): string {
  return `${collection}/${id}/${path}`;
}

async function pictureIn(path: string): Promise<Picture> {
  const { width, height, format, digest } = await detailsOf(path);
  const name = basename(path, extname(path));
  return {
    width,
    height,
    sized: (size) => {
      const isDrawing = format === 'svg';
      const hash = nameHash(isDrawing ? [digest] : [digest, size, MAKING]);
      const file = `${name}.${hash}${isDrawing ? '.svg' : '.webp'}`;
      const asked: AskedPicture = { source: path, isAnimation: format === 'gif', ...(!isDrawing && { size }) };
      askedPictures().set(`${FOLDER}/${file}`, asked);
      return `${siteAddress().base}${FOLDER}/${encodeURIComponent(file)}`;
    },
  };
}

async function detailsOf(path: string): Promise<KnownPicture['details']> {
  const { mtimeMs, size } = statSync(path);
  const changed = `${mtimeMs} ${size}`;
  const known = journalSource().knownPictures;
  const before = known.get(path);
  if (before?.changed === changed) return before.details;
  const bytes = readFileSync(path);
  const { width, height, format } = await imageMetadata(bytes, path);
  const details = { width, height, format, digest: createHash('sha256').update(bytes).digest('hex') };
  known.set(path, { changed, details });
  return details;
}

/** Short, for an address: as many letters as Vite's. */
function nameHash(parts: readonly (string | number | PictureSize)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}

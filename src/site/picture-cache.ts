import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFailure } from '../journal/files/disk-failure.ts';

/*
 * A cache of pictures. Each folder is for one audience of one journal, and several builds may use it at the same time:
 * whatever one of them does, another one finds a whole picture or none.
 */

/** Longer than it takes to write a picture. */
const BEGUN_MS = 60_000;

/** Returns a cached picture; undefined if there is none, or if it was just removed. */
export function keptPicture(path: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Stores a picture, whole or not at all, even if the build is interrupted. If the disk fails, it's made again next
 * time: a build works without a cache.
 */
export function keepPicture(path: string, picture: Uint8Array): void {
  const unfinished = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, picture);
    renameSync(unfinished, path);
  } catch (error) {
    if (diskFailure(error) === undefined) throw error;
    rmSync(unfinished, { force: true });
  }
}

/** Removes all pictures of a folder except some: the others may have become private. */
export function forgetOthers(folder: string, names: readonly string[]): void {
  if (!existsSync(folder)) return;
  const kept = new Set(names);
  for (const name of readdirSync(folder))
    // What another build is writing is its own.
    if (!kept.has(name) && !isBegun(join(folder, name))) rmSync(join(folder, name), { force: true });
}

function isBegun(path: string): boolean {
  const status = path.endsWith('.new') ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return status !== undefined && Date.now() - status.mtimeMs < BEGUN_MS;
}

/** A cache of pictures, by the source that they were drawn from. */
export interface PictureCache {
  /** Removes every picture drawn from another source: it may have become private. */
  keepOnly: (sources: readonly string[]) => void;
  /** Returns a cached picture, or draws it. */
  drawn: (source: string, draw: () => Promise<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Makes a cache. @param folder of one audience of one journal; created when there is something to store */
export function pictureCache(folder: string): PictureCache {
  return {
    keepOnly: (sources) => forgetOthers(folder, sources.map(nameOf)),
    async drawn(source, draw) {
      const path = join(folder, nameOf(source));
      const kept = keptPicture(path);
      if (kept) return new Uint8Array(kept);
      const picture = await draw();
      keepPicture(path, picture);
      return picture;
    },
  };
}

function nameOf(source: string): string {
  return `${createHash('sha256').update(source).digest('hex')}.png`;
}

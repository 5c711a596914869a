import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFailure } from '../journal/files/disk-failure.ts';

/*
 * Pictures that need not be made again. A folder is of one audience of one journal, and several builds of it may run at once:
 * whatever one of them does here, another one finds a whole picture or none.
 */

/** Longer than it takes to write a picture that was made. */
const BEGUN_MS = 60_000;

/** What was kept; none where it never was, or was forgotten a moment ago. */
export function keptPicture(path: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Keeps a picture, whole or not at all, also when the build is broken off. Where the disk does not take it, it is made again next
 * time: a build needs no cache.
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

/** Forgets every picture of a folder but some: what they show may have become private. */
export function forgetOthers(folder: string, names: readonly string[]): void {
  if (!existsSync(folder)) return;
  const kept = new Set(names);
  for (const name of readdirSync(folder))
    // What another build has begun is its own.
    if (!kept.has(name) && !isBegun(join(folder, name))) rmSync(join(folder, name), { force: true });
}

function isBegun(path: string): boolean {
  const status = path.endsWith('.new') ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return status !== undefined && Date.now() - status.mtimeMs < BEGUN_MS;
}

/** Pictures by what they were drawn from. */
export interface PictureCache {
  /** Forgets every picture that was drawn from anything else: what it shows may have become private. */
  keepOnly: (sources: readonly string[]) => void;
  /** A picture as it was drawn before, or as it is drawn now. */
  drawn: (source: string, draw: () => Promise<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** @param folder of one audience of one journal; made when there is something to keep */
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

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures that need not be drawn again, by what they were drawn from. */
export interface PictureCache {
  /** Forgets every picture that was drawn from anything else: what it shows may have become private. */
  keepOnly: (sources: readonly string[]) => void;
  /** A picture as it was drawn before, or as it is drawn now. */
  drawn: (source: string, draw: () => Promise<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** @param folder of one audience of one journal; made when there is something to keep */
export function pictureCache(folder: string): PictureCache {
  return {
    keepOnly(sources) {
      if (!existsSync(folder)) return;
      const kept = new Set(sources.map(nameOf));
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
    },
    async drawn(source, draw) {
      const path = join(folder, nameOf(source));
      if (existsSync(path)) return new Uint8Array(readFileSync(path));
      const picture = await draw();
      mkdirSync(folder, { recursive: true });
      // Whole or not at all, also when the build is broken off.
      writeFileSync(`${path}.new`, picture);
      renameSync(`${path}.new`, path);
      return picture;
    },
  };
}

function nameOf(source: string): string {
  return `${createHash('sha256').update(source).digest('hex')}.png`;
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What Fontsource's packages are called; the compiled engine brings the faces that are drawn with, and not the packages. */
const FACES = '@fontsource/';

/**
 * Where a file of a package is.
 * @example packageFile('@fontsource/inter/unicode.json')
 */
export function packageFile(path: string): string {
  const brought = path.startsWith(FACES) ? besideEngine(join('faces', path.slice(FACES.length))) : undefined;
  if (brought !== undefined) return brought;
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    // Compiled by Astro's own build, this module is wherever the site is written to.
    return createRequire(join(process.cwd(), 'package.json')).resolve(path);
  }
}

/** In a folder above this module: there it is in the compiled engine, and nowhere else. */
function besideEngine(path: string): string | undefined {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, path))) return join(folder, path);
  return undefined;
}

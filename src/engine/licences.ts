import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* Collects the licences of everything that is bundled into the package, since each requires that its text is included. */

/** Returns the folder of the package that a module belongs to; undefined for our own. */
function packageOf(module: string): string | undefined {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module);
  return found?.[1];
}

/**
 * Returns the licences of the packages that modules belong to, one after the other.
 * @param modules paths, as a bundler names them
 * @param alsoFrom folders of packages that are copied rather than bundled
 */
export function licencesOf(modules: Iterable<string>, alsoFrom: readonly string[]): string {
  const folders = new Set([...modules].flatMap((module) => packageOf(module.replace(/^\0/, '')) ?? []));
  const texts = [...folders, ...alsoFrom].filter((folder) => existsSync(join(folder, 'package.json'))).map(licenceIn);
  return [...new Set(texts)].toSorted().join('\n');
}

function licenceIn(folder: string): string {
  // As published by npm, where every package has these three.
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const [file] = globSync('{LICENSE,LICENCE,License,license}*', { cwd: folder }).toSorted();
  const text =
    file === undefined ? `Licence: ${license ?? 'not named'}` : readFileSync(join(folder, file), 'utf8').trim();
  return `===== ${name} ${version}\n${text}\n`;
}

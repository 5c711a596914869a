import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The licences of all that is bundled into the package: each asks that its text goes along.
 */

/** The folder of the package that a module is of; none for our own. */
function packageOf(module: string): string | undefined {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module);
  return found?.[1];
}

/**
 * The licences of the packages that modules are of, one after the other.
 * @param modules paths, as a bundler names them
 * @param alsoFrom folders of packages that are copied and not bundled
 */
export function licencesOf(modules: Iterable<string>, alsoFrom: readonly string[]): string {
  const folders = new Set([...modules].flatMap((module) => packageOf(module.replace(/^\0/, '')) ?? []));
  const texts = [...folders, ...alsoFrom].filter((folder) => existsSync(join(folder, 'package.json'))).map(licenceIn);
  return [...new Set(texts)].toSorted().join('\n');
}

function licenceIn(folder: string): string {
  // As npm publishes it: every package has these three.
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

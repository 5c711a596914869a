import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** Returns the packages that a compiled engine's program imports by name, because they weren't bundled into it. */
export function importedPackages(engine: string): string[] {
  const programs = globSync('server/**/*.mjs', { cwd: engine });
  const imported = programs.flatMap((program) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(engine, program), 'utf8'), true, true);
    return importedFiles.map(({ fileName }) => fileName);
  });
  const names = imported
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(names)].sort();
}

/** Returns the folders of packages and everything that these depend on, as installed for this machine. */
export function installedWith(names: readonly string[], from: string): string[] {
  const folders = new Set<string>();
  const open = names.map((name) => ({ name, from }));
  for (let next = open.pop(); next; next = open.pop()) {
    const folder = installedFolder(next.name, next.from);
    if (folder === undefined || folders.has(folder)) continue;
    folders.add(folder);
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
      open.push({ name, from: folder });
  }
  return [...folders].sort();
}

/** Returns a package's folder; undefined if the package is only for other machines. */
function installedFolder(name: string, from: string): string | undefined {
  for (let folder = from; dirname(folder) !== folder; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return undefined;
}

/** Returns a package's size in bytes, without the packages inside it. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.slice(folder.length).includes('node_modules'))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { ownEngine } from '../../engine/engine-folder.ts';

/** Returns the folder of this program's package: a pair's installed one or, in a clone, the clone itself. */
function packageFolder(): string {
  const engine = ownEngine();
  return engine === undefined ? resolve(import.meta.dirname, '../../..') : dirname(engine);
}

const manifestSchema = z.object({ name: z.string(), version: z.string() });

/** How a pair's package.json names the engine. */
export type Dependency =
  /** A range of versions in a registry. */
  | { kind: 'range'; range: string }
  /** A file in the repository, packed from this package. */
  | { kind: 'tarball'; file: string };

/** npm's own record of what it installed. */
const installedSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional() })),
});

/**
 * Returns the dependency, depending on how the engine was obtained: a range if it's from a registry; for a clone or a
 * file, a tarball in the pair's repository, so that it works before anything is published.
 * @param from the package's folder
 */
export function dependencyOf(from: string, { name, version }: { name: string; version: string }): Dependency {
  const record = join(dirname(from), '.package-lock.json');
  if (existsSync(record)) {
    const { packages } = installedSchema.parse(JSON.parse(readFileSync(record, 'utf8')));
    const resolved = packages[`node_modules/${name}`]?.resolved;
    if (resolved !== undefined && OF_REGISTRY.test(resolved)) return { kind: 'range', range: `^${version}` };
  }
  return { kind: 'tarball', file: `vendor/${name}-${version}.tgz` };
}

/** Matches a registry's address of a package's file. A package from any other address may not be in a registry. */
const OF_REGISTRY = /^https?:\/\/.+\/-\/[^/]+\.tgz$/;

/** npm failed, with npm's output as message. */
export class NpmFailed extends Error {
  override name = 'NpmFailed';
}

/** The engine for a new repository, and the ways to install it there. */
export interface Engine {
  name: string;
  version: string;
  /** The folder of its package. */
  folder: string;
  dependency: Dependency;
  /** Whether this runs in a clone of Alongside's own repository. */
  isClone: boolean;
  /** The command that starts setup here, without the folder. */
  setup: string;
  /** Returns why a repository can't be created in a folder, which may be Alongside's own; undefined if it can. */
  whyNotIn: (folder: string) => string | undefined;
  /** Packs it into a folder, as its only file. @throws NpmFailed */
  packInto: (folder: string) => void;
  /** Installs it in a repository, as its package.json names it. @throws NpmFailed */
  install: (folder: string) => void;
  /** Installs the engine that a repository's lock names, whichever version that is. @throws NpmFailed */
  installLocked: (folder: string) => void;
}

/**
 * Returns a dependency as package.json has it. @example specifierOf({ kind: 'tarball', file:
 * 'vendor/alongside-0.2.0.tgz' }) // 'file:vendor/alongside-0.2.0.tgz'
 */
export function specifierOf(dependency: Dependency): string {
  return dependency.kind === 'range' ? dependency.range : `file:${dependency.file}`;
}

const QUIETLY = ['--no-fund', '--no-audit', '--prefer-offline'];

/** Installs a package in a folder of its own. @throws NpmFailed */
export function fetchPackage(folder: string, specifier: string): void {
  // The registry's current state, rather than a cached one.
  runNpm(folder, ['install', '--prefix', folder, specifier, ...QUIETLY, '--prefer-online']);
}

/** Describes the running engine: where it's from, and how a journal's repository can depend on it. */
export function thisEngine(): Engine {
  const own = packageFolder();
  const isClone = ownEngine() === undefined;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')));
  const packing = ['pack', '--silent', ...(isClone ? [] : ['--ignore-scripts'])];
  const dependency = dependencyOf(own, manifest);
  // npx looks in a registry only if the engine came from there.
  const setup = `npx ${dependency.kind === 'range' ? '' : '--no-install '}${manifest.name} setup`;
  return {
    ...manifest,
    folder: own,
    dependency,
    isClone,
    setup: isClone ? 'npm run setup --' : setup,
    whyNotIn: (folder) =>
      isClone && isWithin(own, folder)
        ? `\`${folder}\` is in Alongside’s own folder. Name one beside it: \`npm run setup -- ../our-journal\`.`
        : undefined,
    packInto: (folder) => runNpm(own, [...packing, '--pack-destination', folder]),
    // By name: otherwise npm would compare this tarball with the lock's checksum of another one with the same path.
    install: (folder) => runNpm(folder, ['install', `${manifest.name}@${specifierOf(dependency)}`, ...QUIETLY]),
    installLocked: (folder) => runNpm(folder, ['ci', ...QUIETLY]),
  };
}

/**
 * Returns whether a folder is inside another one, or will be; links are followed.
 * @example isWithin('/alongside', '/alongside/ours') // true
 */
export function isWithin(outer: string, folder: string): boolean {
  let near = resolve(folder);
  while (!existsSync(near)) near = dirname(near);
  const path = relative(realpathSync(outer), join(realpathSync(near), relative(near, resolve(folder))));
  return !isAbsolute(path) && path.split(sep, 1)[0] !== '..';
}

/**
 * Runs npm in a folder.
 * @throws NpmFailed with npm's output
 */
function runNpm(folder: string, args: readonly string[]): void {
  try {
    execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm can only be started by a shell; none of the arguments come from a journal.
      shell: process.platform === 'win32',
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') throw new NpmFailed('There’s no npm on this machine.');
    const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : error.message;
    throw new NpmFailed(said);
  }
}

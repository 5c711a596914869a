import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { ownEngine } from '../../engine/engine-folder.ts';

/** The package that this program is: a pair's installed one, or, in a clone, the clone itself. */
function packageFolder(): string {
  const engine = ownEngine();
  return engine === undefined ? resolve(import.meta.dirname, '../../..') : dirname(engine);
}

const manifestSchema = z.object({ name: z.string(), version: z.string() });

/** How a pair's repository names the engine in its package.json. */
export type Dependency =
  /** From a registry: a range of versions. */
  | { kind: 'range'; range: string }
  /** A file of its own, to be packed from this package. */
  | { kind: 'tarball'; file: string };

/** npm's own record of what it installed. */
const installedSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional() })),
});

/**
 * The dependency, written the way the engine was obtained: from a registry as a range; from a clone or a file as a tarball in
 * the pair's repository, so that it works before anything is published.
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

/** How registries name a package's file. What was installed from any other address may be in no registry. */
const OF_REGISTRY = /^https?:\/\/.+\/-\/[^/]+\.tgz$/;

/** npm did not do what it was asked. Its message is what npm said. */
export class NpmFailed extends Error {
  override name = 'NpmFailed';
}

/** The engine that a new repository gets, and the ways to bring it there. */
export interface Engine {
  name: string;
  version: string;
  /** The folder of its package. */
  folder: string;
  dependency: Dependency;
  /** Whether this runs in a clone of Alongside's own repository. */
  isClone: boolean;
  /** What starts setup here, up to the folder. */
  setup: string;
  /** Why a repository cannot begin in a folder, which may be Alongside's own; none: it can. */
  whyNotIn: (folder: string) => string | undefined;
  /** Packs it into a folder, as its only file. @throws NpmFailed */
  packInto: (folder: string) => void;
  /** Installs it in a repository, as its package.json names it. @throws NpmFailed */
  install: (folder: string) => void;
  /** Installs the engine that a repository's lock names, whichever it is. @throws NpmFailed */
  installLocked: (folder: string) => void;
}

/** @example specifierOf({ kind: 'tarball', file: 'vendor/alongside-0.2.0.tgz' }) // 'file:vendor/alongside-0.2.0.tgz' */
export function specifierOf(dependency: Dependency): string {
  return dependency.kind === 'range' ? dependency.range : `file:${dependency.file}`;
}

const QUIETLY = ['--no-fund', '--no-audit', '--prefer-offline'];

/** Installs a package in a folder of its own. @throws NpmFailed */
export function fetchPackage(folder: string, specifier: string): void {
  // What the registry has now, not what it had the last time.
  runNpm(folder, ['install', '--prefix', folder, specifier, ...QUIETLY, '--prefer-online']);
}

export function thisEngine(): Engine {
  const own = packageFolder();
  const isClone = ownEngine() === undefined;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')));
  const packing = ['pack', '--silent', ...(isClone ? [] : ['--ignore-scripts'])];
  const dependency = dependencyOf(own, manifest);
  // A name in a registry is asked for only where the engine came from there.
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
    // By name: what a lock says of another tarball of the same path would be held against this one.
    install: (folder) => runNpm(folder, ['install', `${manifest.name}@${specifierOf(dependency)}`, ...QUIETLY]),
    installLocked: (folder) => runNpm(folder, ['ci', ...QUIETLY]),
  };
}

/**
 * Whether a folder is another one, or is to be made in it; links are followed.
 * @example isWithin('/alongside', '/alongside/ours') // true
 */
export function isWithin(outer: string, folder: string): boolean {
  let near = resolve(folder);
  while (!existsSync(near)) near = dirname(near);
  const path = relative(realpathSync(outer), join(realpathSync(near), relative(near, resolve(folder))));
  return !isAbsolute(path) && path.split(sep, 1)[0] !== '..';
}

/**
 * Lets npm do something in a folder.
 * @throws NpmFailed with what npm says
 */
function runNpm(folder: string, args: readonly string[]): void {
  try {
    execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm starts programs of Windows by a shell alone; nothing here comes from a journal.
      shell: process.platform === 'win32',
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') throw new NpmFailed('There’s no npm on this machine.');
    const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : error.message;
    throw new NpmFailed(said);
  }
}

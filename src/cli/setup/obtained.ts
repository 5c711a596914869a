import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { ownEngine } from '../../engine/engine-folder.ts';
import { UsageError } from '../../journal/configuration.ts';

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

/** Where such a file is kept in a repository. */
export const VENDOR = 'vendor';

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
    if (resolved !== undefined && /^https?:/.test(resolved)) return { kind: 'range', range: `^${version}` };
  }
  return { kind: 'tarball', file: `vendor/${name}-${version}.tgz` };
}

/** The engine that a new repository gets, and the ways to bring it there. */
export interface Engine {
  name: string;
  dependency: Dependency;
  /** Whether this runs in a clone of Alongside's own repository. */
  isClone: boolean;
  /** Why a repository cannot begin in a folder, which may be Alongside's own; none: it can. */
  whyNotIn: (folder: string) => string | undefined;
  /** Packs it into a folder. @throws UsageError with what npm says */
  packInto: (folder: string) => void;
  /** Installs it in a repository. @throws UsageError with what npm says */
  install: (folder: string) => void;
}

export function thisEngine(): Engine {
  const own = packageFolder();
  const isClone = ownEngine() === undefined;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')));
  const packing = ['pack', '--silent', ...(isClone ? [] : ['--ignore-scripts'])];
  return {
    name: manifest.name,
    dependency: dependencyOf(own, manifest),
    isClone,
    whyNotIn: (folder) =>
      isClone && !relative(own, resolve(folder)).startsWith('..')
        ? `\`${folder}\` is in Alongside’s own folder. Name one beside it: \`npm run setup -- ../our-journal\`.`
        : undefined,
    packInto: (folder) => runNpm(own, [...packing, '--pack-destination', folder]),
    install: (folder) => runNpm(folder, ['install', '--no-fund', '--no-audit', '--prefer-offline']),
  };
}

/**
 * Lets npm do something in a folder.
 * @throws UsageError with what npm says, where it fails
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
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new UsageError(`npm could not do \`npm ${args.join(' ')}\`:\n  ${said.replaceAll('\n', '\n  ')}`);
  }
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installedEngine } from '../../src/engine/installed-engine.ts';

export interface BuildOptions {
  /** The journal's folder. */
  content: string;
  /** The value of `ALONGSIDE_TODAY`. */
  today: string;
  base?: string;
  site?: string;
  timeZone?: string;
  /** The value of `ALONGSIDE_PASSPHRASE`. */
  passphrase?: string;
  /** Whether `--require-sealed` is given. */
  requireSealed?: boolean;
  /** For programs' temporary files. */
  temporaryFolder?: string;
}

export interface BuiltSite {
  /** The site's folder; it may not exist if the build failed. */
  folder: string;
  exitCode: number | null;
  /** Everything that the build printed. */
  output: string;
  remove: () => void;
}

export const ROOT = resolve(import.meta.dirname, '../..');
/** The command line's main file. */
export const PROGRAM = join(ROOT, 'src/cli/start.mjs');

let engine: Promise<string> | undefined;

/**
 * Builds a journal into a folder of its own, with the command line in the compiled engine, like a package's: `PROGRAM`
 * would load another one first, and check whether the engine still matches its source.
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  engine ??= installedEngine();
  const program = join(await engine, 'server/cli.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'alongside-site-'));
  const args = [program, 'build', '--outDir', folder, ...(options.requireSealed ? ['--require-sealed'] : [])];
  const { exitCode, output } = await run(args, buildEnvironment(options));
  return { folder, exitCode, output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds, and fails with the build's output if it doesn't succeed. */
export async function buildSound(options: BuildOptions): Promise<BuiltSite> {
  const site = await buildSite(options);
  if (site.exitCode !== 0) throw new Error(`The build ended with ${site.exitCode}:\n${site.output}`);
  return site;
}

/** Returns the environment for a build. */
export function buildEnvironment(options: Omit<BuildOptions, 'requireSealed'>): NodeJS.ProcessEnv {
  const { content, today, base, site, timeZone, passphrase, temporaryFolder } = options;
  return bareEnvironment({
    ALONGSIDE_CONTENT: content,
    ALONGSIDE_TODAY: today,
    ...(base === undefined ? {} : { ALONGSIDE_BASE: base }),
    ...(site === undefined ? {} : { ALONGSIDE_SITE: site }),
    ...(timeZone === undefined ? {} : { TZ: timeZone }),
    ...(passphrase === undefined ? {} : { ALONGSIDE_PASSPHRASE: passphrase }),
    ...(temporaryFolder === undefined ? {} : { TMPDIR: temporaryFolder }),
  });
}

/**
 * Runs Node until it ends.
 * @param umask the permissions that its files don't get; this process's by default
 */
export function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { folder = ROOT, umask }: { folder?: string; umask?: number } = {},
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((done, failed) => {
    // A process inherits it when it starts, which is synchronous, so nothing else in this process is affected.
    const before = umask === undefined ? undefined : process.umask(umask);
    const child = spawn(process.execPath, args, { cwd: folder, env });
    if (before !== undefined) process.umask(before);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', failed);
    child.on('close', (exitCode) => done({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/**
 * Returns an environment with only what a program of ours needs: Vitest's own variables (NODE_ENV, BASE_URL, ...) would
 * reach Astro as its own.
 */
export function bareEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    ...variables,
  };
}

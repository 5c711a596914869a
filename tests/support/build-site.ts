import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface BuildOptions {
  /** The journal's folder. */
  content: string;
  /** What `ALONGSIDE_TODAY` says. */
  today: string;
  base?: string;
  site?: string;
  timeZone?: string;
  /** What `ALONGSIDE_PASSPHRASE` says. */
  passphrase?: string;
  /** Whether `--require-sealed` is given. */
  requireSealed?: boolean;
  /** Where programs put what they need for a moment. */
  temporaryFolder?: string;
}

export interface BuiltSite {
  /** Where the site is; there may be none where the build failed. */
  folder: string;
  exitCode: number | null;
  /** Everything that the build printed. */
  output: string;
  remove: () => void;
}

export const ROOT = resolve(import.meta.dirname, '../..');
export const ASTRO = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
// Astro keeps what it generates in the project's own `.astro`: two builds at once would read each other's.
const LOCK = join(ROOT, 'node_modules', '.alongside-test-build');
const WAIT_MS = 200;

/** Builds a journal as `npm run build` does, one build at a time whatever test asks, into a folder of its own. */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-site-'));
  await lockAstro();
  try {
    const { exitCode, output } = await astroBuild(folder, options);
    return { folder, exitCode, output, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } finally {
    unlockAstro();
  }
}

/** Builds, and fails loudly with what the build printed where it does not succeed. */
export async function buildSound(options: BuildOptions): Promise<BuiltSite> {
  const site = await buildSite(options);
  if (site.exitCode !== 0) throw new Error(`The build ended with ${site.exitCode}:\n${site.output}`);
  return site;
}

/** Waits until no other test has Astro at work in the project. */
export async function lockAstro(): Promise<void> {
  for (;;)
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (isLeftBehind()) unlockAstro();
      else await sleep(WAIT_MS);
    }
}

/** Whether the lock's owner is gone: a test run that was ended by force would keep out every later one. */
function isLeftBehind(): boolean {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

export function unlockAstro(): void {
  rmSync(LOCK, { force: true });
}

function astroBuild(folder: string, options: BuildOptions) {
  const { content, today, base, site, timeZone, passphrase, requireSealed, temporaryFolder } = options;
  const environment = astroEnvironment({
    ALONGSIDE_CONTENT: content,
    ALONGSIDE_TODAY: today,
    ...(base === undefined ? {} : { ALONGSIDE_BASE: base }),
    ...(site === undefined ? {} : { ALONGSIDE_SITE: site }),
    ...(timeZone === undefined ? {} : { TZ: timeZone }),
    ...(passphrase === undefined ? {} : { ALONGSIDE_PASSPHRASE: passphrase }),
    ...(temporaryFolder === undefined ? {} : { TMPDIR: temporaryFolder }),
  });
  const args = [ASTRO, 'build', '--outDir', folder, ...(requireSealed ? ['--require-sealed'] : [])];
  return new Promise<{ exitCode: number | null; output: string }>((done, failed) => {
    const build = spawn(process.execPath, args, { cwd: ROOT, env: environment });
    const chunks: Buffer[] = [];
    build.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    build.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    build.on('error', failed);
    build.on('close', (exitCode) => done({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** No more than Astro needs: Vitest's own variables (NODE_ENV, BASE_URL, ...) would reach it as its own. */
export function astroEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    ...variables,
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { PARTNERS_FOLDER } from '../../site/audience.ts';
import { BuildStopped } from '../build-stopped.ts';
import { PASSPHRASE } from './options.ts';

/** Signals that end a build before it is done. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell adds to a signal's number for a program that it ended; which signal it was is of no use to anyone here. */
const ENDED_BY_SIGNAL = 130;

/**
 * Builds the partners' journal as plain files in a folder that only this user can open, and removes it in every case, also when
 * the build is broken off.
 * @param use what to do with the folder while it is there
 * @throws BuildStopped with what the build said, where it fails
 */
export async function withPartnersBuild<Result>(
  { root, base, site }: Pick<AstroConfig, 'root' | 'base' | 'site'>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-partners-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const running: { build?: ChildProcess } = {};
  const breakOff = () => {
    const { build } = running;
    const end = () => process.exit(ENDED_BY_SIGNAL);
    if (!build || build.exitCode !== null || build.signalCode !== null) return end();
    // What it writes after the folder was removed would stay.
    build.once('close', end).kill('SIGKILL');
  };
  for (const signal of ENDINGS) process.once(signal, breakOff);
  process.once('exit', remove);
  try {
    const variables = {
      [PARTNERS_FOLDER]: folder,
      [PASSPHRASE]: undefined,
      ALONGSIDE_BASE: `${base.replace(/\/?$/, '/')}together/`,
      ALONGSIDE_SITE: site,
      // Astro has Node keep what it compiled, in a folder for everyone; among it are the modules that hold the journal.
      NODE_DISABLE_COMPILE_CACHE: '1',
    };
    const args = [astroProgram(root), 'build', '--outDir', folder];
    const build = spawn(process.execPath, args, {
      cwd: fileURLToPath(root),
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.build = build;
    const { exitCode, output } = await ended(build);
    if (exitCode !== 0) throw new BuildStopped(`The partners’ pages could not be built, so none is sealed:\n${output}`);
    return await use(folder);
  } finally {
    remove();
    process.off('exit', remove);
    for (const signal of ENDINGS) process.off(signal, breakOff);
  }
}

function astroProgram(root: URL): string {
  return join(dirname(createRequire(root).resolve('astro/package.json')), 'bin', 'astro.mjs');
}

function ended(build: ReturnType<typeof spawn>): Promise<{ exitCode: number | null; output: string }> {
  const chunks: Buffer[] = [];
  build.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  build.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, failed) => {
    build.on('error', failed);
    build.on('close', (exitCode) => done({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

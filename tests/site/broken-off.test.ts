import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { buildEnvironment, PROGRAM, ROOT } from '../support/build-site.ts';
import { BUILD_MS, EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { sampleOf } from '../support/properties.ts';

const PASSPHRASE = 'lunar basket orphan twelve magnet shy';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-broken-off-'));
});
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

/** Starts building the example, sealed. */
async function startBuild(outDir: string): Promise<{ build: ChildProcess; ended: Promise<End> }> {
  const content = join(folder, 'content');
  const temporaryFolder = join(folder, 'temporary');
  mkdirSync(temporaryFolder, { recursive: true });
  cpSync(EXAMPLE, content, { recursive: true });
  writeFileSync(join(content, 'keyring.json'), keyringText(await createKeyring({ robin: PASSPHRASE })));
  const env = buildEnvironment({ content, today: EXAMPLE_TODAY, passphrase: PASSPHRASE, temporaryFolder });
  const build = spawn(process.execPath, [PROGRAM, 'build', '--outDir', join(folder, outDir)], { cwd: ROOT, env });
  let stderr = '';
  build.stderr.on('data', (chunk) => (stderr += String(chunk)));
  return { build, ended: new Promise((done) => build.on('close', (code) => done({ code, stderr }))) };
}

interface End {
  code: number | null;
  stderr: string;
}

/** Builds until it's time, then sends a signal. */
async function buildUntil(isTime: () => boolean, signal: NodeJS.Signals): Promise<number | null> {
  const { build, ended } = await startBuild('dist');
  const timer = setInterval(() => {
    if (!isTime()) return;
    clearInterval(timer);
    build.kill(signal);
  }, 5);
  const { code } = await ended.finally(() => clearInterval(timer));
  return code;
}

const partnersFolder = () => {
  const temporary = join(folder, 'temporary');
  const name = existsSync(temporary)
    ? readdirSync(temporary).find((each) => each.startsWith('alongside-partners-'))
    : undefined;
  return name === undefined ? undefined : join(temporary, name);
};
const unfinished = () => readdirSync(folder).find((name) => name.startsWith('.dist'));

/** Whether both are being written: pages of the public site, and those of the partners. */
const isWritten = () => {
  const partners = partnersFolder();
  return partners !== undefined && existsSync(join(partners, 'check-ins')) && unfinished() !== undefined;
};

it.each(sampleOf(['SIGINT', 'SIGTERM', 'SIGHUP'] as const, 1))(
  'a build that’s stopped by %s leaves nothing of either site',
  async (signal) => {
    expect(await buildUntil(isWritten, signal)).toBe(130);
    expect(partnersFolder()).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['content', 'temporary']);
  },
  BUILD_MS,
);

it(
  'the remains of a killed build are removed by the next one, and the partners’ unsealed pages immediately',
  async () => {
    expect(await buildUntil(isWritten, 'SIGKILL')).toBeNull();
    await expect.poll(partnersFolder, { timeout: BUILD_MS }).toBeUndefined();
    expect(unfinished()).toBeDefined();
    const { ended } = await startBuild('dist');
    expect((await ended).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist', 'temporary']);
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  },
  2 * BUILD_MS,
);

it(
  'a place that can’t be written to is reported, and nothing is built',
  async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, stderr } = await (await startBuild('file/dist')).ended;
    expect(stderr).toMatch(/can’t be written: `.*\/file` is a file, and it should be a folder \(ENOTDIR\)/);
    expect(stderr).toContain('Nothing was changed.');
    expect(code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['content', 'file', 'temporary']);
  },
  BUILD_MS,
);

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { buildEnvironment, PROGRAM, ROOT } from '../support/build-site.ts';
import { BUILD_MS, EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';

const PASSPHRASE = 'lunar basket orphan twelve magnet shy';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-broken-off-'));
});
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

/** Builds the example, sealed, until there is a file; then sends a signal. */
async function buildUntil(isTime: () => boolean, signal: NodeJS.Signals): Promise<number | null> {
  const content = join(folder, 'content');
  const temporaryFolder = join(folder, 'temporary');
  mkdirSync(temporaryFolder);
  cpSync(EXAMPLE, content, { recursive: true });
  writeFileSync(join(content, 'keyring.json'), keyringText(await createKeyring({ robin: PASSPHRASE })));
  const env = buildEnvironment({ content, today: EXAMPLE_TODAY, passphrase: PASSPHRASE, temporaryFolder });
  const build = spawn(process.execPath, [PROGRAM, 'build', '--outDir', join(folder, 'dist')], { cwd: ROOT, env });
  const ended = new Promise<number | null>((done) => build.on('close', done));
  const timer = setInterval(() => {
    if (!isTime()) return;
    clearInterval(timer);
    build.kill(signal);
  }, 5);
  return ended.finally(() => clearInterval(timer));
}

const partnersFolder = () => {
  const temporary = join(folder, 'temporary');
  const name = existsSync(temporary)
    ? readdirSync(temporary).find((each) => each.startsWith('alongside-partners-'))
    : undefined;
  return name === undefined ? undefined : join(temporary, name);
};
const unfinished = () => readdirSync(folder).find((name) => name.startsWith('.dist'));

it.each(['SIGINT', 'SIGTERM'] as const)(
  'a build that is ended by %s leaves nothing of either site',
  async (signal) => {
    // Both are being written: pages of the public site, and the partners' beside it.
    const isTime = () => {
      const partners = partnersFolder();
      return partners !== undefined && existsSync(join(partners, 'check-ins')) && unfinished() !== undefined;
    };
    expect(await buildUntil(isTime, signal)).toBe(130);
    expect(partnersFolder()).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['content', 'temporary']);
  },
  BUILD_MS,
);

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { sampleOf } from '../support/properties.ts';
import { KeysJournal, ROBIN, SAM } from './keys-journal.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/cli/start.mjs');

/** Ways to redirect a command's output so that it's lost. */
const LOST = {
  'a full disk': '>/dev/full',
  nowhere: '>/dev/null',
  'an output that is closed': '>&-',
  'a reader that is gone': undefined,
} as const;
type Lost = keyof typeof LOST;

/** Runs a command as a process whose output is lost. */
function lead(where: Lost, args: readonly string[], environment: Record<string, string> = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:ALONGSIDE|GITHUB)_/.test(name));
  const child = spawn('sh', ['-c', `exec "$@" ${LOST[where] ?? ''}`, 'sh', process.execPath, MAIN, ...args], {
    cwd: ROOT,
    env: { ...Object.fromEntries(own), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Before the command can have written anything.
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  return new Promise<{ status: number | null; stderr: string }>((done) =>
    child.on('close', (status) => done({ status, stderr })),
  );
}

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'alongside-printed-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('drawn words', { timeout: 60_000 }, () => {
  let journal: KeysJournal;
  beforeEach(() => void (journal = new KeysJournal()));
  afterEach(() => journal.remove());
  const keys = (where: Lost, args: readonly string[], environment: Record<string, string> = {}) =>
    lead(where, ['keys', ...args, '--content', journal.folder], environment);
  const everywhere: readonly Lost[] = ['a full disk', 'nowhere', 'an output that is closed', 'a reader that is gone'];

  it.each(sampleOf(everywhere, 2))('don’t make a keyring if they get lost in %s', async (where) => {
    const { status, stderr } = await keys(where, ['init']);
    expect(stderr).toMatch(
      /^The new passphrase couldn’t be shown: .+ No keyring was written, so any words that you see/,
    );
    expect(status).toBe(1);
    expect(readdirSync(journal.folder)).toEqual(['partners']);
  });

  it.each(sampleOf(everywhere, 1))('don’t change a keyring if they get lost in %s', async (where) => {
    writeFileSync(journal.file, keyringText(await createKeyring({ robin: ROBIN })));
    const before = journal.read();
    expect((await keys(where, ['add', 'sam'], { ALONGSIDE_PASSPHRASE: ROBIN })).status).toBe(1);
    expect(journal.read()).toBe(before);
    writeFileSync(journal.file, keyringText(await createKeyring({ robin: ROBIN, sam: SAM })));
    const both = journal.read();
    expect((await keys(where, ['rotate'], { ALONGSIDE_PASSPHRASE: ROBIN })).status).toBe(1);
    expect(journal.read()).toBe(both);
    expect(readdirSync(journal.folder).sort()).toEqual(['keyring.json', 'partners']);
  });

  it('don’t matter if none are drawn', async () => {
    const given = { ALONGSIDE_NEW_PASSPHRASE: ROBIN };
    expect((await keys('nowhere', ['init', 'robin'], given)).status).toBe(0);
    expect(await journal.opens(ROBIN)).toBe('robin');
  });
});

describe('a command’s output', { timeout: 60_000 }, () => {
  const content = () => join(folder, 'content');
  beforeEach(() => cpSync(join(ROOT, 'tests/journals/sound'), content(), { recursive: true }));
  const on = (...args: string[]) => [...args, '--content', content(), '--today', '2026-06-01'];

  it('may go unread: the command does its work, and has its own exit code', async () => {
    expect(await lead('a reader that is gone', on('status'))).toEqual({ status: 0, stderr: '' });
    const { status } = await lead('a reader that is gone', on('new', 'page', '--title', 'Our letter'));
    expect(status).toBe(0);
    expect(existsSync(join(content(), 'pages/our-letter.md'))).toBe(true);
    writeFileSync(join(content(), 'partners/robin.md'), 'no fields');
    expect((await lead('a reader that is gone', on('check'))).status).toBe(1);
  });

  it('is an error if it can’t be written completely', async () => {
    const { status, stderr } = await lead('a full disk', on('check'));
    expect(stderr).toBe('Not everything that the command says could be written: the disk is full (ENOSPC).\n');
    expect(status).toBe(1);
  });
});

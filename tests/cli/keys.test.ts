import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keys as command } from '../../src/cli/keys/command.ts';
import { createKeyring, keyringText, publishKeyring, unlock } from '../../src/sealing/keyring.ts';
import { parseKeyring } from '../../src/sealing/keyring-schema.ts';
import { runHere } from '../support/run-here.ts';
import { drawnWords, KeysJournal, ROBIN, SAM } from './keys-journal.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Unlocking is slow by design, and a test may do it six times on a busy machine. */
const SLOW = { timeout: 60_000 };

let journal: KeysJournal;
beforeEach(() => {
  journal = new KeysJournal();
});
afterEach(() => journal.remove());

/** Runs the command as a person would, but not in a terminal. */
function keys(args: string[], environment: Record<string, string> = {}) {
  return runHere(command, [...args, '--content', journal.folder], { environment });
}

/** Runs the command as a separate process. */
function started(args: string[], environment: Record<string, string> = {}) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('ALONGSIDE_'));
  const child = spawn(process.execPath, ['src/cli/start.mjs', 'keys', ...args, '--content', journal.folder], {
    cwd: ROOT,
    env: { ...Object.fromEntries(own), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (written.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (written.stderr += String(chunk)));
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((done) =>
    child.on('close', (status) => done({ status, ...written })),
  );
}

describe('npm run keys -- init', SLOW, () => {
  it('makes a keyring for every partner, and shows the drawn words once', async () => {
    const { status, stdout, stderr } = await started(['init']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const words = drawnWords(stdout);
    expect(Object.keys(words)).toEqual(['robin', 'sam']);
    for (const [partner, passphrase] of Object.entries(words)) {
      expect(await journal.opens(passphrase)).toBe(partner);
      expect(stdout.split(passphrase)).toHaveLength(2);
      expect(journal.read()).not.toContain(passphrase);
    }
    expect(readdirSync(journal.folder).sort()).toEqual(['keyring.json', 'partners']);
  });

  it('takes one partner’s passphrase from the environment, and doesn’t print it', async () => {
    const { status, stdout } = await keys(['init', 'robin'], { ALONGSIDE_NEW_PASSPHRASE: ROBIN });
    expect(status).toBe(0);
    expect(stdout).not.toContain(ROBIN);
    expect(await journal.opens(ROBIN)).toBe('robin');
  });

  it('never overwrites a keyring, even a damaged one', async () => {
    for (const text of ['{}', '']) {
      writeFileSync(journal.file, text);
      expect((await keys(['init'])).status).toBe(1);
      expect(journal.read()).toBe(text);
    }
  });

  it('leaves one complete keyring if it’s started twice at once', async () => {
    const both = await Promise.all([started(['init']), started(['init'])]);
    expect(both.map(({ status }) => status).sort()).toEqual([0, 1]);
    const winner = both.find(({ status }) => status === 0);
    expect(await journal.opens(drawnWords(winner?.stdout ?? '')['sam'] ?? '')).toBe('sam');
    expect(drawnWords(both.find(({ status }) => status === 1)?.stdout ?? '')).toEqual({});
    expect(readdirSync(journal.folder).sort()).toEqual(['keyring.json', 'partners']);
  });

  it.each([
    ['one passphrase for two', ['init'], ROBIN],
    ['a passphrase that is too short', ['init', 'robin'], 'pancakes'],
    ['a partner that there is not', ['init', 'kim'], ROBIN],
  ])('refuses %s, and writes nothing', async (_what, args, passphrase) => {
    const { status, stdout, stderr } = await keys(args, { ALONGSIDE_NEW_PASSPHRASE: passphrase });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain(passphrase);
    expect(existsSync(journal.file)).toBe(false);
  });

  it('warns about a passphrase that could be guessed', async () => {
    const { status, stdout } = await keys(['init', 'robin'], { ALONGSIDE_NEW_PASSPHRASE: 'we love pancakes' });
    expect(status).toBe(0);
    expect(stdout).toContain('A computer with enough time could guess');
  });
});

describe('npm run keys', SLOW, () => {
  let robins: string;
  beforeAll(async () => {
    robins = keyringText(await createKeyring({ robin: ROBIN }));
  });
  beforeEach(() => writeFileSync(journal.file, robins));

  const add = (environment: Record<string, string>) => keys(['add', 'sam'], environment);

  it('add: lets another partner open the same key', async () => {
    const { status } = await add({ ALONGSIDE_PASSPHRASE: ROBIN, ALONGSIDE_NEW_PASSPHRASE: SAM });
    expect(status).toBe(0);
    const published = await publishKeyring(parseKeyring(journal.read()));
    expect(await unlock(published, SAM)).toEqual(await unlock(published, ROBIN));
  });

  it('add: draws words if none were given', async () => {
    const { stdout } = await add({ ALONGSIDE_PASSPHRASE: ROBIN });
    expect(await journal.opens(drawnWords(stdout)['sam'] ?? '')).toBe('sam');
  });

  it.each([
    ['with a wrong passphrase', { ALONGSIDE_PASSPHRASE: SAM }, 1, 'doesn’t open any of the keys'],
    ['without a passphrase or a terminal to ask in', {}, 2, 'ALONGSIDE_PASSPHRASE'],
    [
      'with the passphrase of another',
      { ALONGSIDE_PASSPHRASE: ROBIN, ALONGSIDE_NEW_PASSPHRASE: ` ${ROBIN}` },
      2,
      'same',
    ],
  ])('add: changes nothing %s', async (_how, environment, status, says) => {
    const before = journal.read();
    const ended = await add(environment);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(says);
    expect(ended.stdout + ended.stderr).not.toContain(ROBIN);
    expect(journal.read()).toBe(before);
  });

  it('add: refuses a partner who has a key, or doesn’t exist', async () => {
    expect((await keys(['add', 'robin'], { ALONGSIDE_PASSPHRASE: ROBIN })).status).toBe(1);
    const unknown = await keys(['add', 'sma'], { ALONGSIDE_PASSPHRASE: ROBIN });
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('Did you mean `sam`?');
  });

  it('remove, then rotate: shuts a partner out, and keeps the passphrase of the partner who runs it', async () => {
    journal.addPartner('kim');
    await add({ ALONGSIDE_PASSPHRASE: ROBIN, ALONGSIDE_NEW_PASSPHRASE: SAM });
    await keys(['add', 'kim'], { ALONGSIDE_PASSPHRASE: ROBIN });
    const { key } = parseKeyring(journal.read());
    expect((await keys(['remove', 'sam'])).stdout).toContain('rotate');
    const { status, stdout } = await keys(['rotate'], { ALONGSIDE_PASSPHRASE: ROBIN });
    expect(status).toBe(0);
    expect(parseKeyring(journal.read()).key).not.toBe(key);
    expect(await journal.opens(SAM)).toBeUndefined();
    expect(await journal.opens(ROBIN)).toBe('robin');
    expect(Object.keys(drawnWords(stdout))).toEqual(['kim']);
    expect(await journal.opens(drawnWords(stdout)['kim'] ?? '')).toBe('kim');
  });

  it('rotate: takes a new passphrase for the partner who runs it, if there is one', async () => {
    await keys(['rotate'], { ALONGSIDE_PASSPHRASE: ROBIN, ALONGSIDE_NEW_PASSPHRASE: SAM });
    expect([await journal.opens(SAM), await journal.opens(ROBIN)]).toEqual(['robin', undefined]);
  });

  it('rotate: changes nothing with a wrong passphrase', async () => {
    const before = journal.read();
    expect((await keys(['rotate'], { ALONGSIDE_PASSPHRASE: SAM })).status).toBe(1);
    expect(journal.read()).toBe(before);
  });

  it('rotate: doesn’t give a new key to a partner whose file is gone', async () => {
    await add({ ALONGSIDE_PASSPHRASE: ROBIN, ALONGSIDE_NEW_PASSPHRASE: SAM });
    rmSync(journal.partnerFile('sam'));
    const before = journal.read();
    const { status, stderr } = await keys(['rotate'], { ALONGSIDE_PASSPHRASE: ROBIN });
    expect(status).toBe(1);
    expect(stderr).toContain('remove sam');
    expect(journal.read()).toBe(before);
    expect((await keys(['list'])).stdout).toContain('but no file in partners/');
  });

  it('remove: keeps the last key, and knows who doesn’t have one', async () => {
    expect((await keys(['remove', 'robin'])).status).toBe(1);
    expect((await keys(['remove', 'sam'])).status).toBe(2);
    expect(await journal.opens(ROBIN)).toBe('robin');
  });

  it('list: says who has a key', async () => {
    const { status, stdout } = await keys(['list']);
    expect(status).toBe(0);
    expect(stdout).toContain('  robin  600,000 rounds of PBKDF2-HMAC-SHA-256\n');
    expect(stdout).toContain('  sam    has no key: npm run keys -- add sam\n');
  });

  it.each([
    ['after a partner', ['add', 'sam', 'velvet pancake']],
    ['as an option', ['add', 'sam', '--passphrase', 'velvet pancake']],
    ['as an option with =', ['rotate', '--passphrase=velvet pancake']],
    ['where nothing is expected', ['rotate', 'velvet pancake']],
  ])('refuses a passphrase %s, and doesn’t repeat it', async (_where, args) => {
    const { status, stdout, stderr } = await keys(args, { ALONGSIDE_PASSPHRASE: ROBIN });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Never write a passphrase after the command');
    expect(stderr).not.toContain('velvet');
  });

  it.each([
    ['no JSON', () => 'hello', 'restore an earlier version'],
    ['of another version', (text: string) => text.replace('"version": 1', '"version": 2'), 'another version'],
    ['with few rounds', (text: string) => text.replace('600000', '1000'), 'too few rounds'],
    ['with a field too many', (text: string) => text.replace('"version"', '"hint": "x", "version"'), 'hint'],
  ])('doesn’t change a keyring that’s %s', async (_how, alter, says) => {
    const text = alter(journal.read());
    writeFileSync(journal.file, text);
    for (const args of [['list'], ['rotate']]) {
      const { status, stderr } = await keys(args, { ALONGSIDE_PASSPHRASE: ROBIN });
      expect(status, args.join(' ')).toBe(1);
      expect(stderr, args.join(' ')).toContain(says);
    }
    expect(journal.read()).toBe(text);
  });
});

describe('npm run keys, without a keyring or with wrong arguments,', SLOW, () => {
  it.each([['list'], ['add', 'sam'], ['remove', 'sam'], ['rotate']])('says how to make one: %s %s', async (...args) => {
    const { status, stderr } = await keys(args);
    expect(status).toBe(1);
    expect(stderr).toContain('npm run keys -- init');
  });

  it.each([[[]], [['ini']], [['add']], [['list', 'robin']]])('ends with 2 and how to use it: %j', async (args) => {
    const { status, stdout, stderr } = await keys(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run keys -- init|add|remove|rotate|list');
  });

  it('says how to use it when asked', async () => {
    expect(await keys(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('npm run keys, for a partner who has left,', SLOW, () => {
  it('doesn’t give them a key, and says how to remove theirs', async () => {
    writeFileSync(journal.file, keyringText(await createKeyring({ robin: ROBIN, sam: SAM })));
    writeFileSync(journal.partnerFile('sam'), '---\nname: Sam\nleft: 2026-01-01\n---\n');
    expect((await keys(['list'])).stdout).toContain('has left: npm run keys -- remove sam, then rotate');
    const rotated = await keys(['rotate'], { ALONGSIDE_PASSPHRASE: ROBIN });
    expect(rotated.status).toBe(1);
    expect(rotated.stderr).toContain('sam has left, and would get the new key too.');
    expect((await keys(['remove', 'sam'])).status).toBe(0);
    const added = await keys(['add', 'sam'], { ALONGSIDE_PASSPHRASE: ROBIN });
    expect(added.stderr).toContain('sam has left');
    expect((await keys(['rotate'], { ALONGSIDE_PASSPHRASE: ROBIN })).status).toBe(0);
  });
});

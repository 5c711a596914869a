import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportJournal } from '../../src/cli/export.ts';
import { journalJsonSchema } from '../../src/output/journal-json/journal-json.ts';
import { runHere } from '../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../..');
const HIDDEN = 'tests/journals/hidden';

let root: string;
let to: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-export-'));
  to = join(root, 'out');
});
afterEach(() => rmSync(root, { recursive: true }));

const ARGS = ['--content', HIDDEN, '--today', '2026-02-01'];

function exported(...args: string[]) {
  return runHere(exportJournal, [...ARGS, ...args]);
}

/** Runs the command as a separate process. */
function started(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/start.mjs', 'export', ...ARGS, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

const read = (path: string) => readFileSync(join(to, path), 'utf8');

describe('npm run export', () => {
  it('writes the journal, its schema and a CSV for each benchmark, and lists them with their audience', () => {
    const { status, stdout, stderr } = started('--to', to);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.replaceAll(root, '')).toBe(
      [
        '  /out/journal.json',
        '  /out/journal.schema.json',
        '  /out/benchmarks/steps.csv',
        '  /out/benchmarks/zinnober.csv',
        '  /out/.gitignore',
        'For the audience private: everything, drafts and private pages too. Keep it to yourself.',
        'One picture is only named in it. To bring it back too, copy it from `tests/journals/hidden` to the same path in `/out`.',
        '',
      ].join('\n'),
    );
    const journal = journalJsonSchema.parse(JSON.parse(read('journal.json')));
    expect([journal.audience, journal.$schema]).toEqual(['private', './journal.schema.json']);
    expect(JSON.parse(read('journal.schema.json'))).toHaveProperty('properties.sessions');
    expect(read('benchmarks/steps.csv')).toMatch(/^date,partner,reading,actual,planned,typed\r\n2026-/);
  });

  it('doesn’t write anything that its audience may not see', async () => {
    expect((await exported('--to', to, '--audience', 'public')).status).toBe(0);
    const files = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    expect(files.toSorted()).toEqual(['benchmarks/steps.csv', 'journal.json', 'journal.schema.json']);
    for (const path of files) expect(read(path)).not.toMatch(/canary|Quittung|zinnober|Regenpfeifer/i);
  });

  it('keeps its files out of git, unless they’re public', async () => {
    await exported('--to', to, '--audience', 'partners');
    expect(read('.gitignore')).toBe('*\n');
  });

  it('says that everything is up to date if it is, and writes nothing', async () => {
    await exported('--to', to);
    const { status, stdout } = await exported('--to', to);
    expect([status, stdout.replaceAll(root, '')]).toEqual([
      0,
      '`/out` already has this exact export. Nothing was written.\n',
    ]);
  });

  it('refuses a folder that contains anything else', async () => {
    mkdirSync(to);
    writeFileSync(join(to, 'notes.txt'), 'mine');
    const { status, stderr } = await exported('--to', to);
    expect(status).toBe(1);
    expect(stderr).toContain('nothing is ever overwritten');
    expect(readdirSync(to)).toEqual(['notes.txt']);
  });

  it('writes into an empty folder', async () => {
    mkdirSync(to);
    expect((await exported('--to', to)).status).toBe(0);
  });

  it('prints only journal.json on request', async () => {
    const { status, stdout } = await exported('--stdout', '--audience', 'public');
    expect(status).toBe(0);
    expect(journalJsonSchema.parse(JSON.parse(stdout)).audience).toBe('public');
  });

  it.each([
    { args: ['--to', `${HIDDEN}/export`], says: 'is inside the journal' },
    { args: ['--to', HIDDEN], says: 'is inside the journal' },
    { args: ['--to', 'package.json'], says: 'is a file' },
    { args: ['--to', 'x', '--stdout'], says: 'leave one of them out' },
    { args: ['--audience', 'partner'], says: 'Did you mean `partners`?' },
  ])('rejects $args as a mistake', async ({ args, says }) => {
    const { status, stderr } = await exported(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });

  it('doesn’t export a journal with errors, and reports them', async () => {
    const { status, stderr } = await exported('--content', 'tests/journals/mistakes/empty-file/content', '--to', to);
    expect(status).toBe(1);
    expect(stderr).toContain('pages/letter.md:1:1  error');
    expect(readdirSync(root)).toEqual([]);
  });

  it('reports a disk error', async () => {
    writeFileSync(join(root, 'file'), '');
    const { status, stderr } = await exported('--to', join(root, 'file', 'out'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/out` can’t be written: `.*file` is a file, and it should be a folder \(ENOTDIR\)/);
  });
});

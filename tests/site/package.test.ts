import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../support/runtime-packages.ts';
import { NEEDED } from '../cli/setup/run-setup.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Packing compiles the engine, and installing asks the registry. */
const SLOW = 300_000;

/** As somebody types it: nothing of this process's but where programs are. */
function run(folder: string, command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GIT_AUTHOR_NAME: 'Robin',
      GIT_AUTHOR_EMAIL: 'robin@example.org',
      GIT_COMMITTER_NAME: 'Robin',
      GIT_COMMITTER_EMAIL: 'robin@example.org',
    },
  });
  return { status, stdout, stderr };
}

describe('a repository that setup makes from a clone', () => {
  let folder: string;
  let made: ReturnType<typeof run>;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'alongside-ours-')), 'our-journal');
    const answers = Object.entries(NEEDED).map(([option, answer]) => `--${option}=${answer}`);
    made = run(ROOT, 'npm', ['run', 'setup', '--', folder, '--yes', ...answers]);
  }, SLOW);
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('is committed, and says what comes next', () => {
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('What comes next:');
    expect(run(folder, 'git', ['status', '--porcelain']).stdout).toBe('');
    expect(run(folder, 'git', ['ls-files']).stdout.trim().split('\n').length).toBeLessThan(20);
  });

  it('has a package without tests and without the example', () => {
    const [tarball = ''] = readdirSync(join(folder, 'vendor'));
    const files = run(join(folder, 'vendor'), 'tar', ['-tzf', tarball]).stdout.trim().split('\n');
    expect(files).toContain('package/engine/alongside.mjs');
    const theirs = /^package\/(?:engine\/|package\.json|README\.md|LICENSE)/;
    expect(files.filter((file) => !theirs.test(file) || /\btests?\//.test(file))).toEqual([]);
  });

  it('does not tell where it was packed', () => {
    const engine = join(folder, 'node_modules/alongside/engine');
    const { status, stdout } = run(folder, 'grep', ['-rlF', ROOT, engine]);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('installs at most 20 packages, of 120 MB with the engine', () => {
    const packages = run(folder, 'npm', ['ls', '--all', '--parseable']).stdout.trim().split('\n').slice(1);
    expect(packages.length).toBeGreaterThan(4);
    expect(packages.length).toBeLessThanOrEqual(20);
    expect(packages.map(sizeOf).reduce((sum, size) => sum + size, 0)).toBeLessThan(120e6);
  });

  it('checks, begins a check-in and builds', () => {
    expect(run(folder, 'npx', ['--no-install', 'alongside', 'check'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(folder, 'npm', ['run', 'new', '--', 'check-in'])).toMatchObject({ status: 0 });
    const built = run(folder, 'npm', ['run', 'build']);
    expect(built.status, built.stderr).toBe(0);
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
  });

  it('names a command that there is not', () => {
    const { status, stderr } = run(folder, 'npx', ['--no-install', 'alongside', 'chekc']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no command `chekc`. Did you mean `check`?');
  });
});

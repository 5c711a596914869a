import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function check(args: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('ends with 0 and a count for a sound journal', () => {
    expect(check(['--content', 'tests/journals/sound'])).toEqual({
      status: 0,
      stdout: 'All is well: 10 documents, no problems.\n',
      stderr: '',
    });
  });

  it('ends with 1 for a journal with errors, and takes the folder from the environment', () => {
    const { status, stdout } = check([], { ALONGSIDE_CONTENT: 'tests/journals/mistakes/empty-file/content' });
    expect(status).toBe(1);
    expect(stdout).toContain(
      'tests/journals/mistakes/empty-file/content/pages/letter.md:1:1  error  This file is empty.',
    );
  });

  it('ends with 2 and how to use it for an option that there is not', () => {
    const { status, stdout, stderr } = check(['--contents', 'x']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run check');
  });

  it('says how to use it when asked', () => {
    expect(check(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});

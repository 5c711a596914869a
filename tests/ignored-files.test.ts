import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

describe('.gitignore', () => {
  it.skipIf(!existsSync(join(ROOT, '.git')))('doesn’t exclude any of the program’s files', () => {
    const ignored = [
      'ls-files',
      '--others',
      '--ignored',
      '--exclude-standard',
      '--',
      'src',
      'tests',
      '.github',
      'public',
    ];
    expect(execFileSync('git', ignored, { cwd: ROOT, encoding: 'utf8' })).toBe('');
  });
});

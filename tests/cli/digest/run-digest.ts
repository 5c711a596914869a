import { join } from 'node:path';
import { vi } from 'vitest';
import { digest } from '../../../src/cli/digest/command.ts';
import { runCommand } from '../../../src/cli/runtime/run.ts';
import type { GitRepository } from '../../support/git-repository.ts';

/** Runs `npm run digest` in a repository whose journal is in `content`, on 1 March 2026 unless another day is given. */
export async function runDigest(repository: GitRepository, ...args: readonly string[]) {
  // In CI, the tests' digests mustn't end up in the job's summary.
  vi.stubEnv('GITHUB_STEP_SUMMARY', '');
  const lines: string[] = [];
  const errors: string[] = [];
  const place = ['--content', join(repository.folder, 'content'), '--today', '2026-03-01'];
  const status = await runCommand(digest, [...place, ...args], {
    out: (text) => void lines.push(text),
    error: (text) => void errors.push(text),
    colours: false,
  });
  return { status, out: lines.join('\n'), error: errors.join('\n') };
}

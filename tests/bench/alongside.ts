import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../src/site/cache-folder.ts';
import type { GeneratedJournal } from './generate-journal.ts';
import { measure, type Command, type Measured } from './measure.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Returns the command line for a journal, without colours. */
export function alongside(args: readonly string[], { folder, today }: Omit<GeneratedJournal, 'files'>): Command {
  return {
    program: process.execPath,
    args: [join(ROOT, 'src/cli/start.mjs'), ...args],
    cwd: ROOT,
    environment: {
      ALONGSIDE_CONTENT: folder,
      ALONGSIDE_TODAY: today,
      FORCE_COLOR: '0',
    },
  };
}

/** Builds a journal as on a machine that has never built it before. */
export function coldBuild(journal: GeneratedJournal, out: string): Promise<Measured> {
  rmSync(fileURLToPath(new URL(cacheFolder('public', journal.folder), `file://${ROOT}/`)), {
    recursive: true,
    force: true,
  });
  rmSync(out, { recursive: true, force: true });
  return measure(alongside(['build', '--outDir', out], journal));
}

export function check(journal: GeneratedJournal): Promise<Measured> {
  const { environment } = alongside([], journal);
  const args = [join(ROOT, 'src/cli/start.mjs'), 'check', '--content', journal.folder];
  return measure({
    program: process.execPath,
    args,
    cwd: dirname(journal.folder),
    ...(environment && { environment }),
  });
}

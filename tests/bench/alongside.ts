import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays } from '../../src/domain/plain-date.ts';
import { cacheFolder } from '../../src/site/cache-folder.ts';
import { checkInText } from './generated-check-in.ts';
import type { GeneratedJournal } from './generate-journal.ts';
import { measure, type Command, type Measured } from './measure.ts';
import { seededRandom } from './seeded-random.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The command line on a journal, without colours. */
export function alongside(args: readonly string[], { folder, today }: Omit<GeneratedJournal, 'files'>): Command {
  return {
    program: process.execPath,
    args: [join(ROOT, 'src/cli/main.ts'), ...args],
    cwd: ROOT,
    environment: {
      ALONGSIDE_CONTENT: folder,
      ALONGSIDE_TODAY: today,
      FORCE_COLOR: '0',
    },
  };
}

/** A build as on a machine that never built this journal. */
export function coldBuild(journal: GeneratedJournal, out: string): Promise<Measured> {
  rmSync(fileURLToPath(new URL(cacheFolder('public', journal.folder), `file://${ROOT}/`)), {
    recursive: true,
    force: true,
  });
  rmSync(out, { recursive: true, force: true });
  return measure(alongside(['build', '--outDir', out], journal));
}

/** A build over the one before, after one more check-in was written. It is taken away again. */
export async function warmBuild(journal: GeneratedJournal, out: string, run: number): Promise<Measured> {
  const date = journal.today;
  const file = join(journal.folder, 'check-ins', date.slice(0, 4), `${date}.md`);
  // Each run's words are others: a build that found all of it done before would measure nothing.
  writeFileSync(file, checkInText({ date, index: journal.files, random: seededRandom(run + 1) }));
  try {
    return await measure(alongside(['build', '--outDir', out], { folder: journal.folder, today: addDays(date, 1) }));
  } finally {
    rmSync(file);
  }
}

export function check(journal: GeneratedJournal): Promise<Measured> {
  const { environment } = alongside([], journal);
  const args = [join(ROOT, 'src/cli/main.ts'), 'check', '--content', journal.folder];
  return measure({
    program: process.execPath,
    args,
    cwd: dirname(journal.folder),
    ...(environment && { environment }),
  });
}

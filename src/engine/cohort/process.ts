import '../older-node.ts';
import { type CohortEntry, cohortEntry } from '../../output/cohort/index-page.ts';
import { UsageError } from '../../journal/configuration.ts';
import { diskFailure } from '../../journal/files/disk-failure.ts';
import { BuildStopped } from '../../site/build-stopped.ts';
import type { JournalSettings } from '../../site/journal-source.ts';
import { viewContext } from '../../site/view-context.ts';
import { buildSite, readSound } from '../build.ts';
import type { SealingOptions } from '../sealing/options.ts';

/*
 * Builds journals of a cohort, one after the other: the program of the processes that `build-cohort.ts` starts. Each journal
 * comes with all that its build is told; what is kept of it is in its source, and goes when the next is read.
 */

/** A journal to build. */
export interface Task {
  settings: JournalSettings;
  outDir: string;
  sealing: SealingOptions;
  /** Whether its `.mdx` pages, which are programs, are run. */
  trustPages: boolean;
}

/** How it went. */
export interface Result {
  /** What a build of it alone would have printed. */
  told: { to: 'out' | 'error'; text: string }[];
  outcome:
    | { kind: 'built'; pages: number; entry?: CohortEntry }
    | { kind: 'failed'; reason: string; /** Whether the fault is the program's own. */ isBug: boolean };
}

async function result(task: Task): Promise<Result> {
  const told: Result['told'] = [];
  const terminal = {
    out: (text: string) => void told.push({ to: 'out', text }),
    error: (text: string) => void told.push({ to: 'error', text }),
  };
  try {
    const source = readSound(task.settings, terminal);
    const program = source.read.documents?.pages.find(({ file }) => file.endsWith('.mdx'));
    if (program && !task.trustPages)
      throw new BuildStopped(
        `Nothing was built: \`${program.file}\` is a program, which could read and change anything that this machine can. Look it over, and build with \`--trust-pages\`, or write the page as \`.md\`.`,
      );
    const pages = await buildSite(source, task.outDir, task.sealing, terminal);
    const entry = cohortEntry(await viewContext());
    return { told, outcome: { kind: 'built', pages, ...(entry && { entry }) } };
  } catch (error) {
    const disk = diskFailure(error);
    const isBug = disk === undefined && !(error instanceof BuildStopped || error instanceof UsageError);
    const reason = disk ?? (error instanceof Error ? error.message : String(error));
    return { told, outcome: { kind: 'failed', reason, isBug } };
  }
}

// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  // Only the process that started this one can send anything, and it sends this.
  void result(message as Task).then((each) => process.send?.(each));
});

import '../older-node.ts';
import { type CohortEntry, cohortEntry } from '../../output/cohort/index-page.ts';
import { UsageError } from '../../journal/configuration.ts';
import { diskFailure } from '../../journal/files/disk-failure.ts';
import { BuildStopped } from '../../site/build-stopped.ts';
import type { JournalSettings } from '../../site/journal-source.ts';
import { viewContext } from '../../site/view-context.ts';
import { buildSite, readSound } from '../build.ts';
import { useMemoryForRendering } from '../memory.ts';
import type { SealingOptions } from '../sealing/options.ts';

/*
 * The program of the processes that `build-cohort.ts` starts, which builds journals one after the other. Each journal
 * comes with everything that its build needs to know; its state is in its source, which is replaced when the next one
 * is read.
 */

/** A journal to build. */
export interface Task {
  settings: JournalSettings;
  outDir: string;
  sealing: SealingOptions;
  /** Whether its `.mdx` pages, which are programs, are run. */
  trustPages: boolean;
}

/** The result of a build. */
export interface Result {
  /** What a build of this journal alone would have printed. */
  told: { to: 'out' | 'error'; text: string }[];
  outcome:
    | { kind: 'built'; pages: number; entry?: CohortEntry }
    | { kind: 'failed'; reason: string; /** Whether it's a defect of the program itself. */ isBug: boolean };
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

useMemoryForRendering();
// The parent process is gone.
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  // Only the parent process can send messages, and these are the only ones.
  void result(message as Task).then((each) => process.send?.(each));
});

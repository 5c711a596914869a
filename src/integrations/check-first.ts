import { sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../journal/problems/problem.ts';
import { countProblems, reportJournal, wantsColours } from '../journal/problems/report.ts';
import { audienceOf } from '../site/audience.ts';
import { JOURNAL_LOADER } from '../site/journal-loader.ts';
import { journalSource, type JournalSource, refreshJournalSource } from '../site/journal-source.ts';
import { BuildStopped, withoutStack } from './build-stopped.ts';
import { showProblems, type ToldProblems } from './problems-in-browser.ts';

/** Saving can touch several files at once, and some editors touch one twice. */
const SETTLE_MS = 50;
const REFRESHES = 100;

/**
 * Checks the journal before anything else: a build of one with errors stops with all its problems; a server shows them,
 * keeps serving what was right before, and checks again whatever is saved.
 */
export function checkFirst(): AstroIntegration {
  return {
    name: 'check-first',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'preview') return;
        const source = withoutStack(() => refreshJournalSource(audienceOf(command)));
        // The public build has told the warnings already when it starts the partners'.
        const isTold = source.audience === 'partners' && !hasErrors(source.read.problems);
        if (source.read.problems.length > 0 && !isTold) console.error(`\n${report(source)}\n`);
        if (command !== 'dev' && hasErrors(source.read.problems)) throw new BuildStopped(NOTHING_BUILT);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let { folder } = journalSource();
        let timer: NodeJS.Timeout | undefined;
        let told = report(journalSource());
        const tellPages = showProblems(server, () => toldProblems(journalSource()));
        const recheck = async () => {
          const source = refreshJournalSource(audienceOf('dev'));
          folder = source.folder;
          const news = report(source);
          if (news !== told) console.error(`\n${news}\n`);
          told = news;
          if (!hasErrors(source.read.problems))
            await storeJournal(source, () => refreshContent?.({ loaders: [JOURNAL_LOADER] }));
          tellPages();
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(folder + sep)) return;
          clearTimeout(timer);
          // Whatever fails here is a defect of the program: it is told, and the server goes on.
          timer = setTimeout(() => void recheck().catch((error: unknown) => logger.error(String(error))), SETTLE_MS);
        });
      },
    },
  };
}

/**
 * Astro passes over a refresh, without a word, while it reads `content.config.ts` again, as it does whenever any Markdown is
 * saved. So it is asked until it has the journal, or there is a newer one; a configuration that cannot be read has its say
 * in the terminal.
 */
async function storeJournal(source: JournalSource, refresh: () => Promise<void> | undefined): Promise<void> {
  for (let tries = 0; tries < REFRESHES && !source.isStored && source === journalSource(); tries++) {
    if (tries > 0) await sleep(SETTLE_MS);
    await refresh();
  }
}

const NOTHING_BUILT = 'Nothing was built: the journal has errors, see above.';

function toldProblems(source: JournalSource): ToldProblems | undefined {
  const { problems, files } = source.read;
  if (!hasErrors(problems)) return undefined;
  const title = countProblems(problems, { files, colours: false });
  return { title, report: report(source, false), hasPages: source.visible !== undefined };
}

function report({ read, folder }: JournalSource, colours = wantsColours(process.stderr)): string {
  return reportJournal(read, folder.replace(`${process.cwd()}${sep}`, ''), { colours });
}

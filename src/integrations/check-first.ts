import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../loading/problem.ts';
import { reportJournal } from '../loading/report-journal.ts';
import { JOURNAL_LOADER } from '../site/journal-loader.ts';
import { journalSource, type JournalSource, refreshJournalSource } from '../site/journal-source.ts';

/** Saving can touch several files at once, and some editors touch one twice. */
const SETTLE_MS = 50;

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
        const source = refreshJournalSource(command === 'dev' ? 'private' : 'public');
        if (source.read.problems.length > 0) console.error(`\n${report(source)}\n`);
        if (command !== 'dev' && hasErrors(source.read.problems)) throw new JournalError();
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        let { folder } = journalSource();
        let timer: NodeJS.Timeout | undefined;
        let told = '';
        const recheck = async () => {
          const source = refreshJournalSource('private');
          folder = source.folder;
          const news = source.read.problems.length > 0 ? report(source) : '';
          if (news !== told && news !== '') console.error(`\n${news}\n`);
          told = news;
          if (hasErrors(source.read.problems)) {
            server.ws.send({ type: 'error', err: { message: report(source, false), stack: '' } });
            return;
          }
          await refreshContent?.({ loaders: [JOURNAL_LOADER] });
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(folder + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void recheck(), SETTLE_MS);
        });
      },
    },
  };
}

/** Stops a build whose problems were told. Partners are not shown where in the program that was found. */
class JournalError extends Error {
  override name = 'JournalError';
  override message = 'Nothing was built: the journal has errors, see above.';
  override stack = '';
}

function report({ read, folder }: JournalSource, colours = process.stderr.hasColors?.() ?? false): string {
  return reportJournal(read, folder.replace(`${process.cwd()}${sep}`, ''), { colours });
}

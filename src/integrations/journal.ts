import { escapeWorkflowCommands } from '../journal/problems/report.ts';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../journal/problems/problem.ts';
import { siteAddress } from '../site/address.ts';
import { askedPictures, writeAskedPictures, writePicture } from '../site/asked-pictures.ts';
import { audienceOf, partnersFolder } from '../site/audience.ts';
import { BuildStopped, NOTHING_BUILT, withoutStack } from '../site/build-stopped.ts';
import { cacheFolder } from '../site/cache-folder.ts';
import { journalSource, type JournalSource, refreshJournalSource, reportOf } from '../site/journal-source.ts';
import { finishedPage } from '../site/finished-page.ts';

/** Saving can touch several files at once, and some editors touch a file twice. */
const SETTLE_MS = 50;

/**
 * Provides the journal to `astro build` and `astro dev`, which compile and render the same pages as the engine: it's
 * read and checked first, with its address and its pictures. The search index, the sitemap and the sealed pages are
 * only made by the engine.
 */
export function journal(): AstroIntegration {
  return {
    name: 'journal',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') return;
        const source = withoutStack(() => refreshJournalSource(audienceOf(command)));
        tellProblems(source);
        if (command !== 'dev' && hasErrors(source.read.problems)) throw new BuildStopped(NOTHING_BUILT);
        const { site, base } = siteAddress();
        updateConfig({ base, ...(site !== undefined && { site }) });
      },
      'astro:config:done': ({ config }) => {
        const folder = partnersFolder();
        if (folder !== undefined && join(fileURLToPath(config.outDir), '.') !== join(folder, '.'))
          throw new BuildStopped('The partners’ pages are built only to be sealed, and nowhere else.');
      },
      'astro:server:setup': ({ server }) => {
        const { folder } = journalSource();
        const cache = pictureCache(journalSource());
        let timer: NodeJS.Timeout | undefined;
        const readAgain = () => {
          tellProblems(refreshJournalSource(audienceOf('dev')));
          for (const environment of Object.values(server.environments)) {
            // Makes Astro ask the routes again which pages they have.
            environment.hot.send('astro:content-changed', {});
          }
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(folder + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(readAgain, SETTLE_MS);
        });
        server.middlewares.use((request, response, next) => {
          const file = decodeURIComponent((request.url ?? '').split('?')[0]?.slice(server.config.base.length) ?? '');
          const asked = askedPictures().get(file);
          if (!asked) return next();
          const made = join(cache, 'served', file);
          writePicture(asked, made, join(cache, file)).then(
            () => response.setHeader('content-type', TYPES[extname(file)] ?? '').end(readFileSync(made)),
            next,
          );
        });
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        await writeAskedPictures(site, pictureCache(journalSource()));
        const isSealed = journalSource().audience === 'partners';
        for (const file of globSync('**/*.html', { cwd: site })) {
          const page = finishedPage(readFileSync(join(site, file), 'utf8'), {
            file,
            isSealed,
            assets: join(site, '_astro'),
          });
          writeFileSync(join(site, file), page);
        }
      },
    },
  };
}

const TYPES: Readonly<Record<string, string>> = { '.webp': 'image/webp' };

function pictureCache({ audience, folder }: JournalSource): string {
  return join(cacheFolder(audience, folder), 'pictures');
}

function tellProblems(source: JournalSource): void {
  if (source.read.problems.length > 0) console.error(`\n${escapeWorkflowCommands(reportOf(source))}\n`);
}

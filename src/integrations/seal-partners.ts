import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readConfiguration, todayIn } from '../journal/configuration.ts';
import { audienceOf, partnersFolder } from '../site/audience.ts';
import { journalSource } from '../site/journal-source.ts';
import { BuildStopped } from './build-stopped.ts';
import { readSealingOptions } from './sealing/options.ts';
import { withPartnersBuild } from './sealing/partners-build.ts';
import { prepareSealing, type Sealing } from './sealing/prepare.ts';
import { sealOutput } from './sealing/seal-output.ts';

/**
 * Publishes the partners' journal inside the public one, sealed: a second build, of its own process, whose output is sealed into
 * `together/` and removed. What the public build writes is the same with and without it.
 */
export function sealPartners(): AstroIntegration {
  let sealing: Sealing = { kind: 'nothing-to-seal' };
  let build: Parameters<typeof withPartnersBuild>[0] | undefined;
  return {
    name: 'seal-partners',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' || audienceOf(command) !== 'public') return;
        pinToday();
        sealing = await prepareSealing(journalSource(), readSealingOptions());
        if (sealing.kind === 'left-out') logger.warn(sealing.notice);
      },
      'astro:config:done': ({ config }) => {
        build = config;
        const folder = partnersFolder();
        if (folder !== undefined && resolve(fileURLToPath(config.outDir)) !== resolve(folder))
          throw new BuildStopped('The partners’ pages are built only to be sealed, and nowhere else.');
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (sealing.kind !== 'ready' || !build) return;
        const keys = sealing;
        const into = join(fileURLToPath(dir), 'together');
        const { pages, files } = await withPartnersBuild(build, (folder) => sealOutput(folder, into, keys));
        logger.info(`Sealed ${pages} pages and ${files} other files for the partners into together/.`);
      },
    },
  };
}

/** Both builds go by one day, also when the clock passes midnight between them. */
function pinToday(): void {
  const { documents } = journalSource().read;
  if (documents)
    process.env['ALONGSIDE_TODAY'] = todayIn(documents.partnership.data.timezone, {
      chosen: readConfiguration().today,
    });
}

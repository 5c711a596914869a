import { existsSync, readdirSync, rmSync } from 'node:fs';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readConfiguration } from '../journal/configuration.ts';
import { audienceOf } from '../site/audience.ts';
import { cacheFolder } from '../site/cache-folder.ts';

/**
 * What Astro's content layer writes beside the project for the build to import. It writes them only when its store changes,
 * which a store that was kept does not: so they could name the pictures of whatever was served or built last.
 */
const GENERATED = ['content-assets.mjs', 'content-modules.mjs'] as const;

/** Keeps each audience of each journal apart: what one build stores or lists, no other one finds. */
export function separateBuilds(): AstroIntegration {
  let built: AstroConfig | undefined;
  return {
    name: 'separate-builds',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'preview') return;
        const cacheDir = new URL(cacheFolder(audienceOf(command), readConfiguration().contentFolder), config.root);
        updateConfig({ cacheDir });
        forgetGenerated(config);
      },
      'astro:config:done': ({ config }) => {
        built = config;
      },
      'astro:build:done': ({ dir }) => {
        if (!built) return;
        forgetGenerated(built);
        forgetPictures(new URL('assets/', built.cacheDir), new URL(`${built.build.assets}/`, dir));
      },
    },
  };
}

function forgetGenerated({ root }: Pick<AstroConfig, 'root'>): void {
  for (const file of GENERATED) rmSync(new URL(`.astro/${file}`, root), { force: true });
}

/** Astro keeps every picture that it ever sized; those that no page shows any more may have become private. */
function forgetPictures(cached: URL, shown: URL): void {
  if (!existsSync(cached)) return;
  for (const name of readdirSync(cached))
    if (!existsSync(new URL(encodeURIComponent(name.replace(/\.json$/, '')), shown)))
      rmSync(new URL(encodeURIComponent(name), cached), { recursive: true, force: true });
}

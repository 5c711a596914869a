import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { audienceOf } from '../site/audience.ts';
import { readFragment } from './search/fragments.ts';
import { pagefindIndex } from './search/pagefind-index.ts';
import { textRecords } from './search/text-records.ts';

/** Where the public site's index is, and which file the partners' build has instead. Their pages' scripts know both. */
const PUBLIC_INDEX = 'search';
const SEALED_INDEX = 'search.json.gz';

/**
 * Makes the search index of a site that was just built. The partners' pages get none of Pagefind's files, which a browser asks for
 * one by one, but one file with all their text: it is sealed like a page, and searched in memory.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await pagefindIndex(folder);
        if (audienceOf('build') === 'partners') {
          const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
          const records = textRecords(fragments.map(({ content }) => readFragment(content)));
          // What is sealed can no longer be compressed on its way.
          await writeFile(join(folder, SEALED_INDEX), gzipSync(JSON.stringify(records)));
          return;
        }
        for (const { path, content } of files) {
          const file = join(folder, PUBLIC_INDEX, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
      },
    },
  };
}

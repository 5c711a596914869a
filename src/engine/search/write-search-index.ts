import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Audience } from '../../domain/audience/model.ts';
import { readFragment } from './fragments.ts';
import { pagefindIndex } from './pagefind-index.ts';
import { textRecords } from './text-records.ts';

/** Where the public site's index is, and which file the partners' build has instead. Their pages' scripts know both. */
const PUBLIC_INDEX = 'search';
const SEALED_INDEX = 'search.json.gz';

/**
 * Makes the search index of a site whose pages were just written. The partners' pages get none of Pagefind's files, which a
 * browser asks for one by one, but one file with all their text: it is sealed like a page, and searched in memory.
 */
export async function writeSearchIndex(folder: string, audience: Audience): Promise<void> {
  const files = await pagefindIndex(folder);
  if (audience === 'partners') {
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
}

import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../src/site/cache-folder.ts';
import { ROOT } from './build-site.ts';
import { EXAMPLE } from './example-site.ts';

const AUDIENCES = ['public', 'partners'] as const;

/** Copies files that may disappear: meanwhile, other builds of the example may delete what they no longer need. */
function copyWhatIsThere(from: string, to: string): void {
  for (const file of globSync('**/*.*', { cwd: from })) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    try {
      copyFileSync(join(from, file), join(to, file));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

/**
 * Does something with a copy of the example journal. The copy includes what builds keep for the next one (images named
 * after their content), because making those again takes half of a build's time.
 */
export async function withExampleCopy<Made>(then: (content: string) => Promise<Made>): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-example-'));
  const content = join(folder, 'content');
  const caches = AUDIENCES.map((audience) => ({
    ofExample: join(ROOT, cacheFolder(audience, EXAMPLE)),
    ofCopy: join(ROOT, cacheFolder(audience, content)),
  }));
  try {
    cpSync(EXAMPLE, content, { recursive: true });
    for (const { ofExample, ofCopy } of caches) copyWhatIsThere(ofExample, ofCopy);
    return await then(content);
  } finally {
    for (const { ofCopy } of caches) rmSync(ofCopy, { recursive: true, force: true });
    rmSync(folder, { recursive: true });
  }
}

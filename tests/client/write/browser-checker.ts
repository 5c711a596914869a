import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { problemsOf as checkFile } from '../../../src/client/write/checker/check-file.ts';
import type { CharacterNames, knowingNames as knowNames } from '../../../src/client/write/checker/character-names.ts';
import { markdownToMdast } from '../../../src/client/write/checker/markdown.ts';
import { textOf } from '../../../src/domain/check-in/tree.ts';
import { inBrowser } from '../../../src/integrations/in-browser.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CHECKER = join(ROOT, 'src/client/write/checker');

/** Like `problemsOf`, with what the page adds to it. */
export type BrowserChecker = (...args: Parameters<typeof checkFile>) => Promise<ReturnType<typeof checkFile>>;

/**
 * Bundles what checks a file in a browser the way it's bundled for browsers: with their parsers of Markdown and YAML,
 * and nothing from Node.
 */
export async function browserChecker(): Promise<BrowserChecker> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-checker-'));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      plugins: [inBrowser()],
      build: {
        outDir: folder,
        minify: false,
        lib: {
          entry: { checker: join(CHECKER, 'check-file.ts'), names: join(CHECKER, 'character-names.ts') },
          formats: ['es'],
        },
      },
    });
    const made = async (name: string): Promise<unknown> => import(pathToFileURL(join(folder, `${name}.js`)).href);
    // They are those modules.
    const { problemsOf } = (await made('checker')) as { problemsOf: typeof checkFile };
    const { knowingNames } = (await made('names')) as { knowingNames: typeof knowNames };
    return (...args) => knowingNames(() => problemsOf(...args), meaningsOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Replaces the page: looks up names in Node's list, through the parser that has it. */
function meaningsOf(names: readonly string[]): Promise<CharacterNames> {
  const meanings = names.map((name): [string, string | false] => {
    const read = textOf(markdownToMdast(`a&${name};a`)).slice(1, -1);
    return [name, read === `&${name};` ? false : read];
  });
  return Promise.resolve(Object.fromEntries(meanings));
}

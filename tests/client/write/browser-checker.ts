import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { problemsOf as checkFile } from '../../../src/client/write/checker/check-file.ts';
import { inBrowser } from '../../../src/integrations/in-browser.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What checks a file in a browser, bundled as it is for browsers: with their parsers of Markdown and YAML, and with nothing of Node. */
export async function browserChecker(): Promise<typeof checkFile> {
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
          entry: join(ROOT, 'src/client/write/checker/check-file.ts'),
          formats: ['es'],
          fileName: () => 'checker.js',
        },
      },
    });
    // It is that module.
    const made = (await import(pathToFileURL(join(folder, 'checker.js')).href)) as { problemsOf: typeof checkFile };
    return made.problemsOf;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHECKER = join(import.meta.dirname, '../client/write/checker');

/** What a journal is read with in a browser, in the place of what needs Node. */
const IN_BROWSER = new Map([
  ['satteri', join(CHECKER, 'markdown.ts')],
  // js-yaml is only the faster of two readers that say the same, and a third of their weight.
  ['./simple-yaml.ts', join(CHECKER, 'no-simple-yaml.ts')],
  ['node:path', 'pathe'],
  // For pages it asks a document what a character's name means, and a worker has none.
  ['decode-named-character-reference', fileURLToPath(import.meta.resolve('decode-named-character-reference'))],
]);

/** For scripts alone: has the modules that read a journal run in a browser. */
export function inBrowser() {
  return {
    name: 'alongside:in-browser',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    async resolveId(
      this: { resolve: (source: string, importer?: string) => Promise<unknown> },
      source: string,
      importer?: string,
    ) {
      const module = IN_BROWSER.get(source);
      return module === undefined ? undefined : await this.resolve(module, importer);
    },
  };
}

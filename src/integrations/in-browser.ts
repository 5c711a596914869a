import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHECKER = join(import.meta.dirname, '../client/write/checker');

/** What a journal is read with in a browser, in the place of what needs Node. */
const IN_BROWSER = new Map([
  ['satteri', join(CHECKER, 'markdown.ts')],
  // js-yaml is only the faster of two readers that say the same, and a third of their weight.
  ['./simple-yaml.ts', join(CHECKER, 'no-simple-yaml.ts')],
  ['node:path', 'pathe'],
  // A list of names that the browser has, too.
  ['decode-named-character-reference', join(CHECKER, 'character-names.ts')],
]);

/** What Zod makes JSON Schemas with, which a browser is never asked for; the rest of Zod refers to it all the same. */
const JSON_SCHEMAS = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

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
    async load(id: string) {
      if (!JSON_SCHEMAS.test(id)) return undefined;
      const names = Object.keys((await import(pathToFileURL(id).href)) as object);
      return names.map((name) => `export function ${name}() {}`).join('\n');
    },
  };
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHECKER = join(import.meta.dirname, '../client/write/checker');

/** Modules that replace those that need Node, for reading a journal in a browser. */
const IN_BROWSER = new Map([
  ['satteri', join(CHECKER, 'markdown.ts')],
  // js-yaml is only the faster of two readers with the same result, and a third of their size.
  ['./simple-yaml.ts', join(CHECKER, 'no-simple-yaml.ts')],
  ['node:path', 'pathe'],
  // A list of names that browsers have too.
  ['decode-named-character-reference', join(CHECKER, 'character-names.ts')],
]);

/** Matches the part of Zod that makes JSON Schemas, which a browser never uses, although the rest of Zod imports it. */
const JSON_SCHEMAS = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/** Makes the modules that read a journal run in a browser. For scripts only. */
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

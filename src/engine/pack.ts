import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { FOLDERS } from '../journal/files/folders.ts';
import { jsonSchemaText } from '../journal/schema/json-schema.ts';
import { journalSchemaText } from '../output/journal-json/journal-json.ts';
import { installedEngine } from './installed-engine.ts';
import { filesIn } from './output-folder.ts';

/*
 * Puts the compiled engine into `engine/`, for npm to pack (`npm pack` runs this first), with the command line and the
 * files that it copies into a pair's repository. Node doesn't strip types below `node_modules`, so a package has to be
 * compiled.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const PACKED = join(ROOT, 'engine');

/**
 * Removes the source path that Astro writes into its output. It isn't needed, and would reveal on whose machine the
 * package was made.
 */
function withoutOwnPath(text: string): string {
  const quoted = ['"', "'", '`'].flatMap((quote) => [[`${quote}${ROOT}${sep}`, `${quote}/alongside/`] as const]);
  return [[`${pathToFileURL(ROOT).href}/`, 'file:///alongside/'] as const, ...quoted].reduce(
    (rest, [own, neutral]) => rest.replaceAll(own, neutral),
    text,
  );
}

const engine = await installedEngine();
rmSync(PACKED, { recursive: true, force: true });
cpSync(engine, PACKED, { recursive: true });
cpSync(join(ROOT, 'src/cli/alongside.mjs'), join(PACKED, 'alongside.mjs'));
cpSync(join(ROOT, 'src/cli/setup/repository'), join(PACKED, 'repository'), { recursive: true });

const server = join(PACKED, 'server');
for (const file of filesIn(server).filter((name) => name.endsWith('.mjs'))) {
  const path = join(server, file);
  writeFileSync(path, withoutOwnPath(readFileSync(path, 'utf8')));
}

// The schemas by which editors know the fields.
mkdirSync(join(PACKED, 'schema'));
for (const { collection, name } of [{ collection: 'partnership', name: 'partnership' } as const, ...FOLDERS])
  writeFileSync(join(PACKED, 'schema', `${name}.json`), jsonSchemaText(collection));

// The types for programs that import the package.
cpSync(join(ROOT, 'src/cli/package-types.d.ts'), join(PACKED, 'index.d.ts'));
writeFileSync(join(PACKED, 'journal.d.ts'), await journalTypes());

/** Returns the fields of `journal.json` as TypeScript, with their descriptions. */
function journalTypes(): Promise<string> {
  // It's valid JSON Schema: a test validates journals with it.
  const schema = JSON.parse(journalSchemaText()) as Parameters<typeof compile>[0];
  return compile({ ...schema, title: 'Journal' }, 'Journal', { bannerComment: '', additionalProperties: false });
}

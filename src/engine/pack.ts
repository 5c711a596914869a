import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { journalSchemaText } from '../output/journal-json/journal-json.ts';
import { installedEngine } from './installed-engine.ts';

/*
 * Puts the compiled engine into `engine/`, for npm to pack (`npm pack` starts this first): with the command line and what it
 * copies into a pair's repository. Node strips no types below `node_modules`, so a package has to be compiled.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const PACKED = join(ROOT, 'engine');

const engine = await installedEngine();
rmSync(PACKED, { recursive: true, force: true });
cpSync(engine, PACKED, { recursive: true });
cpSync(join(ROOT, 'src/cli/alongside.mjs'), join(PACKED, 'alongside.mjs'));
cpSync(join(ROOT, 'src/cli/setup/repository'), join(PACKED, 'repository'), { recursive: true });

// What a program that imports the package reads of it.
cpSync(join(ROOT, 'src/cli/package-types.d.ts'), join(PACKED, 'index.d.ts'));
writeFileSync(join(PACKED, 'journal.d.ts'), await journalTypes());

/** The fields of `journal.json` as TypeScript, with their descriptions. */
function journalTypes(): Promise<string> {
  // It's JSON Schema: a test validates journals by it.
  const schema = JSON.parse(journalSchemaText()) as Parameters<typeof compile>[0];
  return compile({ ...schema, title: 'Journal' }, 'Journal', { bannerComment: '', additionalProperties: false });
}

import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

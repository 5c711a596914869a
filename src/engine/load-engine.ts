import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownEngine } from './engine-folder.ts';
import { useMemoryForRendering } from './memory.ts';
import type * as program from './program.ts';

/** Loads the compiled engine's program: a package's own; in a clone, it's compiled first if its source has changed. */
export async function loadEngine(): Promise<typeof program> {
  const engine = ownEngine() ?? (await (await import('./installed-engine.ts')).installedEngine());
  useMemoryForRendering();
  // It's the compiled form of that module.
  return (await import(pathToFileURL(join(engine, 'server/program.mjs')).href)) as typeof program;
}

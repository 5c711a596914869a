import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The parts of a compiled engine: what browsers load, and what Node runs. */
const PARTS = ['client', 'server'];

/** Returns the folder of the compiled engine that this module was bundled into; undefined if it runs from source. */
export function ownEngine(): string | undefined {
  if (import.meta.filename.endsWith('.ts')) return undefined;
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder))
    if (PARTS.every((part) => existsSync(join(folder, part)))) return folder;
  return undefined;
}

/** Returns the same for code that only runs in the compiled engine. @throws if it runs from source */
export function engineFolder(): string {
  const folder = ownEngine();
  if (folder === undefined) throw new Error('This module runs only as a part of the compiled engine.');
  return folder;
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a compiled engine is made of: what browsers load, and what Node runs. */
const PARTS = ['client', 'server'];

/** The folder of the compiled engine that this module was bundled into; none where it runs from its source. */
export function ownEngine(): string | undefined {
  if (import.meta.filename.endsWith('.ts')) return undefined;
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder))
    if (PARTS.every((part) => existsSync(join(folder, part)))) return folder;
  return undefined;
}

/** The same for what runs only in the compiled engine. */
export function engineFolder(): string {
  const folder = ownEngine();
  if (folder === undefined) throw new Error('This module runs only as a part of the compiled engine.');
  return folder;
}

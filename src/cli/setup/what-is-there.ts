import { type FileSystem, realFiles } from '../../loading/file-system.ts';
import { PARTNERSHIP_FILE } from '../../loading/folders.ts';
import { readSource } from '../../loading/read-source.ts';
import { readTree } from '../../loading/tree.ts';

/** What stands in the folder where a journal is to be. */
export type WhatIsThere =
  | { kind: 'nothing' }
  /** The journal that comes with the software. */
  | { kind: 'example' }
  /** Somebody's own; its name, where it can be read. */
  | { kind: 'journal'; name: string | undefined }
  /** No journal, but files. */
  | { kind: 'files'; files: readonly string[] };

/** Files that a journal of one's own keeps. */
export const STAYS: ReadonlySet<string> = new Set(['README.md']);

/**
 * The example is known by what nobody else's journal can have: its partnership is published under `.example`, which the
 * internet gives to nobody (RFC 2606), and has the example's name. Who has changed either has made it their own.
 */
const EXAMPLE = { name: 'The Ferry and the Bridge', url: 'https://robin-and-sam.example' };

/** Whose journal stands in a folder, if any. Nothing is changed, and mistakes in it do not matter. */
export function whatIsThere(folder: string, files: FileSystem = realFiles): WhatIsThere {
  const tree = readTree(folder, files);
  const partnership = tree.documents.find(({ file }) => file === PARTNERSHIP_FILE);
  if (partnership) {
    const { fields = {} } = readSource(partnership, folder, files).source;
    const { name, site } = fields;
    const url = typeof site === 'object' && site !== null && 'url' in site ? site.url : undefined;
    if (name === EXAMPLE.name && url === EXAMPLE.url) return { kind: 'example' };
    return { kind: 'journal', name: typeof name === 'string' ? name : undefined };
  }
  const found = [
    ...tree.documents.map(({ file }) => file),
    ...tree.images,
    ...tree.others,
    ...tree.problems.map(({ file }) => file),
  ].filter((file) => !STAYS.has(file));
  return found.length === 0 ? { kind: 'nothing' } : { kind: 'files', files: [...new Set(found)].toSorted() };
}

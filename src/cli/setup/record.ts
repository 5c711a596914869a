import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NewFile } from '../../journal/files/write-files.ts';

/** Where a journal's repository is kept and its site published, and what that place needs. */
export const HOSTS = ['github', 'gitlab', 'cloudflare', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/**
 * What the engine wrote into a pair's repository, kept in its package.json under the engine's name: by it `upgrade` tells a file
 * that the pair changed, or took away, from one that is still as it was written.
 */
export const recordSchema = z.object({
  host: z.enum(HOSTS),
  /** Digests of what was written or offered, by path. */
  files: z.record(z.string(), z.string()),
});
export type EngineRecord = z.output<typeof recordSchema>;

/** @param files those that are the engine's, as it writes them */
export function recordOf(host: Host, files: readonly NewFile[]): EngineRecord {
  return { host, files: Object.fromEntries(files.map(({ path, text }) => [path, digestOf(text)])) };
}

/** How an action is named in a workflow. Dependabot brings its newer versions, which makes the file nobody's own. */
const PINNED = /(\buses: *[\w./-]+)@\S+(?: *#.*)?$/gm;

/**
 * Twelve hex digits for a text. Line endings, which git may change, and versions of actions make no difference.
 * @example digestOf('on: push\r\n') === digestOf('on: push\n') // true
 */
export function digestOf(text: string): string {
  const plain = text.replaceAll('\r\n', '\n').replaceAll(PINNED, '$1');
  return createHash('sha256').update(plain).digest('hex').slice(0, 12);
}

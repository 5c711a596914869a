import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NewFile } from '../../journal/files/write-files.ts';

/** The places where a journal's repository can be hosted and its site published. */
export const HOSTS = ['github', 'gitlab', 'cloudflare', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/**
 * What the engine wrote into a pair's repository, stored in its package.json under the engine's name. With it,
 * `upgrade` can tell files that the pair changed or removed from those that are still as they were written.
 */
export const recordSchema = z.object({
  host: z.enum(HOSTS),
  /** Digests of what was written or offered, by path. */
  files: z.record(z.string(), z.string()),
});
export type EngineRecord = z.output<typeof recordSchema>;

/** Makes a record. @param files those that belong to the engine, as it writes them */
export function recordOf(host: Host, files: readonly NewFile[]): EngineRecord {
  return { host, files: Object.fromEntries(files.map(({ path, text }) => [path, digestOf(text)])) };
}

/** Matches an action in a workflow. Dependabot updates its version, which doesn't count as a change by the pair. */
const PINNED = /(\buses: *[\w./-]+)@\S+(?: *#.*)?$/gm;

/**
 * Returns a digest of a text, twelve hex digits. It ignores line endings, which git may change, and versions of
 * actions.
 * @example digestOf('on: push\r\n') === digestOf('on: push\n') // true
 */
export function digestOf(text: string): string {
  const plain = text.replaceAll('\r\n', '\n').replaceAll(PINNED, '$1');
  return createHash('sha256').update(plain).digest('hex').slice(0, 12);
}

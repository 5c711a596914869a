import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Documents } from '../../domain/documents.ts';
import { git, originOf } from '../setup/machine.ts';
import type { Host } from '../setup/record.ts';
import { fieldsOf, type Manifest } from './manifest.ts';

/*
 * Journals used to be started in a copy of the engine. The engine's files in it are removed; everything else belongs to
 * the pair and stays.
 */

/** Matches the engine's folders and files that every copy has. */
const OF_ENGINE =
  /^(?:\.ci\/|src\/|tests\/|public\/|\.editorconfig$|\.gitattributes$|\.gitignore$|\.prettierignore$|astro\.config\.mjs$|tsconfig\.json$|package(?:-lock)?\.json$|\.github\/(?:CONTRIBUTING\.md|GUIDE\.md|SECURITY\.md|home\.webp|dependabot\.yml|pull_request_template\.md|workflows\/(?:feedback|next-check-in|publish|review|test)\.yml)$)/;

/** Files that a pair may have replaced: they're removed only if they still start like the engine's. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  'README.md': /^# Alongside\s/,
  'CHANGELOG.md': /^# Changelog\s/,
  LICENSE: /^MIT License\s+Copyright \(c\) \d+ .*Alongside/i,
};

/** Returns whether a repository is a copy of the engine with a journal in it. */
export function isCopy(folder: string, manifest: Manifest, engine: string): boolean {
  return fieldsOf(manifest).name === engine && existsSync(join(folder, 'src', 'cli'));
}

export interface Leaving {
  host: Host;
  /** The paths to remove. */
  removed: readonly string[];
  told: readonly string[];
}

/** Returns what is removed when a journal leaves a copy of the engine. */
export function leaveCopy(folder: string, documents: Documents): Leaving {
  const tracked = git(folder, ['ls-files', '-z', '--', '.']).split('\0').filter(Boolean);
  const removed = tracked.filter((path) => OF_ENGINE.test(path) || isAsEngines(folder, path));
  const goes = new Set(removed);
  const kept = tracked.filter((path) => !goes.has(path) && !path.startsWith('content/'));
  return {
    host: hostOf(folder, documents),
    removed: removed.filter((path) => existsSync(join(folder, path))),
    told: [
      `${String(removed.length)} files of the engine go; git keeps them in the history, with anything that you changed in them.`,
      ...(kept.length === 0 ? [] : [`These are yours, and stay:\n${kept.map((path) => `  ${path}`).join('\n')}`]),
    ],
  };
}

function isAsEngines(folder: string, path: string): boolean {
  const beginning = BEGINNINGS[path];
  return beginning !== undefined && beginning.test(readFileSync(join(folder, path), 'utf8'));
}

/** Returns the host, judging by where the repository was cloned from. */
function hostOf(folder: string, { partnership }: Documents): Host {
  const address = originOf(folder) ?? partnership.data.site?.repository ?? '';
  if (/\bgithub\./.test(address)) return 'github';
  return /\bgitlab\./.test(address) ? 'gitlab' : 'none';
}

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Change, NewFile } from '../../journal/files/write-files.ts';

/** Where GitHub looks for the file, in order; it uses the first that exists. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

const HEAD = '# Each partner is asked to review what changes in the journal.';

/**
 * Returns CODEOWNERS for a journal: when a partner opens a pull request, GitHub asks the others to review it.
 * @param folder the journal's, relative to the repository
 * @param names the partners' names on GitHub
 * @example codeOwners('content', ['robin-example', 'sam-example']).text // … /content/ @robin-example @sam-example
 */
export function codeOwners(folder: string, names: readonly string[]): NewFile {
  const line = `${patternOf(folder)} ${names.map((name) => `@${name}`).join(' ')}`;
  return { path: PLACES[0], text: `${HEAD}\n${line}\n` };
}

/** Adds a name to each line of CODEOWNERS that names all the others; if it's unclear where to add it, the user has to. */
export function withOwner(root: string, folder: string, names: readonly string[], name: string): OwnersChange {
  const path = PLACES.find((place) => existsSync(join(root, place)));
  if (path === undefined) return { kind: 'none' };
  const text = readFileSync(join(root, path), 'utf8');
  const has = (line: string, one: string) => line.toLowerCase().split(/\s+/).includes(`@${one.toLowerCase()}`);
  const lines = text.split('\n');
  if (lines.some((line) => !line.startsWith('#') && has(line, name))) return { kind: 'none' };
  const pattern = patternOf(relative(root, realpathSync(folder)));
  const isJournal = (line: string) =>
    line.split(/\s+/, 1)[0] === pattern && names.length > 0 && names.every((one) => has(line, one));
  if (!lines.some(isJournal)) return { kind: 'theirs', path, line: `${pattern} @${name}` };
  const extended = lines.map((line) => {
    if (!isJournal(line)) return line;
    const [, written = '', rest = ''] = /^(.*?)(\s*(?:#.*)?)$/.exec(line) ?? [];
    return `${written} @${name}${rest}`;
  });
  return { kind: 'replace', root, change: { kind: 'replace', path, before: text, text: extended.join('\n') } };
}

/** What happens to CODEOWNERS when there's a new partner. */
export type OwnersChange =
  | { kind: 'replace'; root: string; change: Extract<Change, { kind: 'replace' }> }
  /** The pair has changed it, so they have to add the line. */
  | { kind: 'theirs'; path: string; line: string }
  /** There is no file, or it already contains the name. */
  | { kind: 'none' };

/** Returns a gitignore pattern for the folder and everything in it, with special characters escaped. */
function patternOf(folder: string): string {
  const path = folder.replaceAll(sep, '/').replaceAll(/[\\*?[\]#! ]/g, String.raw`\$&`);
  return path === '' ? '*' : `/${path}/`;
}

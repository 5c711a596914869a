import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Change, makeChanges, type NewFile } from '../../journal/files/write-files.ts';
import { nearestFolder } from './machine.ts';

/** Where GitHub looks for the file, in its order; the first that there is counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** What is said of the file that asks the partners for their reviews. */
export type CodeOwners =
  | { kind: 'write'; root: string; file: NewFile }
  /** There is one that somebody else wrote. */
  | { kind: 'theirs'; path: string; line: string }
  | { kind: 'no-repository' }
  /** None of the partners has a name on GitHub. */
  | { kind: 'no-names' };

const HEAD = '# Written by `npm run setup`: each partner is asked to review what changes in the journal.';
/** What we write and nothing else: a line more, and it is somebody's own. */
const OURS = new RegExp(`^${HEAD.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)}\n\\S.*(?: @[\\w-]+)+\n$`);

/**
 * CODEOWNERS for a journal: whoever opens a pull request, GitHub asks the other partners to review it.
 * @param root the repository's top folder
 * @param names the partners' names on GitHub
 */
export function codeOwners(root: string | undefined, folder: string, names: readonly string[]): CodeOwners {
  if (names.length === 0) return { kind: 'no-names' };
  if (root === undefined) return { kind: 'no-repository' };
  const below = relative(root, real(folder));
  const line = `${patternOf(below)} ${names.map((name) => `@${name}`).join(' ')}`;
  const there = PLACES.find((place) => existsSync(join(root, place)));
  const [path] = PLACES;
  const isOurs = there === path && OURS.test(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
  if (there !== undefined && !isOurs) return { kind: 'theirs', path: there, line };
  return { kind: 'write', root, file: { path, text: `${HEAD}\n${line}\n` } };
}

/** A CODEOWNERS with one more name in each line that names everybody else; none where it isn't known who is to be added where. */
export function withOwner(root: string, folder: string, names: readonly string[], name: string): OwnersChange {
  const path = PLACES.find((place) => existsSync(join(root, place)));
  if (path === undefined) return { kind: 'none' };
  const text = readFileSync(join(root, path), 'utf8');
  const has = (line: string, one: string) => line.toLowerCase().split(/\s+/).includes(`@${one.toLowerCase()}`);
  const lines = text.split('\n');
  if (lines.some((line) => !line.startsWith('#') && has(line, name))) return { kind: 'none' };
  const pattern = patternOf(relative(root, real(folder)));
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

/** What is to become of CODEOWNERS with a new partner. */
export type OwnersChange =
  | { kind: 'replace'; root: string; change: Extract<Change, { kind: 'replace' }> }
  /** Somebody has changed it: this is for them to do. */
  | { kind: 'theirs'; path: string; line: string }
  /** There is none, or the name is in it. */
  | { kind: 'none' };

/** Git tells a repository's top with all links followed; the folder itself may be yet to be made. */
function real(folder: string): string {
  const near = nearestFolder(folder);
  return join(realpathSync(near), relative(near, resolve(folder)));
}

/** The folder and all in it, as gitignore's patterns write it, with what has a meaning there escaped. */
function patternOf(folder: string): string {
  const path = folder.replaceAll(sep, '/').replaceAll(/[\\*?[\]#! ]/g, String.raw`\$&`);
  return path === '' ? '*' : `/${path}/`;
}

/**
 * Puts a journal in the place of the example, all of it or nothing of it.
 * @throws AlreadyThere, and what the disk says, everything being as it was
 */
export function installJournal({
  folder,
  files,
  leaving,
  owners,
}: {
  folder: string;
  files: readonly NewFile[];
  /** Files that leave it. */
  leaving: readonly string[];
  owners: CodeOwners;
}): void {
  const coming = new Set(files.map(({ path }) => path));
  const isLeaving = new Set(leaving);
  const beside = owners.kind === 'write' ? besideJournal(folder, owners) : undefined;
  makeChanges(folder, [
    ...files.map((file): Change => ({ kind: isLeaving.has(file.path) ? 'replace' : 'create', ...file })),
    ...(beside ? [beside] : []),
    ...leaving.filter((path) => !coming.has(path)).map((path): Change => ({ kind: 'remove', path })),
  ]);
}

/** A file of the repository, which may take the place of one of ours. */
function besideJournal(folder: string, { root, file }: { root: string; file: NewFile }): Change {
  const target = join(root, file.path);
  const path = relative(resolve(folder), target).replaceAll(sep, '/');
  const text = file.text;
  return existsSync(target)
    ? { kind: 'replace', path, text, before: readFileSync(target, 'utf8') }
    : { kind: 'create', path, text };
}

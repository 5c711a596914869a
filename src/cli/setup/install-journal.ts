import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { type NewFile, replaceFile, writeNewFiles } from '../runtime/write-files.ts';
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

/** What is to change on the disk. */
interface Change {
  /** The journal's folder. */
  folder: string;
  /** Files that leave it. */
  leaving: readonly string[];
  /** Files that come into it. */
  files: readonly NewFile[];
  /** A file elsewhere, which may take the place of one of ours. */
  beside?: { root: string; file: NewFile } | undefined;
}

/**
 * Makes a change, all of it or nothing: what leaves is only put aside until everything else stands.
 * @throws what the disk says, everything being as it was
 */
export function putInPlace({ folder, leaving, files, beside }: Change): void {
  const undo: (() => void)[] = [];
  let aside: string | undefined;
  try {
    const first = mkdirSync(folder, { recursive: true });
    if (first !== undefined) undo.push(() => removeFolders(folder, first));
    if (leaving.length > 0) aside = putAside(folder, leaving, undo);
    if (beside) placeBeside(beside, undo);
    writeNewFiles(folder, files);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
}

/** Moves files into a folder beside the journal's, on the same disk, and takes away the folders that this empties. */
function putAside(folder: string, files: readonly string[], undo: (() => void)[]): string {
  const aside = mkdtempSync(join(dirname(folder), '.alongside-example-'));
  undo.push(() => rmSync(aside, { recursive: true, force: true }));
  for (const file of files) {
    const [from, to] = [join(folder, file), join(aside, file)];
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    undo.push(() => {
      mkdirSync(dirname(from), { recursive: true });
      renameSync(to, from);
    });
  }
  for (const inside of foldersOf(files)) {
    const path = join(folder, inside);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
  return aside;
}

/** The folders that files stand in, the innermost first. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let above = posix.dirname(file); above !== '.'; above = posix.dirname(above)) folders.add(above);
  return [...folders].toSorted((a, b) => b.split('/').length - a.split('/').length);
}

function placeBeside({ root, file }: { root: string; file: NewFile }, undo: (() => void)[]): void {
  const target = join(root, file.path);
  if (!existsSync(target)) {
    writeNewFiles(root, [file]);
    undo.push(() => rmSync(target, { force: true }));
    return;
  }
  const before = readFileSync(target, 'utf8');
  replaceFile(root, file);
  undo.push(() => replaceFile(root, { path: file.path, text: before }));
}

function removeFolders(folder: string, first: string): void {
  for (let made = folder; made.length >= first.length; made = dirname(made)) rmdirSync(made);
}

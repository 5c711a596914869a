import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { DiskFailure, hasCode, naming, shownPath } from './disk-failure.ts';
import { type FileSystem, type FolderEntry, partOf, realFiles } from './file-system.ts';
import { atEnd, isRunning, MARK, ownMark } from './left-behind.ts';

/*
 * How several files are written: all of them or none, in whatever way the program ends.
 *
 * 1. Everything is written in full beside the files that it is for, into a hidden folder of theirs whose name says which process
 *    it is of. A `.gitignore` in it keeps it out of every repository; the project's own names it, too.
 * 2. Where it takes more than one step, a record of them is put there. From here on it will be done.
 * 3. Each file is put in its place in one move, which takes no room on the disk and can be undone; then the folder goes.
 *
 * A signal waits until it is done (left-behind.ts). What fails is undone. Of a process that was ended by force (SIGKILL, a power
 * cut) the next one that writes finishes what is recorded, and removes what is not.
 */

/** A file to be written: its path relative to a root, with `/`, and its whole text. */
export interface NewFile {
  path: string;
  text: string;
}

/** What becomes of a file. */
export type Change =
  /** A new file; it never takes the place of one that is there, not even of one of this very moment. */
  | ({ kind: 'create' } & NewFile)
  /** The file gets another text, or is new. `before`: only if it has this text still; none: whatever it has. */
  | ({ kind: 'replace'; before?: string } & NewFile)
  /** It goes, and with it the folders that this leaves empty. */
  | { kind: 'remove'; path: string };

/** Files that were to be new and are there already, by path. */
export class AlreadyThere extends Error {
  override name = 'AlreadyThere';
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(paths.join(', '));
    this.paths = paths;
  }
}

/** Somebody else has changed a file between the moment that it was read and the one in which it was to be written. */
export class ChangedMeanwhile extends DiskFailure {
  constructor(path: string) {
    super(`\`${shownPath(path)}\` was changed by another program at this very moment. Look at it, and try again.`);
  }
}

/** Changes that are ready to be made; until then nobody else makes any in this folder. */
export interface PreparedChanges {
  /** Makes them, all or none. @throws AlreadyThere, ChangedMeanwhile, and what the disk says, everything being as it was */
  make: () => void;
  /** Makes none of them. To be called in any case: after `make` it does nothing. */
  leave: () => void;
}

/** What this asks of a disk; a test passes one that fails. */
export type WritingDisk = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'writeFileSync'
>;

const PREFIX = '.alongside-writing-';
const FOLDER_NAME = new RegExp(String.raw`^\.alongside-writing-(${MARK})-[0-9a-f]+$`);

/** Folders of this process's own that are in use. */
const inUse = new Set<string>();

/**
 * Gets changes ready, so that little is left that can fail.
 * @param given the folder: the paths are relative to it; it is made where it is not there
 * @throws AlreadyThere, ChangedMeanwhile, and what the disk says, everything being as it was
 */
export function prepareChanges(given: string, changes: readonly Change[], disk: WritingDisk = fs): PreparedChanges {
  const folder = resolve(given);
  finishLeftBehind(folder, disk);
  const undoFolder: (() => void)[] = [];
  let own: OwnFolder | undefined;
  const leave = () => {
    own?.remove();
    own = undefined;
    for (const step of undoFolder.splice(0).reverse()) step();
  };
  try {
    makeFolder(folder, undoFolder, disk);
    own = takeTurn(folder, disk);
    const steps = staged(folder, own.path, changes, disk);
    return {
      make() {
        if (!own) throw new Error('These changes were made already, or left.');
        try {
          makeAll({ folder, own: own.path, steps }, disk);
          undoFolder.length = 0;
        } catch (error) {
          if (error instanceof NotUndone) {
            own.keep();
            own = undefined;
          }
          throw error;
        } finally {
          leave();
        }
      },
      leave,
    };
  } catch (error) {
    leave();
    throw error;
  }
}

/** @throws as `prepareChanges` and its `make`, everything being as it was */
export function makeChanges(folder: string, changes: readonly Change[], disk: WritingDisk = fs): void {
  if (changes.length > 0) prepareChanges(folder, changes, disk).make();
}

/**
 * Writes new files, all or none. Folders are made as needed, and taken away again when nothing is written.
 * @throws AlreadyThere naming what is there, nothing being written
 */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  makeChanges(
    root,
    files.map((file) => ({ kind: 'create', ...file })),
  );
}

/** Puts a text in the place of a file, or makes the file: whoever reads it meanwhile finds the old one or the new one, whole. */
export function replaceFile(root: string, file: NewFile): void {
  makeChanges(root, [{ kind: 'replace', ...file }]);
}

interface OwnFolder {
  path: string;
  remove: () => void;
  /** Leaves it to the next program. */
  keep: () => void;
}

/** So long one process waits for others that write into the same folder: it takes them some milliseconds. */
const MAX_WAIT_MS = 5_000;
const PAUSE_MS = 10;

/**
 * Makes the hidden folder, when nobody else has one here. Two that come at once both see each other: the one whose name is the
 * lower steps back, so that one goes on; and nobody goes on who sees another.
 */
function takeTurn(folder: string, disk: WritingDisk): OwnFolder {
  for (const until = Date.now() + MAX_WAIT_MS; ;) {
    const own = ownFolder(folder, disk);
    try {
      for (;;) {
        const others = runningIn(folder, disk).filter((name) => name !== basename(own.path));
        if (others.length === 0) return own;
        if (Date.now() > until) throw new DiskFailure(busy(folder, others));
        if (others.some((name) => name > basename(own.path))) break;
        pause();
      }
    } catch (error) {
      own.remove();
      throw error;
    }
    own.remove();
    while (runningIn(folder, disk).length > 0 && Date.now() <= until) pause();
  }
}

function busy(folder: string, [name = '']: readonly string[]): string {
  const [process = ''] = (FOLDER_NAME.exec(name)?.[1] ?? '').split('-');
  return `Another command (process ${process}) is writing into \`${shownPath(folder)}\` right now. Try again when it has ended.`;
}

/** Without letting anything else happen in this process. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

function ownFolder(folder: string, disk: WritingDisk): OwnFolder {
  const path = join(folder, `${PREFIX}${ownMark()}-${randomBytes(4).toString('hex')}`);
  inUse.add(path);
  const erase = () => disk.rmSync(path, { recursive: true, force: true });
  const takeBack = atEnd(erase);
  const keep = () => {
    inUse.delete(path);
    takeBack();
  };
  const remove = () => {
    attempt(erase);
    keep();
  };
  try {
    disk.mkdirSync(path);
    write(join(path, '.gitignore'), '*\n', disk);
    for (const part of ['new', 'old']) disk.mkdirSync(join(path, part));
    return { path, remove, keep };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The hidden folders in a folder, by whether anybody still uses them. */
function hiddenFolders(folder: string, disk: WritingDisk): { running: string[]; left: string[] } {
  const names = listed(folder, disk).filter((name) => FOLDER_NAME.test(name));
  const isUsed = (name: string) => {
    const mark = FOLDER_NAME.exec(name)?.[1] ?? '';
    return mark === ownMark() ? inUse.has(join(folder, name)) : isRunning(mark);
  };
  return { running: names.filter(isUsed), left: names.filter((name) => !isUsed(name)) };
}

function runningIn(folder: string, disk: WritingDisk): string[] {
  return hiddenFolders(folder, disk).running;
}

function listed(folder: string, disk: WritingDisk): string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** A change as it is recorded: all that it takes to make it, or to see that it is made. */
const stepSchema = z.strictObject({
  kind: z.enum(['create', 'replace', 'remove']),
  /** Relative to the folder. */
  path: z.string(),
  /** Digests of the file before and after; none: it is not there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
type Step = z.output<typeof stepSchema>;
const recordSchema = z.strictObject({ version: z.literal(1), steps: z.array(stepSchema) });
const RECORD = 'record.json';

/** Writes what is to be put in its place, and looks at what is there now. */
function staged(folder: string, own: string, changes: readonly Change[], disk: WritingDisk): Step[] {
  const taken: string[] = [];
  const steps = changes.map((change, index): Step => {
    const { kind, path } = change;
    const target = join(folder, path);
    const before = bytesAt(target, disk);
    if (kind === 'create' && before !== undefined) taken.push(path);
    if (kind === 'replace' && change.before !== undefined && !before?.equals(Buffer.from(change.before)))
      throw new ChangedMeanwhile(target);
    if (kind === 'remove') return { kind, path, before: digest(before), after: null };
    const written = join(own, 'new', String(index));
    naming(target, () => write(written, change.text, disk));
    if (before !== undefined) disk.chmodSync(written, disk.lstatSync(realPath(target, disk)).mode & 0o777);
    return { kind, path, before: kind === 'create' ? null : digest(before), after: digest(Buffer.from(change.text)) };
  });
  if (taken.length > 0) throw new AlreadyThere(taken);
  return steps;
}

interface AllSteps {
  folder: string;
  /** The hidden folder. */
  own: string;
  steps: readonly Step[];
}

/** Some steps could be neither made nor undone; the next program that writes makes them. */
class NotUndone extends DiskFailure {
  override readonly isHalfDone = true;
}

function makeAll(all: AllSteps, disk: WritingDisk): void {
  const { folder, own, steps } = all;
  const record = join(own, RECORD);
  // One step is made or not: there is nothing to remember.
  if (steps.length > 1) {
    naming(folder, () => write(`${record}.new`, JSON.stringify({ version: 1, steps }), disk));
    disk.renameSync(`${record}.new`, record);
  }
  const undo: (() => void)[] = [];
  const taken: string[] = [];
  try {
    for (const [index, step] of steps.entries())
      try {
        makeStep(all, index, step, undo, disk);
      } catch (error) {
        if (!(error instanceof Taken)) throw error;
        taken.push(step.path);
      }
    removeEmptied(folder, steps, undo, disk);
    if (taken.length > 0) throw new AlreadyThere(taken);
  } catch (error) {
    for (const step of undo.reverse())
      try {
        step();
      } catch (failure) {
        throw new NotUndone(
          `Writing into \`${shownPath(folder)}\` failed half way (${messageOf(error)}), and so did undoing it (${messageOf(failure)}). Nothing is lost: the next command that writes there, such as \`npm run new\`, finishes it.`,
        );
      }
    throw error;
  }
  // From here on nothing is left to be done, whatever happens.
  attempt(() => disk.rmSync(record, { force: true }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function makeStep(all: AllSteps, index: number, step: Step, undo: (() => void)[], disk: WritingDisk): void {
  const target = join(all.folder, step.path);
  const [written, old] = ['new', 'old'].map((part) => join(all.own, part, String(index))) as [string, string];
  if (step.kind === 'create') {
    makeFolder(dirname(target), undo, disk);
    place(written, target, disk);
    undo.push(() => disk.rmSync(target, { force: true }));
    return;
  }
  if (digest(bytesAt(target, disk)) !== step.before) throw new ChangedMeanwhile(target);
  const real = realPath(target, disk);
  if (step.kind === 'remove') {
    if (step.before === null) return;
    moveTo(real, old, disk);
    undo.push(() => moveTo(old, real, disk));
    return;
  }
  makeFolder(dirname(real), undo, disk);
  if (step.before !== null) keepAlso(real, old, disk);
  moveTo(written, real, disk);
  undo.push(() => (step.before === null ? disk.rmSync(real, { force: true }) : moveTo(old, real, disk)));
}

/** What disks say that know no second name for a file, or that the other place is on another disk. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'];

/** There is a file already where a new one was to be. */
class Taken extends Error {}

/** Puts a file in a place where there is none. @throws Taken where there is one */
function place(written: string, target: string, disk: WritingDisk): void {
  try {
    disk.linkSync(written, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new Taken();
    if (!hasCode(error, ...NO_LINKS)) throw error;
    reserve(target, disk);
    try {
      moveTo(written, target, disk);
    } catch (failure) {
      attempt(() => disk.rmSync(target, { force: true }));
      throw failure;
    }
  }
}

function reserve(target: string, disk: WritingDisk): void {
  try {
    disk.closeSync(disk.openSync(target, 'wx'));
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? new Taken() : error;
  }
}

function keepAlso(file: string, also: string, disk: WritingDisk): void {
  // A step that was made before and is made again has kept it already.
  disk.rmSync(also, { force: true });
  try {
    disk.linkSync(file, also);
  } catch (error) {
    if (!hasCode(error, ...NO_LINKS)) throw error;
    disk.copyFileSync(file, also);
  }
}

function moveTo(from: string, to: string, disk: WritingDisk): void {
  try {
    disk.renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    const beside = join(dirname(to), `${PREFIX}${ownMark()}-${randomBytes(4).toString('hex')}.file`);
    try {
      disk.copyFileSync(from, beside);
      disk.renameSync(beside, to);
    } finally {
      disk.rmSync(beside, { force: true });
    }
    disk.rmSync(from, { force: true });
  }
}

/** Takes away folders that nothing is in any more, the innermost first. */
function removeEmptied(folder: string, steps: readonly Step[], undo: (() => void)[], disk: WritingDisk): void {
  const folders = new Set<string>();
  for (const { kind, path } of steps)
    if (kind === 'remove')
      for (let above = dirname(path); above !== '.' && above !== '..'; above = dirname(above)) folders.add(above);
  for (const path of [...folders].toSorted((a, b) => b.split('/').length - a.split('/').length)) {
    const emptied = join(folder, path);
    try {
      disk.rmdirSync(emptied);
      undo.push(() => void disk.mkdirSync(emptied, { recursive: true }));
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) throw error;
    }
  }
}

/** What was found of a command that was ended by force while it wrote. */
export interface FinishedWriting {
  /** Files that it had not come to; they are written now. */
  finished: string[];
  /** Files that are another now than they were for it; they stay as they are. */
  left: string[];
}

/**
 * Sees to what commands left in a folder that were ended by force: what they were about to do is done, what they had only begun to
 * get ready is removed. What a running one does is left alone, and so is every file that has changed since.
 */
export function finishLeftBehind(given: string, disk: WritingDisk = fs): FinishedWriting {
  const folder = resolve(given);
  const all: FinishedWriting = { finished: [], left: [] };
  for (const name of hiddenFolders(folder, disk).left) {
    const own = join(folder, `${PREFIX}${ownMark()}-${randomBytes(4).toString('hex')}`);
    inUse.add(own);
    try {
      // Whoever moves it is the only one who has it.
      disk.renameSync(join(folder, name), own);
      const steps = recorded(own, disk);
      for (const [index, step] of steps.entries()) finishStep({ folder, own }, index, step, all, disk);
      removeEmptied(
        folder,
        steps.filter(({ path }) => isOurs(folder, path, disk)),
        [],
        disk,
      );
      disk.rmSync(join(own, RECORD), { force: true });
      disk.rmSync(own, { recursive: true, force: true });
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
    } finally {
      inUse.delete(own);
    }
  }
  return all;
}

/** Whether a command was ended by force here while it put files in their places, so that some may be missing. */
export function isHalfWritten(given: string): boolean {
  const folder = resolve(given);
  return hiddenFolders(folder, fs).left.some((name) => recorded(join(folder, name), fs).length > 0);
}

function recorded(own: string, disk: WritingDisk): Step[] {
  const bytes = bytesAt(join(own, RECORD), disk);
  if (!bytes) return [];
  try {
    const read = recordSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data.steps : [];
  } catch {
    return [];
  }
}

function finishStep(
  { folder, own }: Omit<AllSteps, 'steps'>,
  index: number,
  step: Step,
  { finished, left }: FinishedWriting,
  disk: WritingDisk,
): void {
  const now = isOurs(folder, step.path, disk) ? digest(bytesAt(join(folder, step.path), disk)) : undefined;
  if (now === step.after) return;
  const hasText = step.kind === 'remove' || digest(bytesAt(join(own, 'new', String(index)), disk)) === step.after;
  if (now !== step.before || !hasText) return void left.push(step.path);
  try {
    makeStep({ folder, own, steps: [] }, index, step, [], disk);
    finished.push(step.path);
  } catch (error) {
    if (!(error instanceof Taken || error instanceof ChangedMeanwhile)) throw error;
    left.push(step.path);
  }
}

/** Of all that is outside of a journal's own files, setup writes this alone. */
const OUTSIDE = /^(?:\.\.\/)*\.github\/CODEOWNERS$/;

/**
 * Whether a recorded path is one that we write to. A record may come from anywhere, as a file of a branch that somebody else made;
 * what it could do is no more than what such a branch can do itself.
 */
function isOurs(folder: string, path: string, disk: WritingDisk): boolean {
  if (isAbsolute(path) || path.includes('\0') || path.includes('\\')) return false;
  if (OUTSIDE.test(path)) return true;
  const parts = path.split('/');
  if (parts.some((part) => part === '' || (part.startsWith('.') && part !== '.gitignore'))) return false;
  let near = dirname(join(folder, path));
  while (!statusAt(near, disk)) near = dirname(near);
  const way = relative(disk.realpathSync(folder), disk.realpathSync(near));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A file's bytes; none where there is no such file. @throws DiskFailure where something else is in its place */
function bytesAt(path: string, disk: WritingDisk): Buffer | undefined {
  try {
    const real = realPath(path, disk);
    const status = statusAt(real, disk);
    if (!status) return undefined;
    if (!status.isFile())
      throw new DiskFailure(
        `\`${shownPath(path)}\` cannot be written: ${status.isDirectory() ? 'it is a folder' : 'it is no file'}, where there has to be a file. Rename or move it.`,
      );
    return disk.readFileSync(real);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Where a file really is, that a link leads to. */
function realPath(path: string, disk: WritingDisk): string {
  return statusAt(path, disk)?.isSymbolicLink() ? disk.realpathSync(path) : path;
}

/** What is in a place, no link being followed; none where nothing is, also because its path goes through a file. */
function statusAt(path: string, disk: WritingDisk): fs.Stats | undefined {
  try {
    return disk.lstatSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function digest(bytes: Buffer | undefined): string | null {
  return bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex');
}

/**
 * Makes a folder and those around it, one after the other: of all at once, Node says that they are not there where the disk can
 * only be read.
 * @param undo gets what takes away those that were made
 */
export function makeFolder(folder: string, undo: (() => void)[] = [], disk: WritingDisk = fs): void {
  const missing: string[] = [];
  for (let each = resolve(folder); !statusAt(each, disk); each = dirname(each)) missing.unshift(each);
  for (const each of missing)
    try {
      disk.mkdirSync(each);
      // Where somebody else has put something there meanwhile, it stays.
      undo.push(() => attempt(() => disk.rmdirSync(each)));
    } catch (error) {
      // Another program has made it at the same moment.
      if (!hasCode(error, 'EEXIST') || statusAt(each, disk)?.isDirectory() !== true) throw error;
    }
}

/** Writes a file of our own, to the disk itself. */
function write(path: string, text: string, disk: WritingDisk): void {
  const file = disk.openSync(path, 'wx');
  try {
    naming(path, () => disk.writeFileSync(file, text));
    naming(path, () => disk.fsyncSync(file));
  } finally {
    disk.closeSync(file);
  }
}

/** What is of no account for whether the changes are made. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The next program that writes here removes what is left.
  }
}

/** The disk as it would be with files written, so that they can be checked before they are. */
export function withFiles(root: string, files: readonly NewFile[], disk: FileSystem = realFiles): FileSystem {
  const bytes = new Map(files.map(({ path, text }) => [resolve(root, path), new TextEncoder().encode(text)]));
  return {
    list(folder) {
      const entries = new Map(disk.list(folder)?.map((entry) => [entry.name, entry]));
      for (const file of bytes.keys()) {
        const [name = '', ...below] = relative(folder, file).split(sep);
        const entry: FolderEntry = { name, kind: below.length > 0 ? 'folder' : 'file' };
        if (name !== '..' && !entries.has(name)) entries.set(name, entry);
      }
      return entries.size > 0 ? [...entries.values()] : disk.list(folder);
    },
    read: (file) => bytes.get(resolve(file)) ?? disk.read(file),
    readPart(file, from, length) {
      const own = bytes.get(resolve(file));
      return own ? partOf(own, from, length) : disk.readPart(file, from, length);
    },
  };
}
